import { type Steps, withinShares } from '../../file/steps.ts';
import type { ReadOptions } from '../reader.ts';
import type { Reading } from '../reading.ts';
import { recordsOf } from '../record-list.ts';
import { scriptValue } from '../script-values.ts';
import { type ItemRecord, itemSteps } from './read-items.ts';

/** Reads CSL-JSON: see `itemSteps`. Never throws. O(size). */
export function* cslSteps(text: string, options: ReadOptions = {}): Steps<Reading> {
  const read = yield* withinShares(scriptValue(text), 0, 0.5);
  if ('broken' in read) return { file: { articles: [], events: [] }, records: 1, kept: 0, leftOut: [read.broken] };
  const why = 'This is not an item: an item is an object with a `title`.';
  const records = recordsOf(read.value, ['items', 'references']).map(({ where, fields, raw }): ItemRecord =>
    fields ? { where, raw, fields } : { where, raw, why },
  );
  const noTitle = 'This item has no title: write one into `title`.';
  return yield* withinShares(itemSteps(records, options, noTitle), 0.5, 1);
}
