import type { Read, TextContext, TextReading } from './rules.ts';

/** Reads a phrase: `readPhrase`, handed in because it reads pairs of ends itself. */
export type ReadPhrase = (text: string, context: TextContext) => TextReading | undefined;

/** The second of two years as catalogues shorten it: 52 after 1945, 9 after 1898, 30s after 1920s. */
function inFull(a: string, b: string): string | undefined {
  if (/^\d{4}\??$/.test(a) && /^\d{1,2}\??$/.test(b)) return a.slice(0, 4 - b.replace('?', '').length) + b;
  return /^\d{4}s$/.test(a) && /^\d0s$/.test(b) ? a.slice(0, 2) + b : undefined;
}

/** Both ends of a span; what one of them leaves out ("22 and 28 November 2024") is taken from the other. */
export function bothEnds(
  a: string,
  b: string,
  context: TextContext,
  read: ReadPhrase,
): readonly [TextReading, TextReading] | undefined {
  if (/^\d{3,4}$/.test(a) && /^\d{4}$/.test(b) && (Number(a) < 1000 || Number(b) > 2999))
    return context.refuse(`"${a}-${b}" looks like a number rather than two years: write the years with their era`);
  const quiet = { ...context, refuse: () => undefined };
  const [first, second] = [a.replace(/,/g, '').split(' '), b.replace(/,/g, '').split(' ')];
  for (let shared = second.length - 1; shared >= 0; shared--) {
    for (let lead = 0; lead < first.length; lead++) {
      const from = read([...first, ...second.slice(second.length - shared)].join(' '), quiet);
      const to = from && read([...first.slice(0, lead), ...second].join(' '), quiet);
      if (to) return [from, to];
      if (!from) break;
    }
  }
  const full = inFull(a, b);
  if (full) return bothEnds(a, full, context, read);
  // For the reasons alone.
  const end = { ...context, refuse: (message: string) => context.refuse(message, 'end') };
  const from = read(a, end);
  const to = from && read(b, end);
  return to && [from, to];
}

/** Reads two ends and writes them as one date. */
export const joinedAs =
  (read: ReadPhrase, write: (from: string, to: string) => string): Read =>
  ([a = '', b = ''], context) => {
    const ends = bothEnds(a, b, context, read);
    return ends && { edtf: write(ends[0].edtf, ends[1].edtf) };
  };

/** A set of members parted by commas, "or" or "and". */
export function inBrackets(
  brackets: '[]' | '{}',
  text: string,
  context: TextContext,
  read: ReadPhrase,
): TextReading | undefined {
  const members = text
    .split(/, (?:or |and )?| or | and /)
    .map((member) => read(member, context)?.edtf.replace('/', '..'));
  if (members.some((member) => member === undefined)) return undefined;
  return { edtf: brackets.charAt(0) + members.join(',') + brackets.charAt(1) };
}
