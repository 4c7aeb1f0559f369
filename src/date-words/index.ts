/** Dates as people write them, in fourteen languages, into EDTF. */
export {
  dateTextReader,
  parseDateText,
  quickDateTextReader,
  type DateTextReader,
  type ParseDateTextOptions,
  type ParsedDateText,
} from './parse-date-text.ts';
export { findDate, type FoundDate } from './find-date.ts';
