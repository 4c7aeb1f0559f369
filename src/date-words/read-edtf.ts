import { parseValidTree } from '../dates/edtf/parse-valid-tree.ts';
import type { DateReading } from './date-rule.ts';

const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

/** Whether a text has only characters of EDTF: a quick test before parsing. */
export const isEdtfLike = (text: string): boolean => /^[\dTZXYESxu?~%.,:/{}[\]+ -]+$/.test(text);

/**
 * Reads EDTF within words: "from 2024-10 to 2024-11". Undefined for texts that mean something else in catalogues: 1920-23, and -1945 for
 * "until 1945".
 */
export function readEdtf(text: string): DateReading | undefined {
  const edtf = text.toUpperCase().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  if (!isEdtfLike(edtf) || /^\d{4}-[2-4]\d$|^\??-[12]\d{3}[?~%]?$/.test(edtf)) return undefined;
  if (!parseValidTree(edtf)) return undefined;
  const [, year, month, day] = /^(-?\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  return { edtf, ...(year && { plain: { year: Number(year), month: number(month), day: number(day) } }) };
}

/** A reading with `~` or `?` added to its date or set, or to both ends of its interval. */
export function withQualifier(reading: DateReading | undefined, mark: '~' | '?'): DateReading | undefined {
  if (!reading) return undefined;
  const ends = reading.edtf.split('/').map((end) => {
    if (end === '' || end === '..') return end;
    const last = end.at(-1) ?? '';
    return /[~?%]/.test(last) ? end.slice(0, -1) + (last === mark ? mark : '%') : end + mark;
  });
  return { edtf: ends.join('/') };
}
