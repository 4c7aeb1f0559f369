import { scanJson } from './json-scan.ts';
import { parseJson } from './parse-json.ts';
import type { Report } from '../report.ts';
import type { Steps } from '../steps.ts';

/** Texts, which are kept; comments, to their end or the text's; commas before a closing bracket. */
const EXTRAS = /("[^"\\\n]*(?:\\.[^"\\\n]*)*")|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|,(?=\s*[}\]])/g;

/** JSON with what people add to it blanked out: byte order mark, comments, trailing commas. Every offset stays. */
export const plainJson = (text: string): string =>
  text
    .replace(/^\ufeff/, ' ')
    .replace(EXTRAS, (all, string?: string) => string ?? all.replace(/[^\n]/g, ' '))
    // A comma before a comment before a bracket: found once the comment is blank.
    .replace(EXTRAS, (all, string?: string) => string ?? ' '.repeat(all.length));

/** The value of JSON text, or undefined and a problem that names line and column, in every engine in the same words. */
export function* readJson(text: string, report: Report): Steps<unknown> {
  try {
    return yield* parseJson(text);
  } catch {
    // Tried again as JSON with comments; then explained below.
  }
  try {
    return JSON.parse(plainJson(text));
  } catch {
    // Explained below.
  }
  const fault = scanJson(plainJson(text)) ?? { offset: 0, message: 'it is nested too deeply' };
  report.add('not-json', 'error', [], {
    detail: fault.message,
    value: text.slice(fault.offset, fault.offset + 40),
    ...lineAndColumn(text, fault.offset),
  });
  return undefined;
}

/** Line and column from 1 of a UTF-16 offset; lines end with \n. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
