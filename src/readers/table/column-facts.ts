import type { Steps } from '../../file/steps.ts';
import { quickDateTextReader } from '../../date-words/index.ts';
import { ONGOING } from './date-cells.ts';
import { filledCell } from './empty-cells.ts';

/** What the cells of a column are. Shares are of the cells that are not empty, but for `filled` and `distinct`. */
export interface ColumnFacts {
  /** Share of all cells that are not empty. */
  readonly filled: number;
  readonly addresses: number;
  /** Dates, also those whose order of day and month nothing says. */
  readonly dates: number;
  /** Dates that are four digits and nothing else: years, or other numbers. */
  readonly bareYears: number;
  /** Numbers without letters, dates aside. */
  readonly numbers: number;
  /** Cells with a digit, or a word for what has not ended. */
  readonly digits: number;
  /** Cells of words: with letters, and neither dates nor addresses. */
  readonly words: number;
  /** Different cells for each row. */
  readonly distinct: number;
  /** Cells that say yes or no. */
  readonly flags: number;
  /** Cells of one word with a digit in it, such as AFG12. */
  readonly codes: number;
  /** Mean length, UTF-16 code units. */
  readonly length: number;
}

/** Dates of numbers, and those whose year has two digits: what they say may be unclear, but not what they are. */
const WRITTEN_DATE = /^\d{1,2}(?:([./-])\d{1,2}\1\d{2,4}|[-. ]\p{L}{3,9}\.?[-. ]\d{2,4})(?!\d)/u;
const FLAG = /^(?:yes|no|y|n|true|false|t|f|ja|nein|oui|non|sí|si)$/i;
const BARE_YEAR = /^\d{4}$/;

/** Cells looked at in one step. */
const STEP = 20;

const isAddress = (cell: string): boolean => /^(?:https?:\/\/|www\.)\S/i.test(cell);

/** Looks at the cells of a column. */
export function* factsOfColumn(cells: readonly string[], lang: string): Steps<ColumnFacts> {
  const read = quickDateTextReader({ locale: lang });
  const filled = cells.map(filledCell).filter(Boolean);
  const share = (count: number, of = filled.length): number => (of === 0 ? 0 : count / of);
  const isDate = (cell: string): boolean =>
    cell.length < 60 && /\d/.test(cell) && (WRITTEN_DATE.test(cell) || 'date' in read(cell));
  const rest = filled.filter((cell) => !isAddress(cell));
  const dates = new Set<string>();
  for (const [i, cell] of rest.entries()) {
    if (i % STEP === 0) yield i / rest.length;
    if (isDate(cell)) dates.add(cell);
  }
  const words = rest.filter((cell) => /\p{L}{2}/u.test(cell) && !dates.has(cell));
  return {
    filled: share(filled.length, cells.length),
    addresses: share(filled.length - rest.length),
    dates: share(rest.filter((cell) => dates.has(cell)).length),
    bareYears: share(rest.filter((cell) => BARE_YEAR.test(cell) && dates.has(cell)).length),
    numbers: share(rest.filter((cell) => /^[-+−$€£]?[\d.,\s]+%?$/.test(cell) && !dates.has(cell)).length),
    digits: share(rest.filter((cell) => /\p{Nd}/u.test(cell) || ONGOING.test(cell)).length),
    words: share(words.length),
    distinct: share(new Set(filled).size, cells.length),
    codes: share(words.filter((cell) => /\d/.test(cell) && !/\s/.test(cell)).length),
    flags: share(rest.filter((cell) => FLAG.test(cell)).length),
    length: share(filled.reduce((sum, cell) => sum + cell.length, 0)),
  };
}
