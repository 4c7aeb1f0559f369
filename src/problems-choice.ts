/** Choices for the problems of a file that are listed under the story. */
export const PROBLEMS = ['all', 'left-out', 'none'] as const;
/** '' means `left-out`, or `all` on an author's own machine. */
export type ProblemsChoice = '' | (typeof PROBLEMS)[number];

/** Names of the local machine, on which authors write pages. */
const OWN_MACHINE = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The problems of a file that are shown on a host: those of records that were left out, or all on an author's own machine, unless the
 * page chooses otherwise.
 */
export const problemsShown = (choice: ProblemsChoice, hostname: string): Exclude<ProblemsChoice, ''> =>
  choice || (OWN_MACHINE.test(hostname) ? 'all' : 'left-out');
