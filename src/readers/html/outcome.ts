import { clip } from '../../file/problem.ts';
import type { LeftOut } from '../reading.ts';
import type { Item } from './item.ts';

/** What was made of a part of a page: each entry was kept or left out. */
export interface Outcome {
  readonly items: readonly Item[];
  readonly left: readonly LeftOut[];
}

export const NOTHING: Outcome = { items: [], left: [] };

/** Outcomes of parts that follow each other. */
export const together = (outcomes: readonly Outcome[]): Outcome => ({
  items: outcomes.flatMap(({ items }) => items),
  left: outcomes.flatMap(({ left }) => left),
});

/** An entry that was left out; the sentence names its place, quotes it, and says why. */
export function leftOut(where: string, raw: string, why: string): LeftOut {
  const place = where.charAt(0).toUpperCase() + where.slice(1);
  return { where, raw, why: `${place}, “${clip(raw)}”: ${why}.` };
}

/** The outcome of one entry. */
export const outcomeOf = (
  read: { readonly item: Item } | { readonly why: string; readonly raw: string },
  where: string,
): Outcome =>
  'item' in read ? { items: [read.item], left: [] } : { items: [], left: [leftOut(where, read.raw, read.why)] };

/** What an interval of a heading says of each of several entries under it: that it fell somewhere into it; '' where that has no form. */
export function during(edtf: string): string {
  if (!/[/{},]/.test(edtf)) return edtf;
  const [, start, end] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)\/(\d{4}(?:-\d\d(?:-\d\d)?)?)$/.exec(edtf) ?? [];
  return start !== undefined && end !== undefined ? within(start, end) : '';
}

/** Some time from one year, month or day to another, in the larger unit of the two: both ends of a set have one. */
export function within(start: string, end: string): string {
  const length = Math.min(start.length, end.length);
  const [first, last] = [start.slice(0, length), end.slice(0, length)];
  return first === last ? first : `[${first}..${last}]`;
}
