/**
 * The date of each entry under a heading that is an interval: some time within it. Other dates stay as they are.
 * Returns '' if EDTF cannot express it.
 */
export function sometimeDuring(edtf: string): string {
  if (!/[/{},]/.test(edtf)) return edtf;
  const [, start, end] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)\/(\d{4}(?:-\d\d(?:-\d\d)?)?)$/.exec(edtf) ?? [];
  return start !== undefined && end !== undefined ? sometimeBetween(start, end) : '';
}

/**
 * EDTF for some time between two years, months or days. Uses the larger unit of the two, because both ends of a set
 * must have the same unit.
 */
export function sometimeBetween(start: string, end: string): string {
  const length = Math.min(start.length, end.length);
  const [first, last] = [start.slice(0, length), end.slice(0, length)];
  return first === last ? first : `[${first}..${last}]`;
}
