import { DecodedText } from './decoded-text.ts';
import { asWindows } from './windows-1252.ts';

/** The global decoder, which browsers, workers and Node have. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Byte order marks and their encodings. UTF-32 comes first, because its mark begins with that of UTF-16. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Decodes a file in any encoding. Tries in this order: the byte order mark; the zero bytes that UTF-16 and UTF-32 have for ASCII
 * characters; UTF-8, if the bytes are valid; the encoding that the server names, or else an XML declaration in the file; windows-1252, as
 * a guess. UTF-8 with a few invalid bytes is read as UTF-8, with U+FFFD for each. The mark is not part of the text.
 * Never throws. O(n).
 * @param contentType as the server sends it: `application/json; charset=iso-8859-1`.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const wide = marked ?? wideEncoding(bytes);
  if (wide !== undefined) return new DecodedText(decodeAs(wide, bytes) ?? '', wide);
  const [, named = declaredEncoding(bytes)] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType) ?? [];
  // These encodings use only ASCII bytes, so they would pass as UTF-8
  if (/^iso-2022-/i.test(named)) {
    const text = decodeAs(named, bytes);
    if (text !== undefined) return new DecodedText(text, named.toLowerCase());
  }
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== undefined) return new DecodedText(utf8, 'utf-8');
  const isOther = named !== '' && !/^(?:x-)?(?:unicode.*)?utf-?8$/i.test(named);
  const decoded = isOther ? decodeAs(named, bytes) : undefined;
  if (decoded !== undefined) return new DecodedText(decoded, named.toLowerCase());
  const damaged = decodeAs('utf-8', bytes) ?? '';
  return isDamagedUtf8(bytes, damaged)
    ? new DecodedText(damaged, 'utf-8')
    : new DecodedText(decodeAs('windows-1252', bytes) ?? damaged, 'windows-1252', true);
}

/** Number of bytes in which an XML declaration is searched. */
const DECLARATION = 200;

/**
 * The encoding that an XML declaration names. Empty if there is no declaration, or if it names UTF-16 or UTF-32, which cannot be true: this
 * function could not have read the declaration as single bytes.
 */
function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const [, name = ''] = /^\s*<\?xml\s[^<>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head) ?? [];
  return /^(?:utf-?16|utf-?32|ucs|iso-10646)/i.test(name) ? '' : name;
}

/** Names of windows-1252, which for browsers include Latin-1 and ASCII. */
const LATIN = /^(?:windows-1252|(?:x-)?cp-?1252|iso-?8859-1|l(?:atin)?-?1|(?:us-)?ascii)$/i;

/** The bytes as text; undefined if the encoding is unknown, or if `fatal` is set and the bytes are not valid in it. */
function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string | undefined {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le');
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes);
    // Some versions of Node decode windows-1252 as Latin-1
    return LATIN.test(encoding) ? asWindows(text) : text;
  } catch {
    return undefined;
  }
}

/** Number of bytes in which zeros are counted. */
const HEAD = 256;

/** Detects UTF-16 and UTF-32 without a mark: files begin with ASCII characters, all of whose bytes but one are zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  // The first bracket is enough to decide, whatever script follows
  if (first && !second && (third || fourth)) return 'utf-16le';
  if (!first && second && (third || fourth)) return 'utf-16be';
  const zeros = [0, 0, 0, 0];
  const end = Math.min(HEAD, bytes.length - (bytes.length % 4));
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 4]!++;
  const most = end / 4;
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => (most ? count / most : 0));
  if (a === 1 && b > 0.5 && d < 0.1) return 'utf-32be';
  if (d === 1 && c > 0.5 && a < 0.1) return 'utf-32le';
  // Text in other scripts has fewer zeros, but those of brackets, quotes and keys are all on the same side
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

/** Whether a text is UTF-8 with a few invalid bytes: more of its multi-byte characters are valid than broken. */
function isDamagedUtf8(bytes: Uint8Array, text: string): boolean {
  let broken = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) broken++;
  let begun = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte < 0xf5) begun++;
  return begun - broken > broken;
}
