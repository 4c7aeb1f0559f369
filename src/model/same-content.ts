import type { CheckedArticle, CheckedEvent } from '../file/checked-types.ts';
import type { TimelineArticle, TimelineEvent } from './types.ts';

/** Fields that depend on other records of the timeline, not on this record in the file. */
const DERIVED = new Set(['index', 'rank', 'events', 'voices']);

/** The content of a record as text: dates by their EDTF, articles by their ids, fields in alphabetical order. */
const contentOf = (record: CheckedEvent | CheckedArticle | TimelineEvent | TimelineArticle): string =>
  JSON.stringify(record, (key, value: unknown) => {
    if (DERIVED.has(key)) return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if ('edtf' in value) return value.edtf;
    if (key === 'article' && 'id' in value) return value.id;
    return Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

/** Whether a checked record has the same content as one of a timeline; false if there is none. O(size of the record). */
export const hasSameContent = (
  record: CheckedEvent | CheckedArticle,
  known: TimelineEvent | TimelineArticle | undefined,
): boolean => known !== undefined && contentOf(record) === contentOf(known);
