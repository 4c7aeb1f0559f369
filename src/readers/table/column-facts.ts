import type { Steps } from '../../file/steps.ts';
import { quickDateTextReader } from '../../date-words/index.ts';
import { ONGOING } from './date-cells.ts';
import { filledCell } from './empty-cells.ts';

/** Facts about the cells of a column. Shares refer to the cells that are not empty, except `filled` and `distinct`. */
export interface ColumnFacts {
  /** Share of all cells that are not empty. */
  readonly filled: number;
  readonly addresses: number;
  /** Dates, including those whose order of day and month is not known. */
  readonly dates: number;
  /** Dates of exactly four digits: years, or other numbers. */
  readonly bareYears: number;
  /** Numbers without letters that are not dates. */
  readonly numbers: number;
  /** Cells with a digit, or with a word for "ongoing". */
  readonly digits: number;
  /** Cells of words: they have letters, and are neither dates nor addresses. */
  readonly words: number;
  /** Number of different cells divided by the number of rows. */
  readonly distinct: number;
  /** Cells that mean yes or no. */
  readonly flags: number;
  /** Cells of one word that contains a digit, such as AFG12. */
  readonly codes: number;
  /** Mean length in UTF-16 code units. */
  readonly length: number;
}

/** Numeric dates, and dates with a two-digit year: they are certainly dates, although their meaning may be unclear. */
const WRITTEN_DATE = /^\d{1,2}(?:([./-])\d{1,2}\1\d{2,4}|[-. ]\p{L}{3,9}\.?[-. ]\d{2,4})(?!\d)/u;
const FLAG = /^(?:yes|no|y|n|true|false|t|f|ja|nein|oui|non|sí|si)$/i;
const BARE_YEAR = /^\d{4}$/;

/** Cells examined in one step. */
const STEP = 20;

const isAddress = (cell: string): boolean => /^(?:https?:\/\/|www\.)\S/i.test(cell);

/** Examines the cells of a column. */
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
