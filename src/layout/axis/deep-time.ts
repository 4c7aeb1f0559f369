import type { LabelLanguage } from './ruler.ts';
import { MEAN_YEAR, yearStart } from './years.ts';

/** In deep time "the present" is the start of the year 2000 CE. */
const PRESENT_YEAR = 2000;

/** UTC ms of a number of whole years before the present (negative: after it). */
export function timeOfYearsAgo(yearsAgo: number): number {
  return yearStart(PRESENT_YEAR - yearsAgo);
}

/** Years before the present, rounded to the nearest start of a year. */
export function yearsBeforePresent(time: number): number {
  return Math.round(PRESENT_YEAR - 1970 - time / MEAN_YEAR) || 0;
}

/**
 * Multiples of `step` years before the present that cover `start` to `end`, oldest first. They may extend one step past
 * either end.
 */
export function deepYears(start: number, end: number, step: number): number[] {
  const years: number[] = [];
  for (
    let k = Math.ceil(yearsBeforePresent(start) / step) + 1;
    k >= Math.floor(yearsBeforePresent(end) / step) - 1;
    k--
  ) {
    years.push(k * step || 0);
  }
  return years;
}

/**
 * Romance languages join a number of millions to its noun ("66 millions d’années"), and Japanese writes it without a
 * space. `Intl` does neither.
 */
const JOINED: Readonly<Record<string, readonly [string, string]>> = {
  ca: ['anys', 'd’anys'],
  es: ['años', 'de años'],
  fr: ['ans', 'd’années'],
  it: ['anni', 'di anni'],
  ja: [' 年前', '年前'],
  pt: ['anos', 'de anos'],
  ro: ['ani', 'de ani'],
};

/**
 * Words for a number of years before the present, with as many digits as `step` (years between ticks) needs: "13.8
 * billion years ago", "300,000 years ago", "in 5 billion years"; "now" for 0. The words around the number come from
 * `Intl.RelativeTimeFormat`, and the number is compact from a million on, so no locale needs a table of ours. `short`
 * is for narrow places: "13.8bn yr ago".
 */
export function deepTimeLabel(
  yearsAgo: number,
  step: number,
  { locale, formatters }: LabelLanguage,
  short = false,
): string {
  const style = short ? 'narrow' : 'long';
  const words = formatters.get(Intl.RelativeTimeFormat, locale, { style, numeric: 'auto' });
  if (!yearsAgo) return words.format(0, 'second');
  const size = Math.abs(yearsAgo);
  const large = size >= 1e6;
  const leading = Math.floor(Math.log10(step));
  const place = step % 10 ** leading ? leading - 1 : leading;
  const digits = Math.floor(Math.log10(size)) - place + 1;
  const options: Intl.NumberFormatOptions = large
    ? {
        notation: 'compact',
        compactDisplay: short ? 'short' : 'long',
        maximumSignificantDigits: Math.min(21, Math.max(1, digits)),
      }
    : {};
  const number = formatters.get(Intl.NumberFormat, locale, options);
  const [years, joined] = (large && !short && JOINED[locale.slice(0, 2)]) || ['', ''];
  let text = '';
  let counted = false;
  for (const { type, value } of words.formatToParts(-yearsAgo, 'year')) {
    if (type === 'literal') text += value.replace(years, joined);
    else if (!counted) {
      text += number.format(size);
      counted = true;
    }
  }
  return text;
}
