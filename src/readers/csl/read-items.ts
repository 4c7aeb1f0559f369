import { clip } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import { ArticleList } from '../article-list.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { textValue } from '../record-list.ts';
import { itemOf } from './item.ts';

/** An item of a library as CSL variables, or a sentence that says why it is not an item. */
export type ItemRecord = {
  readonly where: string;
  /** The item as written, shortened. */
  readonly raw: () => string;
} & ({ readonly fields: Readonly<Record<string, unknown>> } | { readonly why: string });

/** Records read in one step. */
const STEP = 100;

/**
 * Reads the items of a library as articles. With `articlesAsEvents`, each item that has a date also becomes an event
 * that cites it. Never throws. O(n).
 * @param noTitle why an item without a title is left out
 */
export function* itemSteps(records: readonly ItemRecord[], options: ReadOptions, noTitle: string): Steps<Reading> {
  const list = new ArticleList(new Set(records.map(idIn)), options.articlesAsEvents ?? false);
  const [leftOut, notes]: [LeftOut[], LeftOut[]] = [[], []];
  for (const [i, record] of records.entries()) {
    if (i % STEP === STEP - 1) yield i / records.length;
    const { where, raw } = record;
    const item = 'fields' in record ? itemOf(record.fields, options) : undefined;
    if (!item) {
      leftOut.push({ where, why: 'why' in record ? record.why : noTitle, raw: raw() });
      continue;
    }
    const { article, issued, dateText, abstract } = item;
    list.add({ article, sourceId: idIn(record), dateText, summary: abstract });
    if (issued && 'why' in issued)
      notes.push({ where, why: `The date of this item cannot be read: ${issued.why}.`, raw: clip(issued.raw) });
  }
  return {
    file: { articles: list.articles, events: list.events },
    records: records.length,
    kept: list.articles.length,
    leftOut,
    notes: [...notes, ...list.notes()].map(noteOf),
  };
}

const idIn = (record: ItemRecord): string => ('fields' in record ? textValue(record.fields['id']) : '');
