import { dateTextReader } from '../../date-words/parse-date-text.ts';
import { needsDateHelp, type Problem } from '../problem.ts';
import { SENTENCES } from './sentences.ts';

/** Languages to try for words that are not known in the language of the file, by the letters of the text. */
const LANGUAGES_BY_LETTERS: readonly (readonly [letters: RegExp, locales: readonly string[]])[] = [
  [/[a-z]{3}/i, ['de', 'es', 'fr', 'pt']],
  [/\p{Script=Cyrillic}{3}/u, ['ru', 'uk']],
  [/\d\s?[年月日]/u, ['ja', 'zh']],
  [/\d\s?[년월일]/u, ['ko']],
  [/\p{Script=Arabic}{3}/u, ['ar', 'fa']],
  [/\p{Script=Hebrew}{3}/u, ['he']],
  [/\p{Script=Devanagari}{2}/u, ['hi']],
];
/** Maximum number of texts tried in other languages, because a file usually has only one language. */
const MAX_TRIES = 20;

/** The date reader's message if it knows no specific reason. */
const NO_REASON = /^these words are not known/;

/**
 * Returns the problems, with help from the reader of dates in words for problems of dates: a suggestion, or a better reason (days with
 * slashes, seconds since 1970, years of three digits). A problem that has a suggestion keeps it. Under a millisecond for each text. Pages
 * load this module only for such a problem, because the words of all languages are large.
 * @param lang the language of the file, which is tried first, then English, then other languages with the same letters. A suggestion from
 * these is used only if all that can read the text agree.
 */
export function withDateHelp(problems: readonly Problem[], lang = 'en'): readonly Problem[] {
  if (!problems.some(needsDateHelp)) return problems;
  const readers = [...new Set([lang, 'en'])].map((locale) => dateTextReader({ locale }));
  const helpByText = new Map<string, Partial<Problem>>();
  let triesLeft = MAX_TRIES;
  const suggestInOtherLanguages = (text: string): string | undefined => {
    const locales = LANGUAGES_BY_LETTERS.find(([letters]) => letters.test(text))?.[1];
    if (!locales || !/\p{Nd}/u.test(text) || text.length > 40 || triesLeft-- <= 0) return undefined;
    const readings = locales
      .map((locale) => dateTextReader({ locale })(text))
      .flatMap((read) => ('date' in read ? read.edtf : []));
    return readings.every((edtf) => edtf === readings[0]) ? readings[0] : undefined;
  };
  const helpFor = (text: string): Partial<Problem> => {
    const readings = readers.map((read) => read(text));
    const read = readings.find((reading) => 'date' in reading);
    if (read && 'date' in read) return { suggestion: read.edtf };
    const refusals = readings.flatMap((reading) => ('problem' in reading ? [reading.problem] : []));
    const best =
      refusals.find(({ suggestion }) => suggestion !== undefined) ??
      refusals.find(({ message }) => !NO_REASON.test(message));
    // A reason about the end of an interval does not fit a text without a slash
    if (!best || NO_REASON.test(best.message) || (/^\d+-\d+$/.test(text) && /interval/.test(best.message))) {
      const suggestion = suggestInOtherLanguages(text);
      return suggestion === undefined ? {} : { suggestion };
    }
    const message = SENTENCES['refused-date'].replace('$', () => best.message);
    return { message, ...(best.suggestion !== undefined && { suggestion: best.suggestion }) };
  };
  return problems.map((problem) => {
    if (!needsDateHelp(problem)) return problem;
    const text = problem.text ?? '';
    let help = helpByText.get(text);
    if (!help) helpByText.set(text, (help = helpFor(text)));
    return Object.assign({}, problem, help);
  });
}
