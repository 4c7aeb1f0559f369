import type { CheckedArticle, CheckedEvent } from '../file/checked.ts';
import type { TimelineArticle, TimelineEvent } from './types.ts';

/** What only the place in a timeline says of a record. */
const PLACED = new Set(['index', 'rank', 'events']);

/** What a record says, as text: dates by their EDTF, articles by their ids. */
const textOf = (record: CheckedEvent | CheckedArticle | TimelineEvent | TimelineArticle): string =>
  JSON.stringify(record, (key, value: unknown) => {
    if (PLACED.has(key)) return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if ('edtf' in value) return value.edtf;
    return key === 'article' && 'id' in value ? value.id : value;
  });

/** Whether a checked record says what the one in a timeline says already. */
export const isSame = (
  record: CheckedEvent | CheckedArticle,
  known: TimelineEvent | TimelineArticle | undefined,
): boolean => known !== undefined && textOf(record) === textOf(known);

/**
 * An address by which two articles are known to be one: without scheme, `www.`, the host's capitals and an empty fragment; one
 * within the site stays as it is written.
 */
export function addressOf(url = ''): string {
  const written = url.trim();
  const [, host, rest = ''] = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)(.*)$/i.exec(written) ?? [];
  return host ? `${host.toLowerCase()}${rest.replace(/#$/, '') || '/'}` : written;
}
