import { type DecodedText, decodeText } from '../file/json/decode.ts';

/** Why the text of an events file could not be had, in a sentence for readers. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(
    message: string,
    /** `network`: no answer; `disk`: a page opened from a disk may not read it; `status`: the server refused; `not-json`: it answered with a page. */
    readonly reason: 'network' | 'disk' | 'status' | 'not-json',
    /** HTTP status, where there was an answer. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Loads the text of an events file; whether it is one, the check says, which takes the text also with what there is to say of its
 * encoding.
 * @param src an address, relative to the page.
 * @throws {SourceError} where there is no text to check; the signal's reason where it was aborted.
 */
export async function loadSource(src: string, signal: AbortSignal): Promise<string | DecodedText> {
  let status: number | undefined;
  try {
    const response = await fetch(src, { signal });
    ({ status } = response);
    if (!response.ok) {
      const what = status === 404 ? 'There is no events file' : 'The server refused the events file';
      throw new SourceError(`${what} at ${src} (HTTP ${status}).`, 'status', status);
    }
    const decoded = decodeText(
      new Uint8Array(await response.arrayBuffer()),
      response.headers.get('content-type') ?? '',
    );
    const { text } = decoded;
    // The start page of a site that answers every address: its first sign says enough, where "not JSON, line 1" would not.
    if (/^\s*</.test(text))
      throw new SourceError(`At ${src} there is a web page, not an events file.`, 'not-json', status);
    return decoded.problem ? decoded : text;
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

/** Whether an address is that of a file on the reader's disk, as seen from a page that was opened from there. */
function isOnDisk(src: string): boolean {
  try {
    const { baseURI } = globalThis.document ?? {};
    return globalThis.location?.protocol === 'file:' && new URL(src, baseURI).protocol === 'file:';
  } catch {
    return false;
  }
}
