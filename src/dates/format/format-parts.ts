import { utcFromCivil } from '../calendar.ts';
import type { DateMessages } from './messages.ts';
import type { CalendarDate } from '../tree.ts';

/** What every part of the formatter needs to know. */
export interface FormatContext {
  readonly locale: string;
  readonly messages: DateMessages;
  /** The locale whose language the messages are in: English where that of `locale` has no table. */
  readonly wordsLocale: string;
  /** IANA zone in which moments with an offset are shown; absent: as written. */
  readonly timeZone: string | undefined;
  /** A year that goes without saying wherever a day is named. */
  readonly omitYear: number | undefined;
  /** The full phrase: what the source does not state is said. */
  readonly long: boolean;
}

/** A piece of a formatted date, as `Intl.DateTimeFormat.formatToParts` gives it. */
export interface DatePart {
  readonly type: string;
  readonly value: string;
}

/** `make()` once per key; at most 100 formatters are kept. A tag that `Intl` refuses counts as English in UTC. */
const formatters = new Map<string, unknown>();
function cached<O extends object, F>(
  kind: string,
  Kind: new (locale: string, options: O) => F,
  locale: string,
  options: O,
): F {
  const key = kind + locale + JSON.stringify(options);
  let formatter = formatters.get(key) as F | undefined;
  if (!formatter) {
    try {
      formatter = new Kind(locale, options);
    } catch {
      formatter = new Kind('en', { ...options, ...('timeZone' in options && { timeZone: 'UTC' }) });
    }
    if (formatters.size > 99) formatters.clear();
    formatters.set(key, formatter);
  }
  return formatter;
}

/** A number in the digits of the locale. */
export const number = (n: number, c: FormatContext, options: Intl.NumberFormatOptions = {}): string =>
  cached<Intl.NumberFormatOptions, Intl.NumberFormat>('n', Intl.NumberFormat, c.locale, options).format(n);

/** The ordinal plural category of a number. */
export const ordinal = (n: number, c: FormatContext): Intl.LDMLPluralRule =>
  cached<Intl.PluralRulesOptions, Intl.PluralRules>('p', Intl.PluralRules, c.wordsLocale, { type: 'ordinal' }).select(
    n,
  );

/** "a, b, c"; for two, with the locale's word for "and" or "or". */
export const list = (items: string[], type: 'conjunction' | 'disjunction', c: FormatContext): string =>
  cached<Intl.ListFormatOptions, Intl.ListFormat>(
    'l',
    Intl.ListFormat,
    c.locale,
    items.length > 2 ? { type: 'conjunction', style: 'narrow' } : { type },
  ).format(items);

/** An offset in minutes as people write it: `UTC`, `UTC+9`, `UTC−3:30`. */
function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes ? (minutes < 0 ? '−' : '+') + Math.trunc(size / 60) + (rest ? `:${String(rest).padStart(2, '0')}` : '') : ''}`;
}

/**
 * The parts of a date in a locale: Gregorian, 24-hour clock, an era before year 1000. A date without a clock is written
 * in UTC whatever the zone. `beside` writes the month as beside a day although no day is given. Years −9999 to 9999.
 */
export function dateParts(date: CalendarDate, c: FormatContext, omitYear = false, beside = false): DatePart[] {
  const { year, month, day, clock } = date;
  const moved = clock?.offset !== undefined && c.timeZone !== undefined;
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    timeZone: moved ? c.timeZone : 'UTC',
    year: omitYear ? undefined : 'numeric',
    era: omitYear || year.min > 999 ? undefined : 'short',
    month: month && 'long',
    day: day || beside ? 'numeric' : undefined,
    hour: clock && '2-digit',
    minute: clock && '2-digit',
    second: clock?.second === undefined ? undefined : '2-digit',
    hourCycle: clock && 'h23',
    timeZoneName: moved ? 'short' : undefined,
  };
  const { hour = 0, minute = 0, second = 0, offset = 0 } = clock ?? {};
  // A leap second has no place in UTC ms: its reading is put back below.
  const seconds = hour * 3600 + (minute - (moved ? offset : 0)) * 60 + Math.min(second, 59);
  const ms = utcFromCivil(year.min, month?.min ?? 1, day?.min ?? 1) + seconds * 1000;
  const parts: DatePart[] = cached('d', Intl.DateTimeFormat, c.locale, options)
    .formatToParts(ms)
    .map(({ type, value }) => ({ type, value: rewritten(type, value, date, c) }));
  if (clock?.offset !== undefined && !moved)
    parts.push({ type: 'literal', value: ' ' }, { type: 'timeZoneName', value: offsetName(clock.offset) });
  if (!beside || day) return parts;
  return parts[0]?.type === 'day' ? parts.slice(2) : dateParts(date, c, omitYear);
}

function rewritten(type: string, value: string, { year, clock }: CalendarDate, c: FormatContext): string {
  if (type === 'era') return (c.wordsLocale === c.locale && c.messages.eras?.[year.min > 0 ? 1 : 0]) || value;
  const { second = 0, fraction } = clock ?? {};
  if (type !== 'second' || (!fraction && second < 60)) return value;
  // Nine digits and no more: those that follow would round a 59.999… up to 60.
  const digits = fraction?.slice(0, 9) ?? '';
  return number(Number(`${second}.${digits || 0}`), c, {
    minimumIntegerDigits: 2,
    minimumFractionDigits: digits.length,
    maximumFractionDigits: digits.length,
  });
}

/** Parts as text. `Intl` sets thin blanks in some versions and plain ones in others: plain ones. */
export const joined = (parts: readonly DatePart[]): string =>
  parts
    .map((p) => p.value)
    .join('')
    .replace(/\u2009/g, ' ')
    .trim();
