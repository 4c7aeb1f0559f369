/**
 * EDTF dates: what moments a text leaves possible, and what it says in words. The way of a date through this folder:
 *
 * 1. `edtf/parse-valid-tree.ts` parses the text into a `DateTree` (`tree.ts`): its years, months and qualifiers as written. Where that
 *    fails, `edtf/parse-tree.ts` says why.
 * 2. `bounds.ts` and `end-bounds.ts` compute from the tree the possible time of the date and of its two ends, by `calendar.ts`.
 * 3. `parse-valid-date.ts` puts both together as a `TimelineDate` (`types.ts`), which is all that layout, order and search know of a date;
 *    `parse-date.ts` gives it or the problem.
 * 4. `format/format-date.ts` parses the text again and writes its tree in words of a language (`format/messages.ts`) and of `Intl`.
 *
 * `parse-common-date.ts` is a fast path past steps 1 to 3. Dates in words are read by the folder `date-words`.
 */
export {
  civilFromDays,
  DAY_MS,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  utcFromCivil,
  type CivilDay,
} from './calendar.ts';
export { parseDate } from './parse-date.ts';
export { dateOfTree } from './parse-valid-date.ts';
export { parseTree } from './edtf/parse-tree.ts';
export { seasonMonths, type SeasonMonths } from './seasons.ts';
export type * from './tree.ts';
export type { DatePiece, DateProblem, DateWindow, Precision, TimelineDate } from './types.ts';
export { formatDate, type FormatDateOptions } from './format/format-date.ts';
export { FormatterCache } from './format/formatter-cache.ts';
export {
  dateMessagesFor,
  englishDateMessages,
  registerDateMessages,
  type DateMessages,
  type Pattern,
  type PhraseUnit,
} from './format/messages.ts';
