import type { Problem } from '../problem.ts';

/** The engine's own decoder: browsers, workers and Node have it. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a file, with its encoding. */
export class DecodedText {
  constructor(
    readonly text: string,
    /** Name of the encoding, as in `charset`. */
    readonly encoding: string,
    /** Whether `encoding` is a guess: neither the bytes nor the server name it. */
    readonly isGuess = false,
  ) {}

  /** A warning for the author where the encoding is a guess. */
  get problem(): Problem | undefined {
    if (!this.isGuess) return undefined;
    const message = `This file is not UTF-8. It was read as ${this.encoding}, and signs that are not English may be wrong: save it as UTF-8.`;
    return { code: 'not-utf-8', severity: 'warning', path: '', message };
  }
}

/**
 * The text of bytes that are plainly UTF-8, as `decodeText` gives it; undefined of all others, for which that is needed. A byte order
 * mark is no part of the text. Never throws. O(n).
 * @param contentType as the server sends it
 */
export function plainUtf8(bytes: Uint8Array, contentType: string): string | undefined {
  // Its bytes are all those of ASCII
  if (/charset\s*=\s*["']?iso-2022-/i.test(contentType)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 and UTF-32 have zeros between signs of ASCII
    if (text.includes('\0')) return undefined;
    return /^\s*<\?xml[^<>]+ encoding=["']iso-2022-/i.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
