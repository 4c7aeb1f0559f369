import { headOf } from '../head.ts';
import type { SourceText } from '../reader.ts';

/** An object that does not begin as JSON-LD does, nor with keys that other formats have and events files have not, or without quotes. */
const PLAIN =
  /^\{(?!\s*['\w]|[^]*["'](?:@|(?:start(?:_?date)?|datetimeformat|items|references|content|timeline)["']\s*:))/i;

/**
 * Whether a source is certainly an events file in JSON: an object that does not begin as another format does, and is not sent as JSON-LD.
 * Of any other source `formatOf` finds the format. O(1).
 */
export const isPlainJson = ({ text, contentType, address }: SourceText): boolean =>
  PLAIN.test(headOf(text)) && !/ld\+json|jsonld/i.test(contentType + address);
