import { runSteps } from '../steps.ts';

/** The place where JSON text stops being valid, and why. */
export interface JsonFault {
  /** UTF-16 index into the text. */
  readonly offset: number;
  /** What is wrong, as the end of a sentence. */
  readonly message: string;
}

/** An object or array around the current value, with the key or index of the value in it. */
export interface JsonFrame {
  readonly array: boolean;
  key: string | number;
}

/** One token after white space: punctuation, the quote that begins a string, or a number or literal. */
const TOKEN =
  /[\s\ufeff]*(?:([{}[\],:])|(")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.])))?/y;

/** Part of a string with up to a thousand escapes: more repetitions overflow the stack of the regular expression engine. */
const STRING_PART = /[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*){0,1000}/y;

/** Index after the closing quote of a string whose first character is at `from`; undefined if it has no end, or contains invalid characters. */
function endOfString(text: string, from: number): number | undefined {
  const part = new RegExp(STRING_PART);
  let end = from;
  do {
    part.lastIndex = from = end;
    part.exec(text);
    end = part.lastIndex;
  } while (end > from);
  return text.charAt(end) === '"' ? end + 1 : undefined;
}

/** Number of tokens in one step. */
const STEP = 20_000;

/** Called at the start of each value with its offset and the containers around it. The array is reused: copy it to keep it. */
type Visit = (offset: number, frames: readonly JsonFrame[]) => void;

/**
 * Reads JSON text token by token, without building values and without recursion: O(n) time, O(depth) memory.
 * @returns the first fault, or undefined if the text is JSON.
 */
export const scanJson = (text: string, visit?: Visit): JsonFault | undefined => runSteps(scanJsonSteps(text, visit));

/** The same in steps of a few milliseconds; yields the share that is done, 0 to 1. */
export function* scanJsonSteps(text: string, visit?: Visit): Generator<number, JsonFault | undefined, void> {
  const frames: JsonFrame[] = [];
  const token = new RegExp(TOKEN);
  let want: 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next' = 'value';
  for (let count = 1; ; count++) {
    const [, punctuation, quote, literal] = token.exec(text)!;
    const offset = token.lastIndex - (punctuation ?? quote ?? literal ?? '').length;
    const end = quote === undefined ? undefined : endOfString(text, offset + 1);
    if (end !== undefined) token.lastIndex = end;
    const string = end === undefined ? undefined : text.slice(offset, end);
    const found = punctuation ?? string ?? literal;
    if (count % STEP === 0) yield offset / text.length;
    const frame = frames.at(-1);
    const fault = (message: string): JsonFault => ({ offset, message });
    if (offset === text.length) return frame || want === 'value' ? fault('the text ends too early') : undefined;
    if (want === 'next' && !frame) return fault('the text goes on after its end');
    if (found === undefined) {
      const character = String.fromCodePoint(text.codePointAt(offset)!);
      if (character !== '"') return fault(`${JSON.stringify(character)} cannot stand here`);
      return fault('this text has no end, or holds a line break or a bad escape');
    }
    if ((want === 'value' || want === 'first') && !(want === 'first' && punctuation === ']')) {
      if (punctuation && punctuation !== '{' && punctuation !== '[')
        return fault(`a value is missing before ${punctuation}`);
      visit?.(offset, frames);
      if (punctuation) frames.push({ array: punctuation === '[', key: punctuation === '[' ? 0 : '' });
      want = punctuation === '{' ? 'firstKey' : punctuation === '[' ? 'first' : 'next';
    } else if (want === 'colon') {
      if (punctuation !== ':') return fault('a colon is missing');
      want = 'value';
    } else if (string !== undefined && (want === 'key' || want === 'firstKey')) {
      frame!.key = JSON.parse(string) as string;
      want = 'colon';
    } else if (punctuation === (frame!.array ? ']' : '}') && want !== 'key') {
      frames.pop();
      want = 'next';
    } else if (punctuation === ',' && want === 'next') {
      if (frame!.array) (frame!.key as number)++;
      want = frame!.array ? 'value' : 'key';
    } else {
      return fault(want === 'next' ? 'a comma is missing' : 'a key in double quotes is missing');
    }
  }
}
