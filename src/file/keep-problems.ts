import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';

/** The first problems that fit in a report, in their order. If there are too many, errors are kept in preference to warnings. */
export function keepProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= LIMITS.problems) return problems;
  let warnings = LIMITS.problems - problems.filter(({ severity }) => severity === 'error').length;
  return problems.filter(({ severity }) => severity === 'error' || warnings-- > 0).slice(0, LIMITS.problems);
}
