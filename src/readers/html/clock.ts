/** A time of day: 06:30, 6.30 Uhr, 6h30, 6:30 a.m., 2 pm. Groups: hour, minute, second, a or p. */
const CLOCK =
  /^(\d{1,2})(?::(\d\d)(?::(\d\d))?(?!\d)|[.h](\d\d)(?=\s?Uhr|\s?h\b|\s)|(?=\s?[ap]\.?m\b))(?:\s?(?:Uhr|h(?=\s|$)))?(?:\s?([ap])\.?m\b\.?)?/iu;
const TO = /^\s?(?:[-–—]|to|until|bis|à|a)\s?/iu;

interface Clock {
  /** `06:30` */
  readonly clock: string;
  readonly end: number;
}

function clockIn(text: string): Clock | undefined {
  const [words, hours = '', minutes, seconds, others, half] = CLOCK.exec(text) ?? [];
  if (words === undefined) return undefined;
  const minute = minutes ?? others ?? '00';
  const written = Number(hours);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(seconds ?? '0') > 59) return undefined;
  const clock = [String(hour).padStart(2, '0'), minute, ...(seconds === undefined ? [] : [seconds])].join(':');
  return { clock, end: words.length };
}

/**
 * Reads a time of day, or two joined by a dash, at the beginning of a text. Returns EDTF on the given day and the
 * position where the words end. Undefined if the text begins with no time, or `around` is not a day.
 */
export function clockOn(around: string, text: string): { readonly edtf: string; readonly end: number } | undefined {
  const first = /^\d{4}-\d\d-\d\d$/.test(around) ? clockIn(text) : undefined;
  if (!first) return undefined;
  const start = `${around}T${first.clock}`;
  const joined = TO.exec(text.slice(first.end))?.[0];
  const second = joined === undefined ? undefined : clockIn(text.slice(first.end + joined.length));
  if (!second || joined === undefined) return { edtf: start, end: first.end };
  // If the second time is not later, it belongs to another day or is not a time.
  if (second.clock <= first.clock) return undefined;
  return { edtf: `${start}/${around}T${second.clock}`, end: first.end + joined.length + second.end };
}
