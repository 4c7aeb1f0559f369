import { parseDateText } from '../date-words/parse-date-text.ts';
import { readDate } from './json-ld/dates.ts';
import type { ReadOptions } from './reader.ts';

/** A date in EDTF, or why there is none. */
export type WrittenDate = { readonly edtf: string } | { readonly why: string; readonly raw: string };

/** Reads a date in any common form: EDTF, ISO 8601, what scripts write, or English words. */
export function readWrittenDate(text: string, order: ReadOptions['order']): WrittenDate {
  // Scripts write six-digit years
  const read = readDate(text.trim().replace(/^-00(?=\d{4}-)/, '-'), 'en');
  if ('edtf' in read) return { edtf: read.edtf.replace(/(T[\d:.]+[-+]\d\d)(?=\d\d(?:\/|$))/g, '$1:') };
  if (order === undefined) return read;
  const ordered = parseDateText(text, { locale: 'en', order });
  return 'date' in ordered ? { edtf: ordered.edtf } : read;
}
