import type { Problem } from '../../file/problem.ts';
import { problemsOfReading } from '../reading.ts';
import type { PageReading } from './read-page.ts';

/**
 * The records that the reader of a page left out, as problems. Words around the story are only warnings, because no
 * record was lost.
 */
export function problemsOfPage(reading: PageReading): Problem[] {
  const around = new Set(reading.around);
  return problemsOfReading(reading).map((problem, i) =>
    around.has(reading.leftOut[i]!) ? Object.assign({}, problem, { severity: 'warning' as const }) : problem,
  );
}
