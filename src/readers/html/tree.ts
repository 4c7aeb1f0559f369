import { BLANKS } from '../blanks.ts';

/** An element of a page as plain data. */
export interface HtmlElement {
  /** Local name in lower case. */
  readonly tag: string;
  /** Attributes by name in lower case. The `href` of a link within the page is only `#…`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** An element, or the text between elements. */
export type HtmlNode = HtmlElement | string;

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

/** An attribute without white space at its ends; '' if there is none. */
export const attribute = ({ attributes }: HtmlElement, name: string): string =>
  (Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '').trim();

export const has = ({ attributes }: HtmlElement, name: string): boolean => Object.hasOwn(attributes, name);

/** The names in the `class` of an element. */
export const classesOf = (element: HtmlElement): string[] => attribute(element, 'class').split(/\s+/);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements whose content is not read as text of the page. */
const SILENT = words(
  'script style template noscript head title meta link nav svg math canvas iframe object embed audio video button input select textarea dialog rt rp',
);

/** Elements that start a new line. */
const BLOCKS = words(
  'address article aside blockquote body caption center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul',
);

export const isBlock = ({ tag }: HtmlElement): boolean => BLOCKS.has(tag);
export const isList = ({ tag }: HtmlElement): boolean => tag === 'ul' || tag === 'ol' || tag === 'menu';
export const isHeading = ({ tag }: HtmlElement): boolean => /^h[1-6]$/.test(tag);
export const isStruckOut = ({ tag }: HtmlElement): boolean => tag === 'del' || tag === 's' || tag === 'strike';

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}

/** Whether an element is no part of what the page tells: navigation, what is hidden, what is code, and tools of a wiki. */
export function isIgnored(element: HtmlElement): boolean {
  const { tag, attributes } = element;
  if (SILENT.has(tag) || has(element, 'hidden')) return true;
  // Most elements of a long list, of which this is asked many times
  if (isEmpty(attributes)) return false;
  if (attribute(element, 'aria-hidden').toLowerCase() === 'true') return true;
  if (/^(?:navigation|menu|menubar|toolbar|doc-toc|search)$/.test(attribute(element, 'role'))) return true;
  if (/^(?:toc|table-of-contents)$/i.test(attribute(element, 'id'))) return true;
  return classesOf(element).some((name) => /^(?:toc|table-of-contents|mw-editsection|navbox|noprint)$/.test(name));
}

/** A text on one line: every run of white space becomes one space, and the ends are trimmed. */
export const oneLine = (text: string): string => text.replace(BLANKS, ' ').trim();

/**
 * The words of a node on one line, with spaces between blocks and at breaks, without the elements that are passed over.
 */
export function textOf(node: HtmlNode): string {
  const parts: string[] = [];
  const add = (part: HtmlNode): void => {
    if (!isElement(part)) {
      parts.push(part);
      return;
    }
    if (isIgnored(part)) return;
    const apart = isBlock(part) || part.tag === 'br';
    if (apart) parts.push(' ');
    part.children.forEach(add);
    if (apart) parts.push(' ');
  };
  add(node);
  return oneLine(parts.join(''));
}

/**
 * The elements inside a node that are not passed over, in document order, without the node itself. Does not descend
 * into elements for which `stop` returns true.
 */
export function elementsIn(node: HtmlElement, stop: (element: HtmlElement) => boolean = () => false): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (!isElement(child) || isIgnored(child)) continue;
      found.push(child);
      if (!stop(child)) look(child);
    }
  };
  look(node);
  return found;
}

/** Whether an inline element marks a date: a `<time>`, or a short text with a digit and a `data-date`. */
export const isDateMark = (element: HtmlElement): boolean =>
  element.tag === 'time' ||
  (has(element, 'data-date') &&
    !isBlock(element) &&
    !isHeading(element) &&
    /^(?=.*\p{Nd}).{1,40}$/u.test(textOf(element)));
