import { ENGLISH_MONTHS } from '../../dates/english-months.ts';
import { parseWords } from './date-words.ts';

/**
 * The publication date of an entry as a CSL date variable, from `date` (EDTF) or from `year`, `month` and `day`;
 * undefined if it has none of them. If the month cannot be read, only the year is used, and the words are kept.
 * @param date as written, because in EDTF `~` is not a space
 */
export function bibtexDate(date: string, text: (name: string) => string): object | undefined {
  if (date) return { raw: date.replace(/\s*\/\s*/g, '/') };
  // The letter distinguishes entries of the same year
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
