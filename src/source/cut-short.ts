import { scanJson } from '../file/json/json-scan.ts';
import { plainJson } from '../file/json/plain-json.ts';

/** Matches the rest of unfinished JSON from its first fault on: nothing, an open string, or a literal or number. */
const OPEN_END = /^(?:"(?:[^"\\\n]|\\.)*\\?|[\w.+-]*)\s*$/;

/** Whether a text is the beginning of JSON whose rest may still arrive. O(text). */
export function isCutShort(text: string): boolean {
  const plain = plainJson(text);
  const fault = scanJson(plain);
  return fault !== undefined && OPEN_END.test(plain.slice(fault.offset));
}
