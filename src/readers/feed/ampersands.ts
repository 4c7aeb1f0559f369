/** Character references, or what only begins like one. */
const REFERENCE = /&(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z][a-z\d]{1,31});|&/gi;
/** What XML does not look into, by how it begins and ends. */
const OPAQUE: readonly (readonly [begin: string, end: string])[] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
];

/**
 * XML with each `&` that begins no reference written as `&amp;`: many feeds hold "A & B", and a parser of XML reads from there to the
 * next semicolon. O(length).
 */
export function withReferences(xml: string): string {
  if (!xml.includes('&')) return xml;
  const parts: string[] = [];
  let at = 0;
  const next = OPAQUE.map(([begin]) => xml.indexOf(begin));
  for (;;) {
    const open = next.map((start, i) => (start < 0 || start >= at ? start : xml.indexOf(OPAQUE[i]![0], at)));
    open.forEach((start, i) => (next[i] = start < 0 ? Infinity : start));
    const start = Math.min(...next);
    parts.push(mended(xml.slice(at, start)));
    if (start === Infinity) return parts.join('');
    const [begin, end] = OPAQUE[next.indexOf(start)]!;
    const found = xml.indexOf(end, start + begin.length);
    at = found < 0 ? xml.length : found + end.length;
    parts.push(xml.slice(start, at));
  }
}

const mended = (text: string): string => text.replace(REFERENCE, (all) => (all === '&' ? '&amp;' : all));
