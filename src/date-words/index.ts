/**
 * Dates as people and catalogues write them, in English and thirteen other languages, read into EDTF. The way of a text:
 *
 * 1. `normalize.ts` puts it into normal form: lower case, ASCII digits, plain hyphens.
 * 2. `languages/language.ts` puts the words of its language into English.
 * 3. `refusals.ts` refuses what has two meanings, with a reason and a suggestion.
 * 4. `read-phrase.ts` tries its rules (`date-rule.ts`): words around a phrase first, which read the rest as a phrase in turn; at the core are
 *    single dates (`read-single-date.ts`) and words that count from another day (`relative-rules.ts`).
 * 5. `parse-date-text.ts` parses the EDTF that comes out, or explains what was refused; `words-to-edtf.ts` does steps 1 to 4.
 *
 * `find-date.ts` looks for a date in prose.
 */
export {
  dateTextReader,
  parseDateText,
  quickDateTextReader,
  type DateTextReader,
  type ParseDateTextOptions,
  type ParsedDateText,
} from './parse-date-text.ts';
export { findDate, type FoundDate } from './find-date.ts';
