/** What of the problems of a file is shown under the story. */
export const PROBLEMS = ['all', 'left-out', 'none'] as const;
/** Empty: `left-out`, and `all` on an author's own machine. */
export type ProblemsChoice = '' | (typeof PROBLEMS)[number];

/** Names by which a machine calls itself: where a page is written, not read. */
const OWN_MACHINE = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * What is shown of the problems of a file on a host: records that were left out, unless the page asks for more or less. On an
 * author's own machine it is all.
 */
export const problemsShown = (choice: ProblemsChoice, hostname: string): Exclude<ProblemsChoice, ''> =>
  choice || (OWN_MACHINE.test(hostname) ? 'all' : 'left-out');
