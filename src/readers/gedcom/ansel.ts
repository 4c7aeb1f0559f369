import { WINDOWS_SIGNS } from '../../file/json/windows-1252.ts';

const charactersFrom = (byte: number, characters: string): (readonly [number, string])[] =>
  [...characters].map((character, i) => [byte + i, character]);

/** Letters and characters of ANSEL (ANSI/NISO Z39.47) by byte, with the additions of GEDCOM and MARC. */
const CHARACTERS: ReadonlyMap<number, string> = new Map([
  ...charactersFrom(0xa1, 'ŁØĐÞÆŒʹ·♭®±ƠƯʼ'),
  ...charactersFrom(0xb0, 'ʻłøđþæœʺı£ð'),
  ...charactersFrom(0xbc, 'ơư□■'),
  ...charactersFrom(0xc0, '°ℓ℗©♯¿¡ß€'),
  ...charactersFrom(0xcd, 'eoß'),
]);

/** Accents by byte, from 0xE0. In ANSEL an accent comes before its letter. */
const ACCENTS =
  '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u030a\ufe20\ufe21\u0315\u030b\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031c\u032e\ufe22\ufe23\u0338';

/**
 * Minimum share of accents that must combine with their letter into one character. In a text that is not ANSEL few of
 * them do.
 */
const MIN_SHARE = 0.9;

/**
 * Decodes as ANSEL a text that was wrongly decoded as windows-1252. Undefined if the text is not ANSEL, whatever its
 * file says: it has characters that ANSEL lacks, or its accents do not precede letters that take them. O(length).
 */
export function asAnsel(text: string): string | undefined {
  const parts: string[] = [];
  let [accents, all, fitting] = ['', 0, 0];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const byte = code < 0x100 ? code : 0x80 + WINDOWS_SIGNS.indexOf(character);
    if (byte >= 0xe0) {
      const accent = ACCENTS.charAt(byte - 0xe0);
      if (accent === '') return undefined;
      accents += accent;
      continue;
    }
    const letter = byte < 0x80 && code < 0x80 ? character : CHARACTERS.get(byte);
    if (letter === undefined) return undefined;
    if (accents === '') {
      parts.push(letter);
      continue;
    }
    const whole = (letter + accents).normalize('NFC');
    all++;
    if (whole.length === 1) fitting++;
    parts.push(whole);
    accents = '';
  }
  return fitting < MIN_SHARE * all ? undefined : parts.join('') + accents;
}
