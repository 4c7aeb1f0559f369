import { headOf } from '../head.ts';
import type { SourceText } from '../reader.ts';

/** Keys that other formats begin with, and events files have not; and keys without quotes. */
const FOREIGN =
  /["'](?:start|start_?date|datetimeformat|items|references|issued|date-parts|content|timeline)["']\s*:|^\{\s*['\w]/i;

/**
 * Whether a source is certainly an events file in JSON: an object that does not begin as JSON-LD or another format does, and is not sent
 * as JSON-LD. Of any other source `formatOf` finds the format. O(1).
 */
export function isPlainJson({ text, contentType, address }: SourceText): boolean {
  const head = headOf(text);
  return (
    head.startsWith('{') &&
    !head.includes('"@') &&
    !FOREIGN.test(head) &&
    !/ld\+json|jsonld/i.test(contentType + address)
  );
}
