import { clip } from '../../file/problem.ts';
import { plainJson } from '../../file/json/plain-json.ts';
import type { LeftOut } from '../reading.ts';

/** Wrappers that some writers put around the JSON in a script. */
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*;?\s*$/g;

/** A JSON string. One without an end goes to the end of the text: otherwise each quote in it would be tried as a beginning. */
const TEXT = /"(?:[^"\\]|\\[^]?)*(?:"|$)/g;
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * JSON without faults that many templates leave: trailing commas, comments, and raw line breaks and tabs in strings.
 */
const mended = (text: string): string =>
  plainJson(text).replace(TEXT, (words) =>
    words.replace(/(?<!\\)[\n\r\t]/g, (character) => ESCAPES[character] ?? character),
  );

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(mended(text));
  }
}

/** The values of a document, given as texts of blocks or as values. Texts that are not JSON are left out. */
export function blocksOf(value: unknown): { readonly values: unknown; readonly broken: LeftOut[] } {
  const broken: LeftOut[] = [];
  const read = (block: unknown, where: string): unknown => {
    if (typeof block !== 'string') return block;
    if (!block.trim()) return undefined;
    try {
      return parse(block.replace(WRAPPING, ''));
    } catch {
      broken.push({ where, why: 'This block is not JSON.', raw: clip(block.trim()) });
      return undefined;
    }
  };
  const values = Array.isArray(value) ? value.map((block, i) => read(block, `block ${i + 1}`)) : read(value, 'block 1');
  return { values, broken };
}
