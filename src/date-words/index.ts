/**
 * Reads dates as people and catalogues write them, in English and thirteen other languages, into EDTF. A text is processed in these steps:
 *
 * 1. `normalize.ts` puts it into normal form: lower case, ASCII digits, plain hyphens.
 * 2. `languages/language.ts` translates the words of its language into English.
 * 3. `refusals.ts` refuses texts with two meanings, with a reason and a suggestion.
 * 4. `read-phrase.ts` tries its rules (`date-rule.ts`). Rules for words around a phrase come first and read the rest as a phrase in turn;
 *    the innermost phrases are single dates (`read-single-date.ts`) and words relative to another day (`relative-rules.ts`).
 * 5. `parse-date-text.ts` parses the resulting EDTF, or explains the refusal; `words-to-edtf.ts` runs steps 1 to 4.
 *
 * `find-date.ts` finds a date in prose.
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
