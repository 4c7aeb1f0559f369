import { clip } from '../file/problem.ts';
import type { LeftOut } from './reading.ts';

/** What some writers put around the JSON of a script. */
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*;?\s*$/g;

/** The values of a document given as texts of blocks, or as values; texts that are no JSON are left out. */
export function blocksOf(value: unknown): { readonly values: unknown; readonly broken: LeftOut[] } {
  const broken: LeftOut[] = [];
  const read = (block: unknown, where: string): unknown => {
    if (typeof block !== 'string') return block;
    try {
      return JSON.parse(block.replace(WRAPPING, ''));
    } catch {
      broken.push({ where, why: 'This block is not JSON.', raw: clip(block.trim()) });
      return undefined;
    }
  };
  const values = Array.isArray(value) ? value.map((block, i) => read(block, `block ${i + 1}`)) : read(value, 'block 1');
  return { values, broken };
}
