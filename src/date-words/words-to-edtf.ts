import { parseDate } from '../dates/parse-date.ts';
import { parseValidTree } from '../dates/edtf/parse-valid-tree.ts';
import { withoutBrackets } from './catalogue-rules.ts';
import type { Language } from './languages/language.ts';
import { normalize } from './normalize.ts';
import { readPhrase } from './read-phrase.ts';
import { isEdtfLike } from './read-edtf.ts';
import type { Refusal } from './refusal-rule.ts';
import { refusalOf, saysNoDate, ambiguityOf } from './refusals.ts';
import { misspellingOf } from './misspelling.ts';
import type { PlainDate } from '../dates/edtf/edtf-text.ts';
import type { TimelineDate } from '../dates/types.ts';

/** A word of the normal form in quotes, with its capitals as in the text. */
function quoted(word: string, text: string): string {
  const index = text.toLowerCase().indexOf(word);
  return `"${index < 0 ? word : text.slice(index, index + word.length)}"`;
}

/** Options of `wordsToEdtf`: the fields of `ParseDateTextOptions`, with the language looked up. */
export interface ReadingOptions {
  readonly language: Language;
  readonly order: 'DMY' | 'MDY' | 'YMD' | undefined;
  readonly edtf: boolean;
  readonly reference: string | Pick<TimelineDate, 'edtf'> | undefined;
  /** Whether to find the reason for a refusal and a suggestion, which takes most of the time. */
  readonly explain: boolean;
}

type EdtfOrRefusal = Partial<Refusal> & { readonly edtf?: string };

/** The EDTF that a text means (not yet checked to be valid), or why it is refused. */
export function wordsToEdtf(text: string, options: ReadingOptions): EdtfOrRefusal {
  const trimmed = text.trim();
  const isLikeEdtf = isEdtfLike(trimmed);
  // Brackets around one date come from a cataloguer and do not make a set
  const isBracketed = /^\[[^,[\]]*\][?~%]?$/.test(trimmed) && !trimmed.includes('..');
  const ambiguity = ambiguityOf(trimmed);
  if (ambiguity && options.edtf) return ambiguity;
  if (isLikeEdtf && !isBracketed && parseValidTree(trimmed) && (options.edtf || !/^-?\d{4}(?:-\d\d)?$/.test(trimmed)))
    return { edtf: trimmed };
  if (text.length > 200) return { message: 'a date in words has at most 200 characters' };
  const reference = referenceDate(options.reference);
  if (options.reference !== undefined && !reference)
    return { message: 'the reference is not a date that names a year' };

  const normal = normalize(text);
  // Normalizing can turn one character into several, and refusing a long text takes long
  if (normal.length > 250 || !/[\p{L}\p{N}]/u.test(normal)) return {};
  if (saysNoDate(withoutBrackets(normal))) return { message: 'this says that there is no date' };
  const phrase = options.language.inEnglish(normal);
  if ('refused' in phrase) return { message: phrase.refused };
  if ('foreign' in phrase)
    return {
      message: `${quoted(phrase.foreign, text)} is not known as a word of a date in the language "${options.language.name}"`,
    };
  return readEnglish(withoutBrackets(phrase.text), text, isBracketed, reference, options);
}

/** The rest of `wordsToEdtf`, for a text whose words are in English and in normal form. */
function readEnglish(
  phrase: string,
  text: string,
  isBracketed: boolean,
  reference: PlainDate | undefined,
  options: ReadingOptions,
): EdtfOrRefusal {
  const trimmed = text.trim();
  const reasons: { readonly message: string; readonly of: 'end' | undefined }[] = [];
  const read = (words: string, lenient: boolean) =>
    readPhrase(words, {
      reference,
      order: options.order,
      lenient,
      attempts: { left: lenient ? 80 : 150 },
      refuse(message, of) {
        if (!lenient) reasons.push({ message, of });
      },
    })?.edtf;
  const refused = refusalOf(phrase, (words) => read(words, true));
  if (refused) return refused;
  const [, start = '', end = ''] = /^(?:circa )?(\d{4})-(0[1-9]|1[0-2])$/.exec(phrase) ?? [];
  if ((isBracketed || !options.edtf) && end > start.slice(2))
    return {
      message: `"${trimmed}" can be a month or the years ${start} to ${start.slice(0, 2)}${end}`,
      suggestion: `${start}/${start.slice(0, 2)}${end}`,
    };
  const edtf = read(phrase, false);
  if (edtf !== undefined) return { edtf };
  if (!options.explain) return {};
  const suggestion = read(phrase, true);
  const reason = reasons.find(({ of }) => suggestion !== undefined || !of)?.message;
  if (reason !== undefined) return { message: reason, suggestion };
  const misspelling = options.language.name === 'en' ? misspellingOf(phrase) : undefined;
  const refusedCorrection = misspelling && refusalOf(misspelling.text, (words) => read(words, true));
  const corrected = refusedCorrection ? refusedCorrection.suggestion : misspelling && read(misspelling.text, true);
  if (misspelling && corrected)
    return {
      message: `${quoted(misspelling.written, text)} is not known: did you mean "${misspelling.corrected}"?`,
      suggestion: corrected,
    };
  // A text of only digits and punctuation was meant as EDTF, so the EDTF problem is the most helpful
  const asEdtf = isEdtfLike(trimmed) && /^[^[\]]*\d[^[\]]*$/.test(trimmed) ? parseDate(trimmed) : undefined;
  return asEdtf && 'problem' in asEdtf ? asEdtf.problem : {};
}

/** The year, month and day of a reference as written, as far as they are exact; undefined if its year is not exact. */
function referenceDate(reference: string | Pick<TimelineDate, 'edtf'> | undefined): PlainDate | undefined {
  if (reference === undefined) return undefined;
  const tree = parseValidTree(typeof reference === 'string' ? reference : reference.edtf);
  if (tree?.type !== 'date') return undefined;
  const { year, month, day } = tree;
  const exact = (part: typeof month) => (part && part.min === part.max ? part.min : undefined);
  if (exact(year) === undefined) return undefined;
  return { year: year.min, month: exact(month), day: month && exact(day) };
}
