import type { Steps } from '../steps.ts';
import { type JsonFault, scanJsonSteps } from './json-scan.ts';
import { parseJson } from './parse-json.ts';
import { plainJsonSteps } from './plain-json.ts';

/** The value of a JSON text; or the position and reason of its first fault, with the text found there. */
export type RepairedJson =
  | { readonly value: unknown }
  | { readonly value: string; readonly detail: string; readonly line: number; readonly column: number };

const DEEP: JsonFault = { offset: 0, message: 'it is nested too deeply' };

/**
 * Parses JSON text with a byte order mark, comments or trailing commas; or returns where and why it is not JSON, in the same words in
 * every engine. Runs in steps of a few milliseconds, except that everything outside the file's lists is parsed in one step.
 */
export function* repairJson(text: string): Steps<RepairedJson> {
  const plain = yield* plainJsonSteps(text);
  try {
    return { value: yield* parseJson(plain) };
  } catch {
    // The scan below finds the reason
  }
  const { offset, message } = (yield* scanJsonSteps(plain)) ?? DEEP;
  return { detail: message, value: text.slice(offset, offset + 40), ...lineAndColumn(text, offset) };
}

/** Line and column, both from 1, of a UTF-16 offset; lines end with \n. */
function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return { line, column: offset - text.lastIndexOf('\n', offset - 1) };
}
