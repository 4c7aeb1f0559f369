import { resolveAddress } from '../resolve-addresses.ts';
import { attribute, type HtmlElement, isElement, oneLine } from './tree.ts';

/** A script of a page that holds data. */
export interface DataScript {
  readonly text: string;
  readonly isJsonLd: boolean;
  /** Whether it holds an events file: JSON with a list of events. */
  readonly isEventsFile: boolean;
}

/** All elements in a tree, in document order, also those that readers pass over. */
function allIn(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (!isElement(child)) continue;
      found.push(child);
      look(child);
    }
  };
  look(root);
  return found;
}

const textIn = ({ children }: HtmlElement): string => children.filter((child) => !isElement(child)).join('');

/** The scripts of a page that hold JSON. */
export const scriptsIn = (page: HtmlElement): DataScript[] =>
  allIn(page)
    .filter(({ tag }) => tag === 'script')
    .flatMap((script) => {
      const type = attribute(script, 'type').toLowerCase();
      const text = textIn(script);
      const isJsonLd = type === 'application/ld+json';
      const isEventsFile = /\/json\b/.test(type) && /"events"\s*:\s*\[/.test(text);
      return isJsonLd || isEventsFile ? [{ text, isJsonLd, isEventsFile }] : [];
    });

/** The `<title>` of a page, as one line; empty where it has none. */
export function titleOf(page: HtmlElement): string {
  const head = page.children.filter(isElement).find(({ tag }) => tag === 'head');
  const title = head?.children.filter(isElement).find(({ tag }) => tag === 'title');
  return title ? oneLine(textIn(title)) : '';
}

/** Elements within which a header or footer is that of a part, not of the page. */
const SECTIONING = /^(?:article|aside|main|nav|section|cited-timeline)$/;

/** An element without the headers and footers of the page itself: names of the site, dates of copyright. */
const withoutFrame = (element: HtmlElement): HtmlElement => ({
  ...element,
  children: element.children
    .filter((child) => !isElement(child) || !/^(?:header|footer)$/.test(child.tag))
    .map((child) => (isElement(child) && !SECTIONING.test(child.tag) ? withoutFrame(child) : child)),
});

/** The body of a page without the headers and footers of the page. */
export const bodyOf = (page: HtmlElement): HtmlElement =>
  withoutFrame(page.children.filter(isElement).find(({ tag }) => tag === 'body') ?? page);

/** The parts of a page in which a story is most likely: `<cited-timeline>` elements, then `<main>` where there is one. */
export function likelyParts(page: HtmlElement): HtmlElement[] {
  const elements = allIn(page);
  const main = elements.filter(({ tag }) => tag === 'main');
  return [...elements.filter(({ tag }) => tag === 'cited-timeline'), ...(main.length === 1 ? main : [])];
}

/** A page with the addresses of its links and pictures made absolute; links within the page stay as they are. O(nodes). */
export function withAbsoluteLinks(page: HtmlElement, base: string): HtmlElement {
  if (base === '') return page;
  const resolved = (address: string): string =>
    address.trim().startsWith('#') ? address : resolveAddress(address, base);
  const copy = (element: HtmlElement): HtmlElement => {
    const { href, src } = element.attributes;
    return {
      ...element,
      attributes: {
        ...element.attributes,
        ...(href !== undefined && { href: resolved(href) }),
        ...(src !== undefined && { src: resolved(src) }),
      },
      children: element.children.map((child) => (isElement(child) ? copy(child) : child)),
    };
  };
  return copy(page);
}
