/** A time of day: 06:30, 6.30 Uhr, 6h30, 6:30 a.m.; hour, minute, second, half of the day. */
const CLOCK =
  /^(\d{1,2})(?::(\d\d)(?::(\d\d))?(?!\d)|[.h](\d\d)(?=\s?Uhr|\s?h\b|\s))(?:\s?(?:Uhr|h(?=\s|$)))?(?:\s?([ap])\.?m\b\.?)?/iu;

/** A time of day at the beginning of a text: EDTF on a day, and where its words end; undefined where there is none, or no day around. */
export function clockOn(around: string, text: string): { readonly edtf: string; readonly end: number } | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(around)) return undefined;
  const [words, hours = '', minutes, seconds, others, half] = CLOCK.exec(text) ?? [];
  if (words === undefined) return undefined;
  const minute = minutes ?? others ?? '';
  const written = Number(hours);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(seconds ?? '0') > 59) return undefined;
  const clock = [String(hour).padStart(2, '0'), minute, ...(seconds === undefined ? [] : [seconds])].join(':');
  return { edtf: `${around}T${clock}`, end: words.length };
}
