import { clip } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';

/** An entry of an RIS file. */
export interface RisRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** Its values by tag, in order. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Its first words after the type, shortened. */
  readonly raw: string;
}

/** Lines read in one step. */
const STEP = 5000;

/** `TI  - A title`; some programs write one space before the hyphen. */
const TAGGED = /^[ \t]*([A-Z][A-Z\d]) {1,2}-(?:[ \t](.*)|$)/;

/**
 * The entries of an RIS file: each extends from TY to ER, or to the next TY. A line without a tag belongs to the line
 * before it. O(length).
 */
export function* risRecords(text: string): Steps<RisRecord[]> {
  const records: { readonly line: number; readonly tags: Map<string, string[][]> }[] = [];
  let open: Map<string, string[][]> | undefined;
  let lines: string[] | undefined;
  const written = text.split(/\r\n|\n|\r/);
  for (const [i, line] of written.entries()) {
    if (i % STEP === STEP - 1) yield i / written.length;
    const [, tag, value = ''] = TAGGED.exec(line) ?? [];
    if (tag === undefined) {
      lines?.push(line);
      continue;
    }
    if (tag === 'TY') records.push({ line: i + 1, tags: (open = new Map()) });
    if (tag === 'ER') open = undefined;
    lines = open && [value];
    if (!open || !lines) continue;
    const values = open.get(tag);
    if (values) values.push(lines);
    else open.set(tag, [lines]);
  }
  return records.map(({ line, tags }) => {
    const joined = new Map([...tags].map(([tag, values]) => [tag, values.map(textOf)]));
    return { line, tags: joined, raw: rawOf(joined) };
  });
}

const textOf = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

const rawOf = (tags: ReadonlyMap<string, readonly string[]>): string =>
  clip([...tags].map(([tag, values]) => `${tag} ${values.join('; ')}`).join(', '));
