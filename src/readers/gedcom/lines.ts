import type { Steps } from '../../file/steps.ts';

/** Lines read in one step. */
const STEP = 5000;

/** A line of GEDCOM, with the lines of a higher level under it. */
export interface Structure {
  /** In upper case: `BIRT`. */
  readonly tag: string;
  /** What others refer to it by: `@I1@`; empty where it has none. */
  readonly xref: string;
  /** Its text, with that of the lines that continue it. */
  readonly value: string;
  /** Number of its line, from 1. */
  readonly line: number;
  readonly children: readonly Structure[];
}

interface Draft extends Structure {
  value: string;
  readonly children: Draft[];
}

/** What a text holds, and the first line that has no level, where there is one. */
export interface Lines {
  readonly records: readonly Structure[];
  readonly stray: { readonly line: number; readonly text: string; readonly count: number } | undefined;
}

const LINE = /^\s*(\d{1,3})\s+(?:(@[^@]*@)\s*)?(\w+)(?: (.*))?$/;

/**
 * Takes a file of GEDCOM apart, of any version. Lines without a level continue the text before them, as programs write them that break
 * long texts. A level that skips others belongs to the line above it. Never throws. O(size).
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

/** The structures under one that have one of these tags. */
export const under = ({ children }: Structure, ...tags: readonly string[]): Structure[] =>
  children.filter(({ tag }) => tags.includes(tag));

/** The text of the first structure under one that has one of these tags and a text, without blanks around it; empty where there is none. */
export const valueUnder = (structure: Structure, ...tags: readonly string[]): string =>
  under(structure, ...tags)
    .map(({ value }) => value.trim())
    .find(Boolean) ?? '';

/** Whether a text refers to another structure. */
export const isPointer = (value: string): boolean => /^@[^@\s#][^@]*@$/.test(value.trim());
