import type { HtmlElement } from '../../readers/html/tree.ts';
import { SourceError } from '../source-error.ts';
import { treeOf } from './tree-of.ts';

/** A page that was fetched and parsed. */
export interface FetchedPage {
  readonly page: HtmlElement;
  /** What relative addresses in it are relative to. */
  readonly base: string;
}

/**
 * Fetches a page again, parsed by the browser: no script of it runs, and nothing that it names is loaded. The browser has it in its
 * cache, unless the server forbids that. A text cannot be parsed in its place: pages that require Trusted Types forbid `DOMParser`.
 * @param contentType of the first answer.
 * @throws {SourceError} where it cannot be had; the signal's reason where it was aborted.
 */
export async function fetchPage(address: string, contentType: string, signal: AbortSignal): Promise<FetchedPage> {
  const request = new XMLHttpRequest();
  const page = await new Promise<Document | null>((resolve) => {
    request.open('GET', address);
    request.responseType = 'document';
    // A page that is sent as text, or as XML, which breaks at the first fault
    if (!/^\s*text\/html\b/i.test(contentType)) request.overrideMimeType(htmlTypeOf(contentType));
    request.addEventListener('loadend', () => resolve(request.status < 400 ? request.responseXML : null));
    signal.addEventListener('abort', () => request.abort());
    request.send();
  });
  signal.throwIfAborted();
  if (!page) throw new SourceError(`The page at ${address} could not be read.`, 'network', request.status);
  return { page: treeOf(page.documentElement).tree, base: page.baseURI };
}

/** HTML with the encoding that a content type names. */
function htmlTypeOf(contentType: string): string {
  const [charset] = /;\s*charset\s*=\s*["']?[\w:.-]+/i.exec(contentType) ?? [];
  return `text/html${charset?.replace(/["']/g, '') ?? ''}`;
}
