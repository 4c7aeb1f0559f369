import { parseDateText } from '../../date-words/parse-date-text.ts';

/** A date in English words as a CSL date variable; undefined if it cannot be read. */
export function parseWords(words: string): { readonly raw: string } | undefined {
  const read = parseDateText(words, { locale: 'en' });
  return 'date' in read ? { raw: read.edtf } : undefined;
}
