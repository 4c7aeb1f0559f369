import { nearest } from './file/explain/nearest.ts';

const quoted = (value: string): string => JSON.stringify(value.slice(0, 80));

/** The message for an invalid value; `found` is the value used instead, undefined if there is none. */
export function choiceFault(
  name: string,
  written: string,
  found: string | undefined,
  choices: readonly string[],
): string {
  if (found !== undefined) return `${name}=${quoted(written)} is read as ${quoted(found)}; write it so.`;
  const meant = nearest(written.trim().toLowerCase(), choices);
  return `${name}=${quoted(written)} is none of ${choices.join(', ')}${meant ? `: did you mean ${meant}?` : '.'}`;
}

/** The message for an unknown attribute, or for an invalid heading level; undefined if the attribute may belong to other code. */
export function attributeFault(name: string, value: string, known: readonly string[]): string | undefined {
  const written = `${name}=${quoted(value)}`;
  if (name === 'heading-level') return `${written} is no level from 1 to 6; 2 is taken.`;
  if (name === 'data') {
    // Framework servers write an object like this; the object itself is set during hydration
    if (value === '[object Object]') return undefined;
    return `${written} is not read: data is a property and takes an object. The address of a file goes into src.`;
  }
  const meant = nearest(name, known) ?? known.find((each) => name.length > 4 && each.startsWith(`${name}-`));
  if (meant) return `${written} is not known: did you mean ${meant}?`;
  return /\.json\b/i.test(value) ? `${written} is not known. The address of a file goes into src.` : undefined;
}
