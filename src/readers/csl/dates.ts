import { padded, yearText } from '../../dates/edtf/edtf-text.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { ReadOptions } from '../reader.ts';
import { first, textValue } from '../record-list.ts';
import { readWrittenDate, type WrittenDate } from '../written-date.ts';

/** A CSL date variable in EDTF; undefined if it is empty. */
export function cslDate(value: unknown, order: ReadOptions['order']): WrittenDate | undefined {
  const whole = textValue(value);
  if (whole) return readWrittenDate(whole, order);
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, season, circa, raw, literal } = value as Readonly<Record<string, unknown>>;
  const about = isTrue(circa) ? '~' : '';
  const dates = Array.isArray(parts) ? parts.map((one) => dateOfParts(one, season)) : [];
  const text = textValue(literal) || textValue(raw) || JSON.stringify(value);
  const [start, end] = dates;
  if (start) {
    const edtf = dates.length < 2 ? start + about : end ? `${start}${about}/${end}${about}` : `${start}${about}/..`;
    const parsed = parseDate(edtf);
    return 'date' in parsed ? { edtf } : { why: parsed.problem.message, raw: text };
  }
  const written = textValue(literal) || textValue(raw);
  if (written) return readWrittenDate(written, order);
  return dates.length > 0 ? { why: 'it has no year', raw: text } : undefined;
}

/** Year, month and day as EDTF; undefined without a year. Years before Christ are negative, and there is no year 0. */
function dateOfParts(parts: unknown, season: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [year = NaN, month = 0, day = 0] = parts.map((part) => (textValue(part) === '' ? 0 : Number(textValue(part))));
  if (!Number.isInteger(year) || year === 0) return undefined;
  const text = yearText(year < 0 ? year + 1 : year);
  const quarter = /^(?:[1-4]|(?:spring|summer|autumn|fall|winter))$/i.exec(textValue(season))?.[0].toLowerCase();
  if (month === 0) return quarter ? `${text}-${SEASONS[quarter] ?? 20 + Number(quarter)}` : text;
  // Months 13 to 16 are seasons in CSL; EDTF numbers them 21 to 24
  const unit = month >= 13 && month <= 16 ? month + 8 : month;
  return [text, padded(unit), ...(day === 0 ? [] : [padded(day)])].join('-');
}

const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

const isTrue = (value: unknown): boolean => value === true || /^(?:true|1|yes)$/i.test(textValue(first(value)));
