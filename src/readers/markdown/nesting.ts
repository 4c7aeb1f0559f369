/** A mark that begins a quotation or an item of a list inside what is before it. */
const MARK = String.raw`[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;

/**
 * Limits the number of quotations and lists that one line can begin inside each other: marked calls itself for each, with the rest of the
 * text. Further marks of the line are removed. O(length).
 */
export function limitNesting(text: string, deepest: number): string {
  const mark = new RegExp(MARK, 'y');
  let limited = '';
  let from = 0;
  for (const { 0: marks, index } of text.matchAll(new RegExp(`^(?:${MARK}){${deepest}}`, 'gm'))) {
    const end = index + marks.length;
    let next = end;
    for (mark.lastIndex = end; mark.test(text);) next = mark.lastIndex;
    limited += text.slice(from, end);
    from = next;
  }
  return limited + text.slice(from);
}
