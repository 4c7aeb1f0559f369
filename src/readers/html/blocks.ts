import { isCard } from './card.ts';
import type { Dating } from './dating.ts';
import { type Facts, isEvent } from './facts.ts';
import {
  attribute,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHeading,
  isList,
  isPassedOver,
  isStruckOut,
  textOf,
} from './tree.ts';

interface Part {
  readonly element: HtmlElement;
  /** The places, among the children of the page, of those in which it stands. */
  readonly tops: readonly number[];
  /** Whether words of it stand in none of them, but in the page itself. */
  readonly loose?: true;
}

/** A part of a page that is read as a whole. `notes` are the notes of the text, an `aside` is no part of what is told. */
export type Block =
  | (Part & { readonly kind: 'heading'; readonly level: number })
  | (Part & { readonly kind: 'list' | 'terms' | 'table' | 'event' | 'card' | 'paragraph' | 'notes' | 'aside' })
  /** The end of a section: what its headings say is over. */
  | { readonly kind: 'end'; readonly opened: number; readonly tops: readonly number[] };

/** Elements whose headings speak of nothing outside of them. */
const SECTIONS = /^(?:section|article|aside|details|figure|fieldset|li|dd|td|th)$/;
/** The level of a summary, legend or caption, below every heading. */
const LOWEST = 7;

/** Whether a list is a table of contents: nothing but links within the page. */
function isContents(list: HtmlElement): boolean {
  const links = elementsIn(list).filter(({ tag }) => tag === 'a');
  if (!links.length || !links.every((link) => attribute(link, 'href').startsWith('#'))) return false;
  const linked = links.map(textOf).join('').replace(/\s/g, '').length;
  return textOf(list).replace(/\s/g, '').length <= linked * 1.2 + 4 * links.length;
}

/** Whether a list holds the notes of the text: its items are what marks of footnotes lead to. */
const isNotes = (list: HtmlElement, notes: ReadonlyMap<string, unknown>): boolean =>
  /(?:^|\s)(?:references|footnotes|reflist|endnotes)(?:\s|$)/.test(attribute(list, 'class')) ||
  list.children.some((child) => isElement(child) && notes.has(attribute(child, 'id')) && attribute(child, 'id') !== '');

/** Cuts the children of an element into blocks. `notes` are the ids that marks of footnotes lead to. */
export function blocksOf(
  root: HtmlElement,
  facts: ReadonlyMap<HtmlElement, Facts>,
  notes: ReadonlyMap<string, unknown>,
  dating: Dating,
): Block[] {
  const blocks: Block[] = [];
  const of = (element: HtmlElement): Facts => facts.get(element)!;
  /** Whether an element is a text in a line: nothing in it is read by itself. */
  const isInline = (element: HtmlElement): boolean =>
    !isBlock(element) && !isEvent(element) && of(element).blocks + of(element).events === 0;
  const walk = (children: readonly HtmlNode[], topsOf: (i: number) => readonly number[]): void => {
    let inline: HtmlNode[] = [];
    let tops: number[] = [];
    const flush = (): void => {
      const element: HtmlElement = { tag: 'p', attributes: {}, children: inline };
      const loose = children === root.children && inline.some((node) => !isElement(node) && node.trim() !== '');
      if (inline.length && textOf(element))
        blocks.push({ kind: 'paragraph', element, tops: [...new Set(tops)], ...(loose && { loose }) });
      inline = [];
      tops = [];
    };
    for (const [i, child] of children.entries()) {
      if (isElement(child) && (isPassedOver(child) || isStruckOut(child))) continue;
      if (!isElement(child) || isInline(child)) {
        inline.push(child);
        if (isElement(child) || children !== root.children) tops.push(...topsOf(i));
        continue;
      }
      flush();
      place(child, topsOf(i));
    }
    flush();
  };

  const place = (element: HtmlElement, tops: readonly number[]): void => {
    const { tag } = element;
    if (!textOf(element) && !of(element).events) return;
    if (isHeading(element)) blocks.push({ kind: 'heading', level: Number(tag.charAt(1)), element, tops });
    else if (isEvent(element)) blocks.push({ kind: 'event', element, tops });
    else if (tag === 'summary' || tag === 'legend' || tag === 'figcaption')
      blocks.push({ kind: 'heading', level: LOWEST, element, tops });
    else if (isList(element)) {
      const kind = isContents(element) ? 'aside' : isNotes(element, notes) ? 'notes' : 'list';
      blocks.push({ kind, element, tops });
    } else if (tag === 'dl') blocks.push({ kind: 'terms', element, tops });
    else if (tag === 'table') blocks.push({ kind: 'table', element, tops });
    else if (isCard(element, of(element), dating)) blocks.push({ kind: 'card', element, tops });
    else if (of(element).blocks + of(element).events === 0) {
      if (textOf(element)) blocks.push({ kind: 'paragraph', element, tops });
    } else {
      const opened = blocks.length;
      walk(element.children, () => tops);
      if (SECTIONS.test(tag)) blocks.push({ kind: 'end', opened, tops });
    }
  };
  walk(root.children, (i) => [i]);
  return blocks;
}
