import { DecodedText } from './decoded-text.ts';
import { asWindows } from './windows-1252.ts';

/** The engine's own decoder, which pages, workers and Node all have. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Marks at the beginning by which an encoding tells itself; UTF-32 goes first, since its mark begins with that of UTF-16. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a file of events, whatever it was saved in: by its byte order mark, by the zeros that UTF-16 and UTF-32 put between
 * signs of ASCII, as UTF-8 where it is that, in the encoding that the server names, else as windows-1252, which is a guess. A file
 * in UTF-8 with few bad bytes stays UTF-8, with U+FFFD for each. A mark at the beginning is no part of the text. Never throws. O(n).
 * @param contentType as the server sends it: `application/json; charset=iso-8859-1`.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const wide = marked ?? wideEncoding(bytes);
  if (wide !== undefined) return new DecodedText(decodeAs(wide, bytes) ?? '', wide);
  const [, named = ''] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType) ?? [];
  // All bytes of it are those of ASCII
  if (/^iso-2022-/i.test(named)) {
    const text = decodeAs(named, bytes);
    if (text !== undefined) return new DecodedText(text, named.toLowerCase());
  }
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== undefined) return new DecodedText(utf8, 'utf-8');
  const isOther = named !== '' && !/^(?:x-)?(?:unicode.*)?utf-?8$/i.test(named);
  const told = isOther ? decodeAs(named, bytes) : undefined;
  if (told !== undefined) return new DecodedText(told, named.toLowerCase());
  const damaged = decodeAs('utf-8', bytes) ?? '';
  return isDamagedUtf8(bytes, damaged)
    ? new DecodedText(damaged, 'utf-8')
    : new DecodedText(decodeAs('windows-1252', bytes) ?? damaged, 'windows-1252', true);
}

/** Names of windows-1252: browsers take Latin-1 and ASCII for it, too. */
const LATIN = /^(?:windows-1252|(?:x-)?cp-?1252|iso-?8859-1|l(?:atin)?-?1|(?:us-)?ascii)$/i;

/** The bytes as text, or undefined where the encoding is not known or, `fatal`, does not fit. */
function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string | undefined {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le');
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes);
    // Some versions of Node take windows-1252 for Latin-1
    return LATIN.test(encoding) ? asWindows(text) : text;
  } catch {
    return undefined;
  }
}

/** Looked at for zeros, in bytes. */
const HEAD = 256;

/** UTF-16 or UTF-32 without a mark: what begins a file of events is ASCII, of which all bytes but one are zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  // The bracket that begins the file tells it, whatever script follows
  if (first && !second && (third || fourth)) return 'utf-16le';
  if (!first && second && (third || fourth)) return 'utf-16be';
  const zeros = [0, 0, 0, 0];
  const end = Math.min(HEAD, bytes.length - (bytes.length % 4));
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 4]!++;
  const most = end / 4;
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => (most ? count / most : 0));
  if (a === 1 && b > 0.5 && d < 0.1) return 'utf-32be';
  if (d === 1 && c > 0.5 && a < 0.1) return 'utf-32le';
  // Text in other scripts has fewer zeros; its brackets, quotes and keys have them all on one side
  if (a + c > 0.4 && b + d < 0.1) return 'utf-16be';
  return b + d > 0.4 && a + c < 0.1 ? 'utf-16le' : undefined;
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const code = view.getUint32(i, isLittle);
    if (i === 0 && code === 0xfeff) continue;
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('');
}

/** Whether a text is UTF-8 with a few bad bytes: more signs of several bytes are whole than broken. */
function isDamagedUtf8(bytes: Uint8Array, text: string): boolean {
  let broken = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) broken++;
  let begun = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte < 0xf5) begun++;
  return begun - broken > broken;
}
