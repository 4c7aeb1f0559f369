/** What XML does not look into, references of characters, and what only begins like one. */
const REFERENCE =
  /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|&(?:#\d{1,8};|#x[\da-f]{1,7};|[a-z][a-z\d]{1,31};)?/gi;

/**
 * XML with each `&` that begins no reference written as `&amp;`: many feeds hold "A & B", and a parser of XML reads from there to the
 * next semicolon. O(length).
 */
export const withReferences = (xml: string): string =>
  xml.replace(REFERENCE, (found) => (found === '&' ? '&amp;' : found));
