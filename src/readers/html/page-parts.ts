import { resolveAddress } from '../resolve-addresses.ts';
import { attribute, type HtmlElement, isElement, oneLine } from './tree.ts';

/** A script of a page that holds data. */
export interface DataScript {
  readonly text: string;
  readonly isJsonLd: boolean;
  /** Whether it holds an events file: JSON with a list of events. */
  readonly isEventsFile: boolean;
}

/** All elements in a tree, in document order, including those that readers skip. */
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

/** The `<title>` of a page, on one line; empty if it has none. */
export function titleOf(page: HtmlElement): string {
  const head = page.children.filter(isElement).find(({ tag }) => tag === 'head');
  const title = head?.children.filter(isElement).find(({ tag }) => tag === 'title');
  return title ? oneLine(textIn(title)) : '';
}

/** Elements whose header or footer is not that of the page. */
const SECTIONING = /^(?:article|aside|main|nav|section|cited-timeline)$/;

/** An element without the header and footer of the page itself, which hold the site's name and copyright dates. */
const withoutFrame = (element: HtmlElement): HtmlElement => ({
  ...element,
  children: element.children
    .filter((child) => !isElement(child) || !/^(?:header|footer)$/.test(child.tag))
    .map((child) => (isElement(child) && !SECTIONING.test(child.tag) ? withoutFrame(child) : child)),
});

/** The body of a page without the headers and footers of the page. */
export const bodyOf = (page: HtmlElement): HtmlElement =>
  withoutFrame(page.children.filter(isElement).find(({ tag }) => tag === 'body') ?? page);

/**
 * The parts of a page that are most likely to hold a story: `<cited-timeline>` elements, then `<main>` if there is
 * exactly one.
 */
export function likelyParts(page: HtmlElement): HtmlElement[] {
  const elements = allIn(page);
  const main = elements.filter(({ tag }) => tag === 'main');
  return [...elements.filter(({ tag }) => tag === 'cited-timeline'), ...(main.length === 1 ? main : [])];
}

/** A page with absolute addresses for links and pictures; links within the page stay as they are. O(nodes). */
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
