import type { Clock } from './tree.ts';
import type { Trouble } from './trouble.ts';

const CLOCK = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?/;
const ZONE = /^(?:Z|([+\-−])(\d\d)(?::?(\d\d))?)$/;

/** Offsets in use reach from −12:00 to +14:00. */
const OFFSET_MIN = -720;
const OFFSET_MAX = 840;

/**
 * Read what follows the `T` of a date: `hh`, `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff` (also with a comma), then nothing, `Z`, `±hh`, `±hh:mm` or `±hhmm`.
 * Beyond EDTF, which asks for whole seconds and a colon, as ISO 8601-1 allows it. Also taken: `24:00:00` (the end of the day) and a leap second
 * (`23:59:60` in UTC, or in a floating time). `at` of a trouble counts from the start of `text`.
 */
export function parseClock(text: string): Clock | Trouble {
  const time = CLOCK.exec(text);
  if (!time) return { at: 0, message: 'a time of day is written hh:mm or hh:mm:ss' };
  const [whole, hours = '', minutes, seconds, fraction] = time;
  const hour = +hours;
  const minute = +(minutes ?? 0);
  const second = +(seconds ?? 0);
  if (hour > 24 || (hour === 24 && (minute || second || +(fraction ?? 0))))
    return { at: 0, message: 'the last time of a day is 24:00:00' };
  if (minute > 59) return { at: 3, message: 'an hour has minutes 00 to 59' };

  const rest = text.slice(whole.length);
  const zone = ZONE.exec(rest);
  if (rest && !zone)
    return { at: whole.length, message: `after the time comes Z, an offset such as +09:00, or nothing, not "${rest}"` };
  const offset = zone ? (zone[1] && zone[1] !== '+' ? -1 : 1) * (+(zone[2] ?? 0) * 60 + +(zone[3] ?? 0)) : undefined;
  if (zone && +(zone[3] ?? 0) > 59) return { at: whole.length, message: 'an offset has minutes 00 to 59' };
  if (offset !== undefined && (offset < OFFSET_MIN || offset > OFFSET_MAX))
    return { at: whole.length, message: 'offsets from UTC reach from -12:00 to +14:00' };

  const minuteOfDay = hour * 60 + minute - (offset ?? 0);
  if (second > 60 || (second === 60 && (minuteOfDay + 1) % 1440))
    return { at: 6, message: 'a minute has seconds 00 to 59; only a leap second, at 23:59:60 UTC, has 60' };
  return {
    hour,
    ...(minutes && { minute }),
    ...(seconds && { second }),
    ...(fraction && { fraction }),
    ...(offset !== undefined && { offset: offset || 0 }),
  };
}
