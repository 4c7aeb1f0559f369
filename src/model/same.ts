import type { CheckedArticle, CheckedEvent } from '../file/checked-types.ts';
import type { TimelineArticle, TimelineEvent } from './types.ts';

/** What only the place in a timeline says of a record. */
const PLACED = new Set(['index', 'rank', 'events']);

/** What a record says, as text: dates by their EDTF, articles by their ids. */
const textOf = (record: CheckedEvent | CheckedArticle | TimelineEvent | TimelineArticle): string =>
  JSON.stringify(record, (key, value: unknown) => {
    if (PLACED.has(key)) return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if ('edtf' in value) return value.edtf;
    if (key === 'article' && 'id' in value) return value.id;
    // In whatever order its fields were written
    return Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

/** Whether a checked record says what the one in a timeline says already. */
export const isSame = (
  record: CheckedEvent | CheckedArticle,
  known: TimelineEvent | TimelineArticle | undefined,
): boolean => known !== undefined && textOf(record) === textOf(known);
