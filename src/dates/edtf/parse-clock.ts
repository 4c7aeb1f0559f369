import type { Refuse } from './refuse.ts';
import type { Clock } from '../tree.ts';

const CLOCK = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?(?:(Z)|([+\-−])(\d\d)(?::?(\d\d))?)?$/;

/**
 * Parses what follows the `T` of a date: `hh`, `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff` (also with a comma), then nothing, `Z`, `±hh`, `±hh:mm` or `±hhmm`.
 * EDTF itself requires whole seconds and a colon; the other forms are from ISO 8601-1. Also accepted: `24:00:00` (the end of the day) and a
 * leap second (`23:59:60` in UTC, or in a floating time).
 * @param position index of `text` in the whole text
 */
export function parseClock(text: string, position: number, refuse: Refuse): Clock | undefined {
  const found = CLOCK.exec(text);
  if (!found) return refuse(position, 'a time is hh, hh:mm or hh:mm:ss, then nothing, Z or an offset such as +09:00');
  const [, hourText, minuteText, secondText, fraction, utc, sign, offsetHours, offsetMinutes] = found;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  const minuteOfDay = hour * 60 + minute;
  const offset = (sign === '+' ? 1 : -1) * (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) || 0;

  // No zone is more than 12 hours behind UTC or 14 ahead of it
  if (offset < -720 || offset > 840 || Number(offsetMinutes) > 59)
    return refuse(position, 'offsets from UTC go from -12:00 to +14:00');
  const isLeapSecond = second === 60 && (minuteOfDay + 1 - offset) % 1440 === 0;
  if (
    minute > 59 ||
    minuteOfDay * 60 + second + Number(`0.${fraction ?? 0}`) > 86_400 ||
    (second > 59 && !isLeapSecond)
  )
    return refuse(position, `the time ${text} does not exist`);

  const clock: { -readonly [K in keyof Clock]: Clock[K] } = { hour };
  if (minuteText) clock.minute = minute;
  if (secondText) clock.second = second;
  if (fraction) clock.fraction = fraction;
  if (utc || sign) clock.offset = offset;
  return clock;
}
