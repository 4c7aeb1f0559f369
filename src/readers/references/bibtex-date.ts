import { ENGLISH_MONTHS } from '../../dates/english-months.ts';
import { parseWords } from './date-words.ts';

/**
 * When an entry came out, as a date variable of CSL: `date` (EDTF) or `year` with `month` and `day`; undefined where it has none of them.
 * Where the month cannot be read, the year alone counts, beside the words.
 * @param date as written: in EDTF `~` is no blank
 */
export function bibtexDate(date: string, text: (name: string) => string): object | undefined {
  if (date) return { raw: date.replace(/\s*\/\s*/g, '/') };
  // The letter tells entries of one year apart
  const year = text('year').replace(/^(\d{4})[a-z]$/i, '$1');
  const [month, day] = [text('month'), text('day')];
  if (!/^\d{4}$/.test(year)) return year || month ? { raw: [day, month, year].filter(Boolean).join(' ') } : undefined;
  if (!month) return { 'date-parts': [[year]] };
  const number = monthNumber(month);
  if (number !== undefined && /^(?:[1-9]|[0-2]\d|3[01])?$/.test(day))
    return { 'date-parts': [[year, number, ...(day ? [day] : [])]] };
  const words = `${day} ${month} ${year}`.trim();
  return parseWords(words) ?? { 'date-parts': [[year]], literal: words };
}

function monthNumber(month: string): number | undefined {
  if (/^(?:0?[1-9]|1[0-2])$/.test(month)) return Number(month);
  const word = month.toLowerCase().replace(/\.$/, '');
  const found = word.length > 2 ? ENGLISH_MONTHS.findIndex((name) => name.toLowerCase().startsWith(word)) : -1;
  return found < 0 ? undefined : found + 1;
}
