import { DecodedText } from './decoded-text.ts';
import { asWindows } from './windows-1252.ts';

/** The engine's own decoder: browsers, workers and Node have it. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Byte order marks and their encodings. UTF-32 comes first, since its mark begins with that of UTF-16. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Decodes a file, whatever its encoding: by its byte order mark; by the zero bytes that UTF-16 and UTF-32 have for ASCII characters;
 * as UTF-8 where the bytes are valid; in the encoding that the server names, or else the file itself in an XML declaration; else as
 * windows-1252, which is a guess. UTF-8 with a few invalid bytes stays UTF-8, with U+FFFD for each. The mark is not part of the text.
 * Never throws. O(n).
 * @param contentType as the server sends it: `application/json; charset=iso-8859-1`.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const wide = marked ?? wideEncoding(bytes);
  if (wide !== undefined) return new DecodedText(decodeAs(wide, bytes) ?? '', wide);
  const [, named = declaredEncoding(bytes)] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType) ?? [];
  // These encodings use the bytes of ASCII, so that they would pass as UTF-8
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

/** How far an XML declaration is searched, bytes. */
const DECLARATION = 200;

/**
 * The encoding that an XML declaration names; empty where there is none, or where it names one that the bytes are not in: its own
 * letters would not be readable as they stand.
 */
function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const [, name = ''] = /^\s*<\?xml\s[^<>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head) ?? [];
  return /^(?:utf-?16|utf-?32|ucs|iso-10646)/i.test(name) ? '' : name;
}

/** Names of windows-1252: for browsers Latin-1 and ASCII are the same encoding. */
const LATIN = /^(?:windows-1252|(?:x-)?cp-?1252|iso-?8859-1|l(?:atin)?-?1|(?:us-)?ascii)$/i;

/** The bytes as text; undefined where the encoding is unknown, or the bytes are not valid in it and `fatal` is set. */
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

/** How much is searched for zeros, bytes. */
const HEAD = 256;

/** UTF-16 or UTF-32 without a mark: files begin with ASCII characters, whose bytes are zero but for one. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  // The first bracket is enough, whatever script follows
  if (first && !second && (third || fourth)) return 'utf-16le';
  if (!first && second && (third || fourth)) return 'utf-16be';
  const zeros = [0, 0, 0, 0];
  const end = Math.min(HEAD, bytes.length - (bytes.length % 4));
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 4]!++;
  const most = end / 4;
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => (most ? count / most : 0));
  if (a === 1 && b > 0.5 && d < 0.1) return 'utf-32be';
  if (d === 1 && c > 0.5 && a < 0.1) return 'utf-32le';
  // Other scripts have fewer zeros, but brackets, quotes and keys have them all on the same side
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

/** Whether a text is UTF-8 with a few invalid bytes: of its characters of several bytes, more are valid than broken. */
function isDamagedUtf8(bytes: Uint8Array, text: string): boolean {
  let broken = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) broken++;
  let begun = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte < 0xf5) begun++;
  return begun - broken > broken;
}
