import { scanJson } from '../json/json-scan.ts';
import { plainJson } from '../json/read-json.ts';
import { clip } from '../problem.ts';

/**
 * Where and why JSON text cannot be parsed, in every engine in the same words.
 * @param text of which `readJson` made nothing
 */
export function explainJson(text: string): { detail: string; text: string; line: number; column: number } {
  const { offset, message } = scanJson(plainJson(text)) ?? { offset: 0, message: 'it is nested too deeply' };
  return { detail: message, text: clip(text.slice(offset, offset + 40)), ...lineAndColumn(text, offset) };
}

/** Line and column from 1 of a UTF-16 offset; lines end with \n. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
