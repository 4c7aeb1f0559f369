/** Dates of honest precision: EDTF into possible time, and possible time into words. */
export {
  civilFromDays,
  DAY_MS,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  utcFromCivil,
  type CivilDay,
} from './calendar.ts';
export { dateOfTree, parseDate } from './parse-date.ts';
export { parseTree } from './edtf/parse-tree.ts';
export { seasonMonths, type SeasonMonths } from './seasons.ts';
export type * from './tree.ts';
export type { DatePiece, DateProblem, DateWindow, Precision, TimelineDate } from './types.ts';
export { formatDate, type FormatDateOptions } from './format/format-date.ts';
export {
  dateMessagesFor,
  englishDateMessages,
  registerDateMessages,
  type DateMessages,
  type Pattern,
  type PhraseUnit,
} from './format/messages.ts';
