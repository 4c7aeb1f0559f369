import type { MendKind } from './to-mend.ts';
import { MAX_PAIRS } from './unknown-order.ts';

/** Maximum number of rows that a sentence names; it only counts the others. */
const NAMED = 4;

/** `row 3`, `rows 3 and 7`, `rows 3, 7, 8 and 12 others`. */
function rowsText(numbers: readonly number[]): string {
  const named = numbers.slice(0, numbers.length > NAMED ? NAMED - 1 : NAMED).map(String);
  const others = numbers.length - named.length;
  const parts = others > 0 ? [...named, `${others} others`] : named;
  const last = parts.pop() ?? '';
  return `${numbers.length === 1 ? 'row' : 'rows'} ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}`;
}

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** The text of each line of "Before you publish". */
export const PUBLISH_WORDS: Readonly<Record<MendKind, (count: number, rows: readonly number[]) => string>> = {
  date: (count, rows) => `${counted(count, 'date', 'dates')} to mend (${rowsText(rows)})`,
  title: (count, rows) => `${counted(count, 'event has', 'events have')} no title (${rowsText(rows)})`,
  'no-article': (count, rows) => `${counted(count, 'event', 'events')} without an article (${rowsText(rows)})`,
  'one-voice': (count, rows) => `${counted(count, 'event', 'events')} on one voice only (${rowsText(rows)})`,
  'no-stored-copy': (count, rows) =>
    `${counted(count, 'article', 'articles')} without a stored copy (${rowsText(rows)})`,
  'alike-headlines': (count, rows) =>
    count === 1
      ? `Two articles of ${rowsText(rows)} have headlines that look alike: is one a copy of the other?`
      : `Articles of ${rowsText(rows)} have headlines that look alike: are some copies of others?`,
  'unknown-order': (count, rows) => {
    const pairs = count < MAX_PAIRS ? `${count} pairs` : '1,000 pairs or more';
    return `${rowsText(rows).replace(/^r/, 'R')}: order not known${count === 1 ? '' : ` of ${pairs}`}`;
  },
};
