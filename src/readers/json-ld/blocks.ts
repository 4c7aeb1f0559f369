import { clip } from '../../file/problem.ts';
import { plainJson } from '../../file/json/plain-json.ts';
import type { LeftOut } from '../reading.ts';

/** What some writers put around the JSON of a script. */
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*;?\s*$/g;

/** A text of JSON, as long as it holds no quote. */
const TEXT = /"(?:[^"\\]|\\[^])*"/g;
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** JSON without what many templates leave in it: commas before a bracket, comments, and line breaks and tabs within texts. */
const mended = (text: string): string =>
  plainJson(text).replace(TEXT, (words) => words.replace(/(?<!\\)[\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(mended(text));
  }
}

/** The values of a document given as texts of blocks, or as values; texts that are no JSON are left out. */
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
