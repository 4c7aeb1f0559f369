import { parseDate } from '../dates/parse-date.ts';
import { parseValidTree } from '../dates/edtf/parse-valid-tree.ts';
import { withoutBrackets } from './catalogue-rules.ts';
import type { Language } from './languages/language.ts';
import { normalized } from './normalize.ts';
import { readPhrase } from './read-phrase.ts';
import { isEdtfLike } from './read-edtf.ts';
import { type Refusal, refusalOf, saysNoDate, twoReadings } from './refusals.ts';
import { slipOf } from './misspelling.ts';
import type { PlainDate } from '../dates/edtf/edtf-text.ts';
import type { TimelineDate } from '../dates/types.ts';

/** A word of the normal form in quotes, with the capitals of the text. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return `"${at < 0 ? word : text.slice(at, at + word.length)}"`;
}

/** How a text is read. */
export interface Setting {
  readonly language: Language;
  readonly order: 'DMY' | 'MDY' | 'YMD' | undefined;
  readonly edtf: boolean;
  readonly reference: string | Pick<TimelineDate, 'edtf'> | undefined;
  /** Whether it is said why a text is refused, and what may have been meant; that takes most of the time. */
  readonly reasons: boolean;
}

/** What a text means in EDTF, or why it is refused. */
export function readText(text: string, s: Setting): Partial<Refusal> & { readonly meant?: string } {
  const trimmed = text.trim();
  const like = isEdtfLike(trimmed);
  // One date in brackets was supplied by a cataloguer, and is no set.
  const supplied = /^\[[^,[\]]*\][?~%]?$/.test(trimmed) && !trimmed.includes('..');
  const two = twoReadings(trimmed);
  if (two && s.edtf) return two;
  if (like && !supplied && parseValidTree(trimmed) && (s.edtf || !/^-?\d{4}(?:-\d\d)?$/.test(trimmed)))
    return { meant: trimmed };
  if (text.length > 200) return { message: 'a date in words has at most 200 characters' };
  const reference = plainReference(s.reference);
  if (s.reference !== undefined && !reference) return { message: 'the reference is not a date that names a year' };

  const normal = normalized(text);
  if (saysNoDate(withoutBrackets(normal))) return { message: 'this says that there is no date' };
  const phrase = s.language.inEnglish(normal);
  if ('refused' in phrase) return { message: phrase.refused };
  if ('foreign' in phrase)
    return {
      message: `${asWritten(phrase.foreign, text)} is not known as a word of a date in the language "${s.language.name}"`,
    };
  const plain = withoutBrackets(phrase.text);
  const why: { readonly message: string; readonly of: 'end' | undefined }[] = [];
  const read = (words: string, lenient: boolean) =>
    readPhrase(words, {
      reference,
      order: s.order,
      lenient,
      budget: { left: lenient ? 80 : 150 },
      refuse(message, of) {
        if (!lenient) why.push({ message, of });
      },
    })?.edtf;
  const refused = refusalOf(plain, (words) => read(words, true));
  if (refused) return refused;
  const [, start = '', end = ''] = /^(?:circa )?(\d{4})-(0[1-9]|1[0-2])$/.exec(plain) ?? [];
  if ((supplied || !s.edtf) && end > start.slice(2))
    return {
      message: `"${trimmed}" can be a month or the years ${start} to ${start.slice(0, 2)}${end}`,
      suggestion: `${start}/${start.slice(0, 2)}${end}`,
    };
  const meant = read(plain, false);
  if (meant !== undefined) return { meant };
  if (!s.reasons) return {};
  const suggestion = read(plain, true);
  const reason = why.find(({ of }) => suggestion !== undefined || !of)?.message;
  if (reason !== undefined) return { message: reason, suggestion };
  const slip = s.language.name === 'en' ? slipOf(plain) : undefined;
  const doubt = slip && refusalOf(slip.text, (words) => read(words, true));
  const right = doubt ? doubt.suggestion : slip && read(slip.text, true);
  if (slip && right)
    return {
      message: `${asWritten(slip.written, text)} is not known: did you mean "${slip.meant}"?`,
      suggestion: right,
    };
  // What consists of digits and signs alone was meant as EDTF.
  const asEdtf = like && /^[^[\]]*\d[^[\]]*$/.test(trimmed) ? parseDate(trimmed) : undefined;
  return asEdtf && 'problem' in asEdtf ? asEdtf.problem : {};
}

/** The first day that a reference names, as far as it is exact; an article's day is that of its own clock, whatever the zone. */
function plainReference(reference: string | Pick<TimelineDate, 'edtf'> | undefined): PlainDate | undefined {
  if (reference === undefined) return undefined;
  const tree = parseValidTree(typeof reference === 'string' ? reference : reference.edtf);
  if (tree?.type !== 'date') return undefined;
  const { year, month, day } = tree;
  const exact = (part: typeof month) => (part && part.min === part.max ? part.min : undefined);
  if (exact(year) === undefined) return undefined;
  return { year: year.min, month: exact(month), day: month && exact(day) };
}
