import type { Problem } from '../../file/problem.ts';
import { problemsOfReading } from '../reading.ts';
import type { PageReading } from './read-page.ts';

/** What the reader of a page left out. Words around the story are no records that are lost: they are told to authors alone. */
export function problemsOfPage(reading: PageReading): Problem[] {
  const around = new Set(reading.around);
  return problemsOfReading(reading).map((problem, i) =>
    around.has(reading.leftOut[i]!) ? Object.assign({}, problem, { severity: 'warning' as const }) : problem,
  );
}
