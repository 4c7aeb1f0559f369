import { dateOfParts, type DateOrReason, type DateParts } from '../date-parts.ts';
import type { ReadOptions } from '../reader.ts';

/** The date of a TimelineJS 3 object (`start_date`). Undefined if it gives none. */
export function dateOfObject(value: unknown): DateOrReason | undefined {
  if (typeof value === 'string' || typeof value === 'number') return dateOfText(String(value));
  return typeof value === 'object' && value !== null ? dateOfParts(value as DateParts) : undefined;
}

const COMMAS = /^-?\d+(?:,\d*)*$/;
const SLASHES = /^(\d{1,2})\/(?:(\d{1,2})\/)?(-?\d+)(?:,?\s+(.+))?$/;
const DASHES = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ](.+))?$/;

/**
 * The date of a TimelineJS 2 text: `2012,1,26,10,30`, or `1/26/2012 10:30` (month first), or the ISO form. Undefined
 * for an empty text.
 * @param order order of day and month, if known to be different
 */
export function dateOfText(written: string, order?: ReadOptions['order']): DateOrReason | undefined {
  const text = written
    .split(',')
    .map((part) => part.trim())
    .join(',');
  if (text === '') return undefined;
  if (/^\d{5,}$/.test(text))
    return { why: `The digits “${text}” run together: write year, month and day with commas, as in 2012,1,26.` };
  if (COMMAS.test(text)) {
    const [year, month, day, hour, minute, second] = text.split(',');
    return dateOfParts({ year, month, day, hour, minute, second });
  }
  const slashes = SLASHES.exec(text);
  if (slashes) {
    const [, first, second, year = '', clock] = slashes;
    if (/^\d{1,2}$/.test(year)) return { why: `The year of “${text}” does not say its century: write four digits.` };
    const isDayFirst = order === 'DMY' && second !== undefined;
    return withClock({ year, month: isDayFirst ? second : first, day: isDayFirst ? first : second }, clock);
  }
  const dashes = DASHES.exec(text);
  if (dashes) return withClock({ year: dashes[1], month: dashes[2], day: dashes[3] }, dashes[4]);
  return {
    why: `“${text}” is not a date that TimelineJS reads: write year, month and day with commas, as in 2012,1,26.`,
  };
}

/** A date with a clock time in one text: `10:30`, `10:30:15`, `3:05 PM`. */
export function withClock(parts: DateParts, clock = ''): DateOrReason | undefined {
  if (clock.trim() === '') return dateOfParts(parts);
  const found = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i.exec(clock.trim());
  if (!found) return { why: `“${clock.trim()}” is not a clock time: write it as 15:30.` };
  const [, hour, minute, second, half] = found;
  const isTwelve = half !== undefined;
  if (isTwelve && (Number(hour) < 1 || Number(hour) > 12)) return { why: `“${clock.trim()}” is not a clock time.` };
  const hours = isTwelve ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return dateOfParts({ ...parts, hour: hours, minute, second });
}
