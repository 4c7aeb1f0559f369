import { DecodedText, plainUtf8 } from '../file/json/decoded-text.ts';
import type { Problem } from '../file/problem.ts';
import type { SourceText } from '../readers/reader.ts';
import { isZip, ZIP_SIGNATURE } from '../readers/zip-signature.ts';
import { Part, warnOfMissing } from './part.ts';
import { SourceError } from './source-error.ts';

/** What an address holds, decoded. */
export interface FetchedText extends SourceText {
  /** Where the text is from in the end, after redirections: absolute where the browser says so, else as it was asked for. */
  readonly address: string;
  /** What there is to say of the encoding. */
  readonly problem: Problem | undefined;
}

/**
 * Loads the text at an address. What it holds is not looked at.
 * @param src an address, relative to the page.
 * @throws {SourceError} where there is no text; the signal's reason where it was aborted.
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
    const { text, problem } = await decoded(bytes, contentType);
    return { text, ...(isZip(bytes) && { bytes }), contentType, address: response.url || src, problem };
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

/** The text of a file. What reads all encodings but UTF-8 is loaded when there is another; where it is missing, UTF-8 stands in. */
async function decoded(bytes: Uint8Array, contentType: string): Promise<DecodedText> {
  // A zip has no text: what reads it takes the bytes
  if (isZip(bytes)) return new DecodedText(ZIP_SIGNATURE, 'utf-8');
  const text = plainUtf8(bytes, contentType);
  if (text !== undefined) return new DecodedText(text, 'utf-8');
  const decoder = await new Part(
    () => import('../file/json/decode.ts'),
    () => warnOfMissing('the reader of other encodings', 'the events file is read as UTF-8'),
  ).load();
  return decoder?.decodeText(bytes, contentType) ?? new DecodedText(new TextDecoder().decode(bytes), 'utf-8');
}

/** Whether an address is that of a file on the reader's disk, as seen from a page that was opened from there. */
function isOnDisk(src: string): boolean {
  try {
    const { baseURI } = globalThis.document ?? {};
    return globalThis.location?.protocol === 'file:' && new URL(src, baseURI).protocol === 'file:';
  } catch {
    return false;
  }
}
