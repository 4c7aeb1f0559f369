import type { HtmlNode } from '../../readers/html/tree.ts';
import type { FetchedPage } from './fetch-page.ts';
import { treeInSlices } from './tree-in-slices.ts';

/** The browser's parser for untrusted HTML, which is allowed on pages that require Trusted Types. Not all browsers have it yet. */
declare const Document: { parseHTML?: (html: string, options: { readonly sanitizer: object }) => Document };

/** Matches a script that contains JSON. */
const DATA_SCRIPT = /<script\b([^<>]*\btype\s*=\s*["']?[\w.+-]*\/(?:[\w.-]+\+)?json\b[^<>]*)>([^]*?)<\/script\s*>/gi;

/**
 * Parses a text as HTML: its scripts do not run, and its resources are not loaded. Its links stay as they are. The browser's parser does
 * not pause; the page that it has made is copied in slices.
 */
export async function parsePage(text: string, signal: AbortSignal): Promise<FetchedPage> {
  const page = Document.parseHTML?.(text, { sanitizer: {} }) ?? new DOMParser().parseFromString(text, 'text/html');
  const tree = await treeInSlices(page.documentElement, signal);
  // `parseHTML` removes scripts, so those that contain data are read from the text; they do not run
  const scripts = page.querySelector('script') ? [] : dataScripts(text);
  return { page: { ...tree, children: [...tree.children, ...scripts] }, base: '' };
}

const dataScripts = (text: string): HtmlNode[] =>
  Array.from(text.matchAll(DATA_SCRIPT), ([, attributes = '', data = '']) => {
    const [, type = ''] = /\btype\s*=\s*["']?([^\s"'>]+)/i.exec(attributes) ?? [];
    return { tag: 'script', attributes: { type }, children: [data] };
  });
