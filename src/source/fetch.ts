import { DecodedText, plainUtf8 } from '../file/json/decoded-text.ts';
import type { Problem } from '../file/problem.ts';
import type { SourceText } from '../readers/reader.ts';
import { isZip, ZIP_SIGNATURE } from '../readers/zip-signature.ts';
import { Part, warnOfMissing } from './part.ts';
import { SourceError } from './source-error.ts';

/** The decoded content of an address. */
export interface FetchedText extends SourceText {
  /** The final address after redirects, absolute if the browser reports it, else as requested. */
  readonly address: string;
  /** A problem with the encoding, if any. */
  readonly problem: Problem | undefined;
  /** Whether the text has no address, so it cannot be fetched again. */
  readonly isLocal?: boolean;
}

/**
 * Loads the text at an address. Does not look at its content.
 * @param src an address, relative to the page.
 * @throws {SourceError} if there is no text; throws the signal's reason if it was aborted.
 */
export async function fetchText(src: string, signal: AbortSignal): Promise<FetchedText> {
  let status: number | undefined;
  try {
    const response = await fetch(src, { signal });
    ({ status } = response);
    if (!response.ok) {
      const what = status === 404 ? 'There is no events file' : 'The server refused the events file';
      throw new SourceError(`${what} at ${src} (HTTP ${status}).`, 'status', status);
    }
    const contentType = response.headers.get('content-type') ?? '';
    const bytes = new Uint8Array(await response.arrayBuffer());
    const read = await textIn(bytes, contentType);
    // Frees the memory of a long file at once: while much is in use, the collector looks for more of it in each slice of the reading
    if (!read.bytes) (bytes.buffer as { transfer?: (length: number) => void }).transfer?.(0);
    return { ...read, contentType, address: response.url || src };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof SourceError) throw cause;
    if (isOnDisk(src)) {
      const instead =
        'Put the story into the page, in <script type="application/json"> inside the tag, or serve the folder';
      const why = 'This page was opened from a disk, where browsers let no script read files';
      throw new SourceError(`The events file at ${src} was not read. ${why}. ${instead}.`, 'disk', status, { cause });
    }
    throw new SourceError(`The events file at ${src} could not be reached.`, 'network', status, { cause });
  }
}

/** The text in the bytes of a file, or the bytes themselves if they are a zip. */
export async function textIn(
  bytes: Uint8Array,
  contentType: string,
): Promise<Pick<FetchedText, 'text' | 'bytes' | 'problem'>> {
  if (isZip(bytes)) return { text: ZIP_SIGNATURE, bytes, problem: undefined };
  const { text, problem } = await decodedText(bytes, contentType);
  return { text, problem };
}

/** The text of a file. The decoder for encodings other than UTF-8 is loaded only when needed; if it is missing, the file is read as UTF-8. */
async function decodedText(bytes: Uint8Array, contentType: string): Promise<DecodedText> {
  const text = plainUtf8(bytes, contentType);
  if (text !== undefined) return new DecodedText(text, 'utf-8');
  const decoder = await new Part(
    () => import('../file/json/decode.ts'),
    () => warnOfMissing('the reader of other encodings', 'the events file is read as UTF-8'),
  ).load();
  return decoder?.decodeText(bytes, contentType) ?? new DecodedText(new TextDecoder().decode(bytes), 'utf-8');
}

/** Whether an address is a file on the reader's disk, on a page that was itself opened from the disk. */
function isOnDisk(src: string): boolean {
  try {
    const { baseURI } = globalThis.document ?? {};
    return globalThis.location?.protocol === 'file:' && new URL(src, baseURI).protocol === 'file:';
  } catch {
    return false;
  }
}
