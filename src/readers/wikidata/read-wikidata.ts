import { type Steps, withinShares } from '../../file/steps.ts';
import { cellSteps } from '../csv/cells.ts';
import type { Reading } from '../reading.ts';
import { scriptValue } from '../script-values.ts';
import { entitySteps } from './read-entities.ts';
import { sparqlSteps } from './read-sparql.ts';
import { isResultTable, resultTable, tableOfCells } from './sparql-table.ts';

/**
 * Reads Wikidata entities (`entitySteps`), or results of a SPARQL query (`sparqlSteps`) in JSON, CSV or TSV. Never
 * throws. O(size).
 */
export function* wikidataSteps(text: string): Steps<Reading> {
  if (!/^[\s\ufeff]*[{[]/.test(text)) {
    const [head = ''] = text.split('\n', 1);
    const { rows } = yield* withinShares(
      cellSteps(text.replace(/^\ufeff/, ''), head.includes('\t') ? '\t' : ','),
      0,
      0.5,
    );
    const table = yield* withinShares(tableOfCells(rows), 0.5, 0.7);
    return yield* withinShares(sparqlSteps(table), 0.7, 1);
  }
  const read = yield* withinShares(scriptValue(text), 0, 0.5);
  if ('broken' in read) return { file: { articles: [], events: [] }, records: 1, kept: 0, leftOut: [read.broken] };
  if (!isResultTable(read.value)) return yield* withinShares(entitySteps(read.value), 0.5, 1);
  const table = yield* withinShares(resultTable(read.value), 0.5, 0.7);
  return yield* withinShares(sparqlSteps(table), 0.7, 1);
}
