import { scanJson } from '../file/json/json-scan.ts';
import { plainJson } from '../file/json/read-json.ts';

/** An end of JSON text that more could follow: nothing, a text without its closing quote, or a word or number. */
const OPEN_END = /^(?:"(?:[^"\\\n]|\\.)*\\?|[\w.+-]*)\s*$/;

/** Whether text is the beginning of JSON whose rest has not come yet. O(text). */
export function isCutShort(text: string): boolean {
  const plain = plainJson(text);
  const fault = scanJson(plain);
  return fault !== undefined && OPEN_END.test(plain.slice(fault.offset));
}
