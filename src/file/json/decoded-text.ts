import type { Problem } from '../problem.ts';

/** The global decoder, which browsers, workers and Node have. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a file, with its encoding. */
export class DecodedText {
  constructor(
    readonly text: string,
    /** Name of the encoding, as in the `charset` of a content type. */
    readonly encoding: string,
    /** Whether `encoding` is a guess: neither the bytes nor the server name it. */
    readonly isGuess = false,
  ) {}

  /** A warning for the author if the encoding is a guess. */
  get problem(): Problem | undefined {
    if (!this.isGuess) return undefined;
    const message = `This file is not UTF-8. It was read as ${this.encoding}, and characters other than English letters may be wrong: save it as UTF-8.`;
    return { code: 'not-utf-8', severity: 'warning', path: '', message };
  }
}

/**
 * The text of bytes that are clearly UTF-8, the same as `decodeText` returns. Undefined for all other bytes: use `decodeText` for them. A
 * byte order mark is not part of the text. Never throws. O(n).
 * @param contentType as the server sends it.
 */
export function plainUtf8(bytes: Uint8Array, contentType: string): string | undefined {
  // These encodings use only ASCII bytes, so they would pass as UTF-8
  if (/charset\s*=\s*["']?iso-2022-/i.test(contentType)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 and UTF-32 have zero bytes between ASCII characters
    if (text.includes('\0')) return undefined;
    return /^\s*<\?xml[^<>]+ encoding=["']iso-2022-/i.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
