import { nearest } from './file/explain/nearest.ts';

const quoted = (value: string): string => JSON.stringify(value.slice(0, 80));

/** What is told of a value that is not as it should be; `found` is the one for which it is taken, undefined for none. */
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

/** What is told of an attribute that is not known, or of a bad level of the heading; undefined where it may be somebody else's. */
export function attributeFault(name: string, value: string, known: readonly string[]): string | undefined {
  const written = `${name}=${quoted(value)}`;
  if (name === 'heading-level') return `${written} is no level from 1 to 6; 2 is taken.`;
  if (name === 'data') {
    // Servers of frameworks write an object so; the object itself comes when the page takes over
    if (value === '[object Object]') return undefined;
    return `${written} is not read: data is a property and takes an object. The address of a file goes into src.`;
  }
  const meant = nearest(name, known) ?? known.find((each) => name.length > 4 && each.startsWith(`${name}-`));
  if (meant) return `${written} is not known: did you mean ${meant}?`;
  return /\.json\b/i.test(value) ? `${written} is not known. The address of a file goes into src.` : undefined;
}
