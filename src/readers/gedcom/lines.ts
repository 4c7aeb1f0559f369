import type { Steps } from '../../file/steps.ts';

/** Lines read in one step. */
const STEP = 5000;

/** A line of GEDCOM, with the lines of a higher level under it. */
export interface Structure {
  /** In upper case: `BIRT`. */
  readonly tag: string;
  /** The id by which other structures refer to it: `@I1@`; empty if it has none. */
  readonly xref: string;
  /** Its text, including the lines that continue it. */
  readonly value: string;
  /** Its line number, from 1. */
  readonly line: number;
  readonly children: readonly Structure[];
}

interface Draft extends Structure {
  value: string;
  readonly children: Draft[];
}

/** The structures of a text, and the first line without a level, if any. */
export interface Lines {
  readonly records: readonly Structure[];
  readonly stray: { readonly line: number; readonly text: string; readonly count: number } | undefined;
}

const LINE = /^\s*(\d{1,3})\s+(?:(@[^@]*@)\s*)?(\w+)(?: (.*))?$/;

/**
 * Parses a GEDCOM file of any version into structures. Lines without a level continue the text before them, because
 * some programs break long texts that way. A line whose level skips others belongs to the line above it. Never throws.
 * O(size).
 */
export function* linesOf(text: string): Steps<Lines> {
  const root: Draft = { tag: '', xref: '', value: '', line: 0, children: [] };
  const open: { readonly level: number; readonly structure: Draft }[] = [{ level: -1, structure: root }];
  let stray: { line: number; text: string; count: number } | undefined;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const [i, line] of lines.entries()) {
    if (i % STEP === STEP - 1) yield i / lines.length;
    const [all, digits, xref = '', written = '', value = ''] = LINE.exec(line) ?? [];
    if (all === undefined) {
      if (!line.trim()) continue;
      stray ??= { line: i + 1, text: line, count: 0 };
      stray.count++;
      open.at(-1)!.structure.value += `\n${line}`;
      continue;
    }
    const [level, tag] = [Number(digits), written.toUpperCase()];
    while (open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1)!.structure;
    const words = value.replaceAll('@@', '@');
    if ((tag === 'CONC' || tag === 'CONT') && level > 0) {
      parent.value += tag === 'CONT' ? `\n${words}` : words;
      continue;
    }
    const structure: Draft = { tag, xref, value: words, line: i + 1, children: [] };
    parent.children.push(structure);
    open.push({ level, structure });
  }
  return { records: root.children, stray };
}

/** The child structures that have one of these tags. */
export const under = ({ children }: Structure, ...tags: readonly string[]): Structure[] =>
  children.filter(({ tag }) => tags.includes(tag));

/** The trimmed text of the first child structure that has one of these tags and a text; empty if there is none. */
export const valueUnder = (structure: Structure, ...tags: readonly string[]): string =>
  under(structure, ...tags)
    .map(({ value }) => value.trim())
    .find(Boolean) ?? '';

/** Whether a text is a reference to another structure. */
export const isPointer = (value: string): boolean => /^@[^@\s#][^@]*@$/.test(value.trim());
