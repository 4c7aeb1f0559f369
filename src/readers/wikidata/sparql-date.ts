import { dateText, yearText } from '../../dates/edtf/edtf-text.ts';
import { checkedDate, type DateOrReason } from '../date-parts.ts';
import { type Cell, XSD_TIME } from './sparql-table.ts';
import { periodText } from './time.ts';

/** A date of a row, or why there is none. */
export type SparqlDate =
  | {
      readonly edtf: string;
      /**
       * 1 January was read as its year, or the first of another month as that month, because nothing shows which is
       * meant.
       */
      readonly assumed?: 'year' | 'month';
    }
  | { readonly why: string };

/**
 * Reads a date of SPARQL results. Years are those of XSD 1.1 (0 is 1 BCE), Julian days are already converted, and
 * unknown parts are 01. Without a precision, 1 January is read as its year, and the first of another month as that
 * month: this is usually right, and the less exact date is never wrong. Midnight means the day, never a moment.
 * @param precision as in Wikidata (11 is a day); undefined if it is not in the results
 */
export function sparqlDate({ value, type, datatype }: Cell, precision: number | undefined): SparqlDate {
  if (type === 'bnode' || value.includes('/.well-known/genid/')) return { why: 'This time is said to be unknown.' };
  if (/^[-+]?\d{1,16}$/.test(value) && /^(?:gYear|integer|int|decimal)?$/.test(datatype))
    return checkedDate(yearText(Number(value)));
  const [month] = /^-?\d{4}-\d\d$/.exec(value) ?? [];
  if (month !== undefined) return checkedDate(month);
  const [all, yearDigits = '', monthDigits, dayDigits, hour = '00', minute = '00', second = '00', zone = ''] =
    XSD_TIME.exec(value) ?? [];
  if (all === undefined)
    return { why: `“${value.slice(0, 40)}” is not a time: a time looks like 1955-03-11T00:00:00Z.` };
  const [year, mm, dd] = [Number(yearDigits), Number(monthDigits), Number(dayDigits)];
  if (!Number.isSafeInteger(year)) return { why: `The year ${yearDigits} is too large.` };
  if (mm > 12) return { why: `There is no month ${monthDigits}.` };
  // Years of decades and centuries are not shifted
  if (precision !== undefined && precision < 9) return checkedPeriod(year, precision);
  if (Math.abs(year) > 9999 || precision === 9 || mm === 0) return checkedDate(yearText(year));
  if (precision === 10 || dd === 0) return checkedDate(dateText({ year, month: mm }));
  const day = dateText({ year, month: mm, day: dd });
  const isMidnight = `${hour}${minute}${second}` === '000000';
  if (!isMidnight) return checkedDate(`${day}T${hour}:${minute}${second === '00' ? '' : `:${second}`}${zone}`);
  if (precision !== undefined || dd !== 1) return checkedDate(day);
  return mm === 1
    ? withAssumption(checkedDate(yearText(year)), 'year')
    : withAssumption(checkedDate(dateText({ year, month: mm })), 'month');
}

const withAssumption = (date: DateOrReason, assumed: 'year' | 'month'): SparqlDate =>
  'why' in date ? date : { ...date, assumed };

function checkedPeriod(year: number, precision: number): SparqlDate {
  if (year === 0 || !Number.isInteger(precision) || precision < 0)
    return { why: `There is no year ${year} of precision ${precision}.` };
  return checkedDate(periodText(year, precision));
}
