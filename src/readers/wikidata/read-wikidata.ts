import { type Steps, withinShares } from '../../file/steps.ts';
import type { Reading } from '../reading.ts';
import { scriptValue } from '../script-values.ts';
import { entitySteps } from './read-entities.ts';
import { sparqlSteps } from './read-sparql.ts';
import { isResultTable } from './sparql-table.ts';

/** Reads entities of Wikidata (`entitySteps`) or results of a SPARQL query (`sparqlSteps`). Never throws. O(size). */
export function* wikidataSteps(text: string): Steps<Reading> {
  const read = yield* withinShares(scriptValue(text), 0, 0.5);
  if ('broken' in read) return { file: { articles: [], events: [] }, records: 1, kept: 0, leftOut: [read.broken] };
  const steps = isResultTable(read.value) ? sparqlSteps(read.value) : entitySteps(read.value);
  return yield* withinShares(steps, 0.5, 1);
}
