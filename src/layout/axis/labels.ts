import { deepTimeLabel, timeOfYearsAgo, yearsBeforePresent } from './deep-time.ts';
import type { LabelLanguage } from './ruler.ts';
import { roughYear, yearStart } from './years.ts';
import type { AxisUnit, Rung } from './time-ticks.ts';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const SECOND: Intl.DateTimeFormatOptions = { ...CLOCK, second: '2-digit' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };

/** Forms of tick labels, the usual one first. The second is used if only it leaves two ticks in view. */
const TICK_FORMS: Readonly<Record<Exclude<AxisUnit, 'deep'>, readonly Intl.DateTimeFormatOptions[]>> = {
  millisecond: [{ ...SECOND, fractionalSecondDigits: 3 }],
  second: [SECOND],
  minute: [CLOCK],
  hour: [CLOCK],
  day: [{ day: 'numeric' }],
  month: [{ month: 'short' }, { month: 'narrow' }],
  year: [YEAR],
};

/** Forms of the labels of larger units, longest first. */
export const BAND_FORMS: Readonly<Record<'day' | 'month' | 'year', readonly Intl.DateTimeFormatOptions[]>> = {
  day: [
    { day: 'numeric', month: 'long', ...YEAR },
    { day: 'numeric', month: 'short', ...YEAR },
  ],
  month: [
    { month: 'long', ...YEAR },
    { month: 'short', ...YEAR },
  ],
  year: [YEAR],
};

/** Years before this one show their era, so that "476 CE" is not taken for a count. */
const ERA_BELOW = 1000;

/** From this year on, in both directions, a year has thousands separators: "12,000 BCE". */
const GROUPED_FROM = 10_000;

/**
 * A time in words of the locale: Gregorian calendar, UTC, 24 hours, years before 1000 CE with their era. In English the
 * eras are BCE and CE instead of BC and AD, which `Intl` would use.
 */
export function dateLabel(
  time: number,
  options: Intl.DateTimeFormatOptions,
  { locale, formatters }: LabelLanguage,
): string {
  const early = time < yearStart(ERA_BELOW);
  const era = early && options.year ? 'short' : undefined;
  const format = { calendar: 'gregory', timeZone: 'UTC', hourCycle: 'h23', ...options, era } as const;
  let label = formatters.get(Intl.DateTimeFormat, locale, format).format(time);
  if (early && /^en\b/.test(locale)) label = label.replace(/\bBC\b/, 'BCE').replace(/\bAD\b/, 'CE');
  if (options !== YEAR) return label;
  const year = new Date(time).getUTCFullYear();
  const counted = year > 0 ? year : 1 - year;
  return counted < GROUPED_FROM
    ? label
    : label.replace(/\p{Nd}+/u, formatters.get(Intl.NumberFormat, locale, {}).format(counted));
}

/** Words for a number of years before the present, given the step between ticks in years. */
export type DeepLabel = (yearsBeforePresent: number, step: number) => string;

/** The label of one tick. `form` 1 is the short form, if the unit has one. */
export function tickLabel(
  time: number,
  rung: Rung,
  language: LabelLanguage,
  form: number,
  deepLabel?: DeepLabel,
): string {
  if (rung.unit !== 'deep') {
    const forms = TICK_FORMS[rung.unit];
    return dateLabel(time, forms[form] ?? forms[0]!, language);
  }
  const yearsAgo = yearsBeforePresent(time);
  return deepLabel ? deepLabel(yearsAgo, rung.step) : deepTimeLabel(yearsAgo, rung.step, language, form > 0);
}

/** A view or an extent in UTC ms. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Rounds a count of years to a power of ten, away from zero, or towards zero if `inner`. */
function powerOfTen(count: number, inner: boolean): number {
  const size = Math.abs(count);
  return size < 1 ? 0 : Math.sign(count) * 10 ** (inner ? Math.floor : Math.ceil)(Math.log10(size));
}

/**
 * The years (`year`: astronomical; `deep`: before the present) that labels of a rung may have to name while panning, as
 * powers of ten. They come from the extent if it is known; otherwise the range is symmetric about the origin, as far as
 * the view is from it, and at least 10,000 years (`deep`: ten steps). So the result stays the same while panning until
 * years get another digit. Undefined for units below a year.
 */
export function labelReach({ unit, step }: Rung, view: Span, extent?: Span): readonly [number, number] | undefined {
  const count = { year: roughYear, deep: yearsBeforePresent }[unit as string];
  if (!count) return undefined;
  const [low, high] = [extent?.start ?? view.start, extent?.end ?? view.end].map(count).sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (extent) return [powerOfTen(low, low > 0), powerOfTen(high, high < 0)];
  const far = powerOfTen(Math.max(-low, high, unit === 'deep' ? Math.min(10 * step, 6e10) : 9999), false);
  return [-far, far];
}

/**
 * Times (UTC ms) whose labels, with every digit at maximum width, are as wide as the widest label of the rung within
 * its reach.
 */
export function widestSamples({ unit, step }: Rung, [low, high]: readonly [number, number] = [0, 0]): number[] {
  if (unit === 'month') return Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month));
  if (unit !== 'year' && unit !== 'deep') return [Date.UTC(2023, 0, 28, 20, 58, 58, 888)];
  const deep = unit === 'deep';
  const counts = [low <= 1 && high >= 0 ? 1 - Number(deep) : high];
  for (let power = deep ? step : 1; power < Math.max(-low, high); power *= 10) {
    // Plural forms differ: 1, 2, 5 and fractions of a million.
    for (const digits of deep ? [1, 2, 5, 8.888_888_888_88] : [8.888_88]) {
      const count = Math.min(
        Math.floor((digits * power) / step + 1e-9) * step || Math.floor(digits * power),
        deep ? Infinity : 268_888,
      );
      counts.push(...[count, -count].filter((signed) => signed >= low && signed <= high));
    }
  }
  return counts.map(deep ? timeOfYearsAgo : yearStart);
}
