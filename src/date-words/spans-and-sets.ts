import type { DateReading, ReadGroups, ReadingContext, ReadPhrase } from './date-rule.ts';

/** The full form of a second year that catalogues abbreviate: 52 after 1945, 9 after 1898, 30s after 1920s. */
function completeYear(first: string, second: string): string | undefined {
  if (/^\d{4}\??$/.test(first) && /^\d{1,2}\??$/.test(second))
    return first.slice(0, 4 - second.replace('?', '').length) + second;
  return /^\d{4}s$/.test(first) && /^\d0s$/.test(second) ? first.slice(0, 2) + second : undefined;
}

/** Reads both ends of a span. Words that one end omits ("22 and 28 November 2024") are taken from the other. */
export function readEnds(
  a: string,
  b: string,
  context: ReadingContext,
  read: ReadPhrase,
): readonly [DateReading, DateReading] | undefined {
  if (/^\d{3,4}$/.test(a) && /^\d{4}$/.test(b) && (Number(a) < 1000 || Number(b) > 2999))
    return context.refuse(`"${a}-${b}" looks like a number rather than two years: write the years with their era`);
  const withoutReasons = { ...context, refuse: () => undefined };
  const [first, second] = [a.replace(/,/g, '').split(' '), b.replace(/,/g, '').split(' ')];
  for (let shared = second.length - 1; shared >= 0; shared--) {
    for (let lead = 0; lead < first.length; lead++) {
      const from = read([...first, ...second.slice(second.length - shared)].join(' '), withoutReasons);
      const to = from && read([...first.slice(0, lead), ...second].join(' '), withoutReasons);
      if (to) return [from, to];
      if (!from) break;
    }
  }
  const full = completeYear(a, b);
  if (full) return readEnds(a, full, context, read);
  // No shared words make both readable: read each end alone to report the reasons
  const ofEnd = { ...context, refuse: (message: string) => context.refuse(message, 'end') };
  const from = read(a, ofEnd);
  const to = from && read(b, ofEnd);
  return to && [from, to];
}

/** Reads two ends, and writes them as one date. */
export const joinEnds =
  (read: ReadPhrase, write: (from: string, to: string) => string): ReadGroups =>
  ([a = '', b = ''], context) => {
    const ends = readEnds(a, b, context, read);
    return ends && { edtf: write(ends[0].edtf, ends[1].edtf) };
  };

/** Reads a set whose members are separated by commas, "or" or "and". */
export function readSet(
  brackets: '[]' | '{}',
  text: string,
  context: ReadingContext,
  read: ReadPhrase,
): DateReading | undefined {
  const members = text
    .split(/, (?:or |and )?| or | and /)
    .map((member) => read(member, context)?.edtf.replace('/', '..'));
  if (members.some((member) => member === undefined)) return undefined;
  return { edtf: brackets.charAt(0) + members.join(',') + brackets.charAt(1) };
}
