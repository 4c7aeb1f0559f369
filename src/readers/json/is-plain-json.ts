import { headOf } from '../head.ts';
import type { SourceText } from '../reader.ts';

/**
 * Whether a source is certainly an events file in JSON: an object that does not begin as JSON-LD does, and is not sent as such. Of any
 * other source `formatOf` finds the format. O(1).
 */
export function isPlainJson({ text, contentType, address }: SourceText): boolean {
  const head = headOf(text);
  return head.startsWith('{') && !head.includes('"@') && !/ld\+json|jsonld/i.test(contentType + address);
}
