import type { HtmlElement } from '../../readers/html/tree.ts';
import { SourceError } from '../source-error.ts';
import { treeInSlices } from './tree-in-slices.ts';

/** A page that was fetched and parsed. */
export interface FetchedPage {
  readonly page: HtmlElement;
  /** Base address for relative addresses in it. */
  readonly base: string;
}

/**
 * Fetches a page again and lets the browser parse it: its scripts do not run, and its resources are not loaded. The page is in the
 * browser's cache, unless the server forbids caching. The text that is already there cannot be parsed instead: pages that require Trusted
 * Types forbid `DOMParser`.
 * @param contentType content type of the first response.
 * @throws {SourceError} if the page cannot be read; throws the signal's reason if it was aborted.
 */
export async function fetchPage(address: string, contentType: string, signal: AbortSignal): Promise<FetchedPage> {
  const request = new XMLHttpRequest();
  const page = await new Promise<Document | null>((resolve) => {
    request.open('GET', address);
    request.responseType = 'document';
    // Parses a page sent as text as HTML, and also one sent as XML, which would fail at the first fault
    if (!/^\s*text\/html\b/i.test(contentType)) request.overrideMimeType(htmlTypeOf(contentType));
    request.addEventListener('loadend', () => resolve(request.status < 400 ? request.responseXML : null));
    signal.addEventListener('abort', () => request.abort());
    request.send();
  });
  signal.throwIfAborted();
  if (!page) throw new SourceError(`The page at ${address} could not be read.`, 'network', request.status);
  return { page: await treeInSlices(page.documentElement, signal), base: page.baseURI };
}

/** The HTML content type with the encoding of another content type. */
function htmlTypeOf(contentType: string): string {
  const [charset] = /;\s*charset\s*=\s*["']?[\w:.-]+/i.exec(contentType) ?? [];
  return `text/html${charset?.replace(/["']/g, '') ?? ''}`;
}
