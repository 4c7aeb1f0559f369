import { headOf } from '../head.ts';
import type { SourceText } from '../reader.ts';

/** Keys that other formats have: those of JSON-LD, and some of TimelineJS. */
const FOREIGN =
  /"(?:@|(?:start_date|end_date|unique_id|display_date|startDate)"|(?:timeline|title|text|media|asset|background)"\s*:\s*\{|eras"|scale")/;

/**
 * Whether a source is certainly an events file in JSON: an object that does not begin as other formats do, and is not sent as such. Of any
 * other source `formatOf` finds the format. O(1).
 */
export function isPlainJson({ text, contentType, address }: SourceText): boolean {
  const head = headOf(text);
  return head.startsWith('{') && !FOREIGN.test(head) && !/ld\+json|jsonld/i.test(contentType + address);
}
