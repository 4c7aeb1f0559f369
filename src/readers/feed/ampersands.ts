/** Parts of XML in which an ampersand needs no repair (CDATA, comments, character references), or a lone ampersand. */
const REFERENCE =
  /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|&(?:#\d{1,8};|#x[\da-f]{1,7};|[a-z][a-z\d]{1,31};)?/gi;

/**
 * XML in which each `&` that begins no reference is written as `&amp;`. Many feeds contain "A & B", and an XML parser
 * would read from there to the next semicolon. O(length).
 */
export const withReferences = (xml: string): string =>
  xml.replace(REFERENCE, (found) => (found === '&' ? '&amp;' : found));
