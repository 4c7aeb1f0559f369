/** Where JSON text stops being JSON. */
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

/** One token after white space: punctuation, a string, or a number or literal. The loops are unrolled, so that no text makes it backtrack. */
const TOKEN =
  /[\s\ufeff]*(?:([{}[\],:])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.])))?/y;

/**
 * Reads JSON text token by token, without building values and without recursion: O(n) time, O(depth) memory.
 * @param visit called at the start of each value with its offset and the containers it stands in (reused: copy to keep).
 * @returns the first fault, or undefined where the text is JSON.
 */
export function scanJson(
  text: string,
  visit?: (offset: number, frames: readonly JsonFrame[]) => void,
): JsonFault | undefined {
  const frames: JsonFrame[] = [];
  const token = new RegExp(TOKEN);
  let want: 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next' = 'value';
  for (;;) {
    const [, sign, string, literal] = token.exec(text)!;
    const found = sign ?? string ?? literal;
    const offset = token.lastIndex - (found?.length ?? 0);
    const frame = frames.at(-1);
    const fault = (message: string): JsonFault => ({ offset, message });
    if (offset === text.length) return frame || want === 'value' ? fault('the text ends too early') : undefined;
    if (want === 'next' && !frame) return fault('the text goes on after its end');
    if (found === undefined) {
      const character = String.fromCodePoint(text.codePointAt(offset)!);
      if (character !== '"') return fault(`${JSON.stringify(character)} cannot stand here`);
      return fault('this text has no end, or holds a line break or a bad escape');
    }
    if ((want === 'value' || want === 'first') && !(want === 'first' && sign === ']')) {
      if (sign && sign !== '{' && sign !== '[') return fault(`a value is missing before ${sign}`);
      visit?.(offset, frames);
      if (sign) frames.push({ array: sign === '[', key: sign === '[' ? 0 : '' });
      want = sign === '{' ? 'firstKey' : sign === '[' ? 'first' : 'next';
    } else if (want === 'colon') {
      if (sign !== ':') return fault('a colon is missing');
      want = 'value';
    } else if (string !== undefined && (want === 'key' || want === 'firstKey')) {
      frame!.key = JSON.parse(string) as string;
      want = 'colon';
    } else if (sign === (frame!.array ? ']' : '}') && want !== 'key') {
      frames.pop();
      want = 'next';
    } else if (sign === ',' && want === 'next') {
      if (frame!.array) (frame!.key as number)++;
      want = frame!.array ? 'value' : 'key';
    } else {
      return fault(want === 'next' ? 'a comma is missing' : 'a key in double quotes is missing');
    }
  }
}
