import { type Line, linesOf } from './lines.ts';
import { tidyTitle } from './tidy-title.ts';
import { attribute, type HtmlElement, elementsIn, textOf } from './tree.ts';

/** A link that the author of an item gives for it. */
export interface ItemLink {
  readonly href: string;
  readonly text: string;
  /** When the article was published, from `data-published` or from a `<time>` in the link; ''. */
  readonly published: string;
}

/** Addresses that can be articles: http, https, and relative addresses that leave the page. */
const ADDRESS = /^(?:https?:\/\/|(?![a-z][a-z\d+.-]*:)[^#\s])/i;

/** Whether a link leads to an article. */
export const isArticleLink = (element: HtmlElement): boolean =>
  element.tag === 'a' && ADDRESS.test(attribute(element, 'href'));

/** The article of a link; undefined if the link leads to none. */
export function linkOf(element: HtmlElement, isDate: (text: string) => boolean = () => false): ItemLink | undefined {
  if (!isArticleLink(element)) return undefined;
  const text = textOf(element);
  // A link whose text is only the date leads to a calendar or to the item itself.
  if (text && isDate(text)) return undefined;
  const time = elementsIn(element).find(({ tag }) => tag === 'time');
  const inside = time && textOf(time) !== text ? attribute(time, 'datetime') : '';
  const words = time ? tidyTitle(linesOf([element]).map(wordsBesideTime).join(' ')) : text;
  return { href: attribute(element, 'href'), text: words, published: attribute(element, 'data-published') || inside };
}

const wordsBesideTime = ({ pieces }: Line): string =>
  pieces
    .filter(({ time }) => !time)
    .map(({ text }) => text)
    .join('');
