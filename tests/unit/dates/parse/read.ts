import { parseDate } from '../../../../src/dates/parse-date.ts';
import { parseTree } from '../../../../src/dates/edtf/parse-tree.ts';
import type { DateTree } from '../../../../src/dates/tree.ts';
import type { TimelineDate } from '../../../../src/dates/types.ts';

/** The date of a valid text. @throws if it is refused */
export function dateOf(text: string): TimelineDate {
  const read = parseDate(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`);
  return read.date;
}

/** The tree of a valid text. @throws if it is refused */
export function treeOf(text: string): DateTree {
  const read = parseTree(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`);
  return read.tree;
}

/**
 * UTC ms of an ISO text as `Date` reads it; years of more than four digits have a sign and six digits. @throws if it is
 * invalid
 */
export function ms(iso: string): number {
  const value = Date.parse(`${iso}Z`);
  if (Number.isNaN(value)) throw new Error(`not a date: ${iso}`);
  return value;
}
