import { dateTextReader } from '../../date-words/parse-date-text.ts';
import { needsDateHelp, type Problem } from '../problem.ts';
import { SENTENCES } from './sentences.ts';

/** Languages by their letters, in which words are read that the file's own language does not know. */
const OTHERS: readonly (readonly [letters: RegExp, locales: readonly string[]])[] = [
  [/[a-z]{3}/i, ['de', 'es', 'fr', 'pt']],
  [/\p{Script=Cyrillic}{3}/u, ['ru', 'uk']],
  [/\d\s?[年月日]/u, ['ja', 'zh']],
  [/\d\s?[년월일]/u, ['ko']],
  [/\p{Script=Arabic}{3}/u, ['ar', 'fa']],
  [/\p{Script=Hebrew}{3}/u, ['he']],
  [/\p{Script=Devanagari}{2}/u, ['hi']],
];
/** Largest number of texts tried in other languages than the file's: as a rule a file has one language. */
const TRIES = 20;

/** What the reader of words says where it knows nothing better. */
const NOTHING = /^these words are not known/;

/**
 * The same problems, those of dates with what the reader of words makes of them: a date to write instead, and what can be said of
 * days in slashes, seconds since 1970, years of three digits. What has a suggestion already keeps it. Under a millisecond for each
 * text. A file of its own, since the words of all languages are many: pages load it when there is a problem.
 * @param lang of the file's texts, in which the words are read; then as English, and then in any language that has them, where
 * all that do agree.
 */
export function withDateHelp(problems: readonly Problem[], lang = 'en'): readonly Problem[] {
  if (!problems.some(needsDateHelp)) return problems;
  const readers = [...new Set([lang, 'en'])].map((locale) => dateTextReader({ locale }));
  const known = new Map<string, Partial<Problem>>();
  let tries = TRIES;
  const inAnyLanguage = (text: string): string | undefined => {
    const locales = OTHERS.find(([letters]) => letters.test(text))?.[1];
    if (!locales || !/\p{Nd}/u.test(text) || text.length > 40 || tries-- <= 0) return undefined;
    const readings = locales
      .map((locale) => dateTextReader({ locale })(text))
      .flatMap((read) => ('date' in read ? read.edtf : []));
    return readings.every((edtf) => edtf === readings[0]) ? readings[0] : undefined;
  };
  const helpFor = (text: string): Partial<Problem> => {
    const readings = readers.map((read) => read(text));
    const read = readings.find((reading) => 'date' in reading);
    if (read && 'date' in read) return { suggestion: read.edtf };
    const found = readings.flatMap((reading) => ('problem' in reading ? [reading.problem] : []));
    const best =
      found.find(({ suggestion }) => suggestion !== undefined) ?? found.find(({ message }) => !NOTHING.test(message));
    // Of what has no / the end of an interval says nothing
    if (!best || NOTHING.test(best.message) || (/^\d+-\d+$/.test(text) && /interval/.test(best.message))) {
      const suggestion = inAnyLanguage(text);
      return suggestion === undefined ? {} : { suggestion };
    }
    const message = SENTENCES['refused-date'].replace('$', () => best.message);
    return { message, ...(best.suggestion !== undefined && { suggestion: best.suggestion }) };
  };
  return problems.map((problem) => {
    if (!needsDateHelp(problem)) return problem;
    const text = problem.text ?? '';
    let help = known.get(text);
    if (!help) known.set(text, (help = helpFor(text)));
    return Object.assign({}, problem, help);
  });
}
