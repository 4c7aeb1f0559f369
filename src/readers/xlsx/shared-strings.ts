import type { Steps } from '../../file/steps.ts';
import { readXml } from './xml.ts';

/** Decodes the escapes for characters that XML cannot contain, written as `_x000D_` (ECMA-376, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Collects the text of a string from its runs, without the pronunciation of East Asian words. */
export class RichText {
  #text = '';
  #isText = false;
  #isSpoken = false;

  open(name: string): void {
    if (name === 't') this.#isText = true;
    if (name === 'rPh') this.#isSpoken = true;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    if (name === 'rPh') this.#isSpoken = false;
  }

  add(words: string): void {
    if (this.#isText && !this.#isSpoken) this.#text += words;
  }

  /** Returns the text collected so far and starts a new one. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    this.#isText = this.#isSpoken = false;
    return text;
  }
}

/** The strings that cells refer to by number. */
export function* sharedStrings(bytes: Uint8Array | undefined): Steps<string[]> {
  const strings: string[] = [];
  if (!bytes) return strings;
  const string = new RichText();
  yield* readXml(bytes, {
    open: (name) => string.open(name),
    close(name) {
      string.close(name);
      if (name === 'si') strings.push(string.take());
    },
    text: (words) => string.add(words),
  });
  return strings;
}
