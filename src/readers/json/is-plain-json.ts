import type { SourceText } from '../reader.ts';

/**
 * An object that does not begin like other formats: no keys of JSON-LD or feeds, no items or events with a `start`, no
 * objects under keys other than `image`, `quote` and `article` (the only ones in an events file), and no keys without
 * double quotes. `\s` also matches a byte order mark.
 */
const PLAIN =
  /^\s*\{(?!\s*['\w]|[^]{0,999}["'](?:@|(?:start|content|items|version|datetimeformat)["']\s*:|(?!image|quote|article)\w+"\s*:\s*\{))/i;

/**
 * Whether a source is certainly an events file in JSON: an object that does not begin like other formats, and is not
 * sent as JSON-LD. For any other source, call `formatOf`. O(1).
 */
export const isPlainJson = ({ text, contentType, address }: SourceText): boolean =>
  PLAIN.test(text) && !/ld\+json|jsonld/i.test(contentType + address);
