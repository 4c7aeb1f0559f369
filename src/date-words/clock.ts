/** Pattern for a clock time, with the six groups that `clockText` takes: hour, minute, second, am or pm, zone, offset. */
export const CLOCK =
  '(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}(?:\\.\\d+)?))? ?(am|pm)?(?: ?(?:hours|hrs))?(?: ?\\(?(z|utc|gmt)([+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?';

/** The ISO 8601 time of a clock time ("6:06 pm", "18:06", "18:06 UTC+9") from the groups of `CLOCK`; undefined for a number alone. */
export function clockText([hour = '', minute, second, dayHalf, zone, offset]: (string | undefined)[]):
  | string
  | undefined {
  if (!minute && !dayHalf) return undefined;
  const hours = dayHalf ? (Number(hour) % 12) + (dayHalf === 'pm' ? 12 : 0) : Number(hour);
  if (dayHalf && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const [, sign = '+', h = '', m = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset ?? '') ?? [];
  const end = !zone ? '' : offset ? `${sign}${h.padStart(2, '0')}:${m}` : 'Z';
  return `T${String(hours).padStart(2, '0')}:${minute || '00'}${second ? `:${second}` : ''}${end}`;
}
