import { utcFromCivil } from '../calendar.ts';
import type { FormatterCache } from './formatter-cache.ts';
import type { DateMessages } from './messages.ts';
import type { CalendarDate } from '../tree.ts';

/** How much a phrase says, see `FormatDateOptions.form`. */
export type DateForm = 'short' | 'label' | 'long';

/** Settings that every step of `formatDate` needs. */
export interface FormatContext {
  readonly locale: string;
  readonly formatters: FormatterCache;
  readonly messages: DateMessages;
  /** The locale of the messages: English if the language of `locale` has no table. */
  readonly wordsLocale: string;
  /** IANA zone in which moments with an offset are shown; absent: as written. */
  readonly timeZone: string | undefined;
  /** A year that is omitted from days. */
  readonly omitYear: number | undefined;
  /** See `FormatDateOptions.form`. */
  readonly form: DateForm;
}

/** A piece of a formatted date, as `Intl.DateTimeFormat.formatToParts` returns it. */
export interface DatePart {
  readonly type: string;
  readonly value: string;
}

/** A number in the digits of the locale. */
export const number = (
  n: number,
  { formatters, locale }: FormatContext,
  options: Intl.NumberFormatOptions = {},
): string => formatters.get(Intl.NumberFormat, locale, options).format(n);

/** The ordinal plural category of a number. */
export const ordinal = (n: number, { formatters, wordsLocale }: FormatContext): Intl.LDMLPluralRule =>
  formatters.get(Intl.PluralRules, wordsLocale, { type: 'ordinal' }).select(n);

/** "a, b, c"; two items are joined by the locale's word for "and" or "or". */
export const list = (
  items: string[],
  type: 'conjunction' | 'disjunction',
  { formatters, locale }: FormatContext,
): string => {
  const options: Intl.ListFormatOptions = items.length > 2 ? { type: 'conjunction', style: 'narrow' } : { type };
  return formatters.get(Intl.ListFormat, locale, options).format(items);
};

/** An offset in minutes as people write it: `UTC`, `UTC+9`, `UTC−3:30`. */
function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes ? (minutes < 0 ? '−' : '+') + Math.trunc(size / 60) + (rest ? `:${String(rest).padStart(2, '0')}` : '') : ''}`;
}

/**
 * The parts of a date in a locale: Gregorian calendar, 24-hour clock, with an era before year 1000. A date without a clock is written
 * in UTC whatever the zone. `besideDay` writes a month without a day in the form that it has beside a day. Years −9999 to 9999.
 */
export function dateParts(date: CalendarDate, context: FormatContext, omitYear = false, besideDay = false): DatePart[] {
  const { year, month, day, clock } = date;
  const isConverted = clock?.offset !== undefined && context.timeZone !== undefined;
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    timeZone: isConverted ? context.timeZone : 'UTC',
    year: omitYear ? undefined : 'numeric',
    era: omitYear || year.min > 999 ? undefined : 'short',
    month: month && 'long',
    day: day || besideDay ? 'numeric' : undefined,
    hour: clock && '2-digit',
    minute: clock && '2-digit',
    second: clock?.second === undefined ? undefined : '2-digit',
    hourCycle: clock && 'h23',
    timeZoneName: isConverted ? 'short' : undefined,
  };
  const { hour = 0, minute = 0, second = 0, offset = 0 } = clock ?? {};
  // UTC ms has no leap second: `exactValue` puts its number back
  const seconds = hour * 3600 + (minute - (isConverted ? offset : 0)) * 60 + Math.min(second, 59);
  const ms = utcFromCivil(year.min, month?.min ?? 1, day?.min ?? 1) + seconds * 1000;
  const parts: DatePart[] = context.formatters
    .get(Intl.DateTimeFormat, context.locale, options)
    .formatToParts(ms)
    .map(({ type, value }) => ({ type, value: exactValue(type, value, date, context) }));
  if (clock?.offset !== undefined && !isConverted)
    parts.push({ type: 'literal', value: ' ' }, { type: 'timeZoneName', value: offsetName(clock.offset) });
  if (!besideDay || day) return parts;
  return parts[0]?.type === 'day' ? parts.slice(2) : dateParts(date, context, omitYear);
}

/** The value of a part, with the era in the words of the message table, and the fraction of a second and the leap second as written. */
function exactValue(type: string, value: string, { year, clock }: CalendarDate, context: FormatContext): string {
  if (type === 'era')
    return (context.wordsLocale === context.locale && context.messages.eras?.[year.min > 0 ? 1 : 0]) || value;
  const { second = 0, fraction } = clock ?? {};
  if (type !== 'second' || (!fraction && second < 60)) return value;
  // Nine digits at most: more would round 59.999… up to 60
  const digits = fraction?.slice(0, 9) ?? '';
  return number(Number(`${second}.${digits || 0}`), context, {
    minimumIntegerDigits: 2,
    minimumFractionDigits: digits.length,
    maximumFractionDigits: digits.length,
  });
}

/** The text of some parts. Thin spaces, which some versions of `Intl` write, become plain ones. */
export const textOf = (parts: readonly DatePart[]): string =>
  parts
    .map((p) => p.value)
    .join('')
    .replace(/\u2009/g, ' ')
    .trim();
