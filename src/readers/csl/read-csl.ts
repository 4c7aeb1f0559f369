import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import { ArticleList } from '../article-list.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { recordsOf, textValue } from '../record-list.ts';
import { scriptValue } from '../script-values.ts';
import { itemOf } from './item.ts';

/** Records read in one step. */
const STEP = 100;

/**
 * Reads CSL-JSON: each item is an article. With `articlesAsEvents` each that has a date is an event, too, which cites it. Never throws.
 * O(size).
 */
export function* cslSteps(text: string, options: ReadOptions = {}): Steps<Reading> {
  const read = yield* withinShares(scriptValue(text), 0, 0.5);
  if ('broken' in read) return { file: { articles: [], events: [] }, records: 1, kept: 0, leftOut: [read.broken] };
  const records = recordsOf(read.value, ['items', 'references']);
  const list = new ArticleList(
    new Set(records.map(({ fields }) => textValue(fields?.['id']))),
    options.articlesAsEvents ?? false,
  );
  const [leftOut, notes]: [LeftOut[], LeftOut[]] = [[], []];
  for (const [i, { where, fields, raw }] of records.entries()) {
    if (i % STEP === STEP - 1) yield 0.5 + (0.5 * i) / records.length;
    const item = fields && itemOf(fields, options);
    if (!item) {
      const why = fields
        ? 'This item has no title: write one into `title`.'
        : 'This is no item: an item is an object with a `title`.';
      leftOut.push({ where, why, raw: raw() });
      continue;
    }
    const { article, issued, dateText, abstract } = item;
    list.add({ article, sourceId: textValue(fields['id']), dateText, summary: abstract });
    if (issued && 'why' in issued)
      notes.push({ where, why: `When this item was issued cannot be read: ${issued.why}.`, raw: clip(issued.raw) });
  }
  return {
    file: { articles: list.articles, events: list.events },
    records: records.length,
    kept: list.articles.length,
    leftOut,
    notes: [...notes, ...list.notes()].map(noteOf),
  };
}
