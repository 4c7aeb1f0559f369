import type { SourceText } from '../reader.ts';

/**
 * An object that does not begin with what other formats have: keys of JSON-LD, of feeds, of items and events with a `start`, objects under other keys
 * than `image`, `quote` and `article`, which are the only ones of an events file, and keys without double quotes. A byte order mark is a
 * blank, too.
 */
const PLAIN =
  /^\s*\{(?!\s*['\w]|[^]{0,999}["'](?:@|(?:start|content|items|version|datetimeformat)["']\s*:|(?!image|quote|article)\w+"\s*:\s*\{))/i;

/**
 * Whether a source is certainly an events file in JSON: an object that does not begin as other formats do, and is not sent as JSON-LD. Of
 * any other source `formatOf` finds the format. O(1).
 */
export const isPlainJson = ({ text, contentType, address }: SourceText): boolean =>
  PLAIN.test(text) && !/ld\+json|jsonld/i.test(contentType + address);
