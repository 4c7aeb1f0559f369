/**
 * EDTF dates: which moments a text allows, and how to say it in words. A date is processed in these steps:
 *
 * 1. `edtf/parse-valid-tree.ts` parses the text into a `DateTree` (`tree.ts`): its years, months and qualifiers as written. If that
 *    fails, `edtf/parse-tree.ts` explains why.
 * 2. `bounds.ts` and `end-bounds.ts` compute the possible time of the date and of its two ends from the tree, using `calendar.ts`.
 * 3. `parse-valid-date.ts` combines both into a `TimelineDate` (`types.ts`), the only form of a date that layout, order and search use;
 *    `parse-date.ts` returns it or the problem.
 * 4. `format/format-date.ts` parses the text again and writes its tree in words, from a language's table (`format/messages.ts`) and `Intl`.
 *
 * `parse-common-date.ts` is a fast path that replaces steps 1 to 3. The folder `date-words` reads dates in words.
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
