import type { HtmlNode } from '../../readers/html/tree.ts';
import type { FetchedPage } from './fetch-page.ts';
import { treeOf } from './tree-of.ts';

/** The parser of HTML from strangers, which pages that require Trusted Types allow; not all browsers have it yet. */
declare const Document: { parseHTML?: (html: string, options: { readonly sanitizer: object }) => Document };

/** A script that holds JSON. */
const DATA_SCRIPT = /<script\b([^<>]*\btype\s*=\s*["']?[\w.+-]*\/(?:[\w.-]+\+)?json\b[^<>]*)>([^]*?)<\/script\s*>/gi;

/** Parses a text as HTML: no script of it runs, and nothing that it names is loaded. Links in it stay as they are. */
export function parsePage(text: string): FetchedPage {
  const page = Document.parseHTML?.(text, { sanitizer: {} }) ?? new DOMParser().parseFromString(text, 'text/html');
  const { tree } = treeOf(page.documentElement);
  // `parseHTML` removes scripts. Those that hold data are read from the text, and do not run
  const scripts = page.querySelector('script') ? [] : dataScripts(text);
  return { page: { ...tree, children: [...tree.children, ...scripts] }, base: '' };
}

const dataScripts = (text: string): HtmlNode[] =>
  Array.from(text.matchAll(DATA_SCRIPT), ([, attributes = '', data = '']) => {
    const [, type = ''] = /\btype\s*=\s*["']?([^\s"'>]+)/i.exec(attributes) ?? [];
    return { tag: 'script', attributes: { type }, children: [data] };
  });
