import { clip } from '../../file/problem.ts';
import type { LeftOut } from '../reading.ts';
import type { Item } from './item.ts';

/** The entries of a part of a page: those that were read, and those that were left out. */
export interface PartResult {
  readonly items: readonly Item[];
  readonly leftOut: readonly LeftOut[];
}

/** The result of a part without entries. */
export const NO_ENTRIES: PartResult = { items: [], leftOut: [] };

/** Joins the results of consecutive parts. */
export const joinResults = (results: readonly PartResult[]): PartResult => ({
  items: results.flatMap(({ items }) => items),
  leftOut: results.flatMap(({ leftOut }) => leftOut),
});

/** An entry that is left out. The sentence begins with the place, quotes the entry, and ends with the reason. */
export function leftOutEntry(where: string, raw: string, why: string): LeftOut {
  const place = where.charAt(0).toUpperCase() + where.slice(1);
  return { where, raw, why: `${place}, “${clip(raw)}”: ${why}.` };
}

/** The result of one entry. */
export const resultOf = (
  read: { readonly item: Item } | { readonly why: string; readonly raw: string },
  where: string,
): PartResult =>
  'item' in read
    ? { items: [read.item], leftOut: [] }
    : { items: [], leftOut: [leftOutEntry(where, read.raw, read.why)] };
