/**
 * The date of each of several entries under a heading that is an interval: some time within it. Other dates stay as they are; '' where
 * EDTF has no form for it.
 */
export function sometimeDuring(edtf: string): string {
  if (!/[/{},]/.test(edtf)) return edtf;
  const [, start, end] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)\/(\d{4}(?:-\d\d(?:-\d\d)?)?)$/.exec(edtf) ?? [];
  return start !== undefined && end !== undefined ? sometimeBetween(start, end) : '';
}

/** EDTF of some time between two years, months or days, in the larger unit of the two, since both ends of a set have the same. */
export function sometimeBetween(start: string, end: string): string {
  const length = Math.min(start.length, end.length);
  const [first, last] = [start.slice(0, length), end.slice(0, length)];
  return first === last ? first : `[${first}..${last}]`;
}
