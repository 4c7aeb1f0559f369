import { readPage } from '../../../../src/readers/html/read-page.ts';
import type { HtmlElement, HtmlNode } from '../../../../src/readers/html/tree.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

interface Open {
  tag: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');

/** The tree of HTML in which every element is closed. */
export function treeFrom(html: string): HtmlElement {
  const root: Open = { tag: 'cited-timeline', attributes: {}, children: [] };
  const stack = [root];
  for (const [token, comment, close, tag, attributes = ''] of html.matchAll(
    /(<!--[\s\S]*?-->)|<(\/)?([a-z][\w-]*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>|[^<]+/g,
  )) {
    const parent = stack.at(-1)!;
    if (comment) continue;
    if (!tag) {
      parent.children.push(decoded(token));
      continue;
    }
    if (close) {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
      stack.pop();
      continue;
    }
    const found = [...attributes.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g)];
    const element: Open = {
      tag,
      attributes: Object.fromEntries(found.map(([, name = '', a, b, c]) => [name, decoded(a ?? b ?? c ?? '')])),
      children: [],
    };
    parent.children.push(element);
    if (!VOID.has(tag)) stack.push(element);
  }
  if (stack.length > 1) throw new Error(`<${stack.at(-1)!.tag}> is not closed`);
  return root;
}

/** The reading of a page. */
export const pageFrom = (html: string, lang = 'en'): ReturnType<typeof readPage> => readPage(treeFrom(html), lang);

/** Its events as `date | title`, in order. */
export const told = (html: string, lang?: string): string[] =>
  pageFrom(html, lang).file.events.map(({ date, title }) => `${date} | ${title}`);
