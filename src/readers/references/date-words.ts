import { parseDateText } from '../../date-words/parse-date-text.ts';

/** A date in English words as a date variable of CSL, with the words themselves; undefined where they cannot be read. */
export function parseWords(words: string): { readonly raw: string } | undefined {
  const read = parseDateText(words, { locale: 'en' });
  return 'date' in read ? { raw: read.edtf } : undefined;
}
