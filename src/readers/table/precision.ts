import { aboutDate, checkedDate, type DateOrReason } from '../date-parts.ts';
import { headerKey } from './roles.ts';

type Unit = 'day' | 'about' | 'month' | 'year';

/** Codes for the precision of a row's date, by the header that data sets use. */
const CODES: Readonly<Record<string, readonly Unit[]>> = {
  // UCDP: the day, up to six days, a week, a month, a year
  'date prec': ['day', 'about', 'about', 'month', 'year'],
  dateprec: ['day', 'about', 'about', 'month', 'year'],
  // ACLED: the day, about a week, a month
  'time precision': ['day', 'about', 'month'],
  timeprecision: ['day', 'about', 'month'],
};

/**
 * Makes a date no more exact than its row says, in words (`month`) or in the codes of UCDP and ACLED. Other words and
 * codes change nothing.
 * @param header header of the precision column
 */
export function dateAsPrecise(date: DateOrReason, precision: string, header: string): DateOrReason {
  if ('why' in date || precision === '') return date;
  const word = /^(day|month|year)s?$/i.exec(precision)?.[1]?.toLowerCase();
  const unit = word ?? CODES[headerKey(header)]?.[Number(precision) - 1];
  if (unit === undefined || unit === 'day' || /[[{]/.test(date.edtf)) return date;
  if (unit === 'about') return { edtf: aboutDate(date.edtf) };
  const parts = date.edtf.split('/').map((part) => part.replace(unit === 'month' ? AFTER_MONTH : AFTER_YEAR, ''));
  return checkedDate([...new Set(parts)].join('/'));
}

const AFTER_MONTH = /(?<=^-?\d{4}-\d\d)[-T].*$/;
const AFTER_YEAR = /(?<=^-?\d{4})-.*$/;
