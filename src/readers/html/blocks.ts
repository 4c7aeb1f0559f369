import { isCard } from './picture-card.ts';
import type { PageDating } from './dating.ts';
import { dateOfItem } from './item-date.ts';
import { spokenIn } from './language.ts';
import { linesOf } from './lines.ts';
import { type Facts, factsFor, isEvent } from './facts.ts';
import {
  attribute,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHeading,
  isList,
  isIgnored,
  isStruckOut,
  textOf,
} from './tree.ts';

interface Part {
  readonly element: HtmlElement;
  /** Indices of the page's children that contain it. */
  readonly tops: readonly number[];
  /** Whether some of its text is directly in the page and not in a child element. */
  readonly hasBareText?: true;
}

/** A part of a page that is read as a whole. `notes` is a list of footnotes; an `aside` is not part of the story. */
export type Block =
  | (Part & { readonly kind: 'heading'; readonly level: number })
  | (Part & { readonly kind: 'list' | 'terms' | 'table' | 'event' | 'card' | 'paragraph' | 'notes' | 'aside' })
  /** The end of a section, which also ends the scope of its headings. */
  | { readonly kind: 'end'; readonly opened: number; readonly tops: readonly number[] };

/** Elements that limit the scope of the headings inside them. */
const SECTIONS = /^(?:section|article|aside|details|figure|fieldset|li|dd|td|th)$/;
/** Heading level of a summary, legend or caption: below all headings. */
const LOWEST = 7;

/** Whether a list is a table of contents: it contains nothing but links within the page. */
function isContents(list: HtmlElement): boolean {
  const links = elementsIn(list).filter(({ tag }) => tag === 'a');
  if (!links.length || !links.every((link) => attribute(link, 'href').startsWith('#'))) return false;
  const linked = links.map(textOf).join('').replace(/\s/g, '').length;
  return textOf(list).replace(/\s/g, '').length <= linked * 1.2 + 4 * links.length;
}

/** Whether a list holds footnotes: its items are the targets of footnote marks. */
const isNotes = (list: HtmlElement, notes: ReadonlyMap<string, unknown>): boolean =>
  /(?:^|\s)(?:references|footnotes|reflist|endnotes)(?:\s|$)/.test(attribute(list, 'class')) ||
  list.children.some((child) => isElement(child) && notes.has(attribute(child, 'id')) && attribute(child, 'id') !== '');

const isPicture = ({ groups, headings, events, pictures }: Facts): boolean =>
  pictures > 0 && groups + headings + events === 0;

/** Whether inline elements are separate entries, such as links styled as cards. They are if each begins with a date. */
function areEntries(nodes: readonly HtmlNode[], dating: PageDating): boolean {
  const some = nodes.filter((node) => textOf(node) !== '');
  const [first] = some;
  if (some.length < 2 || first === undefined || !isElement(first)) return false;
  return some.every((node) => {
    if (!isElement(node) || node.tag !== first.tag) return false;
    const lines = linesOf(node.children);
    const date = dateOfItem(lines, '', spokenIn(node, { dating }).dating);
    if (!date || !('edtf' in date) || date.line > 0 || date.start > 0) return false;
    return lines.length > 1 || /\p{L}/u.test(lines[0]!.text.slice(date.end));
  });
}

/** Divides the content of an element into blocks. @param notes the ids that footnote marks link to */
export function blocksOf(
  root: HtmlElement,
  facts: ReadonlyMap<HtmlElement, Facts>,
  notes: ReadonlyMap<string, unknown>,
  dating: PageDating,
): Block[] {
  const blocks: Block[] = [];
  const of = (element: HtmlElement): Facts => factsFor(facts, element);
  /** Whether an element is inline text: it contains no block and no event. */
  const isInline = (element: HtmlElement): boolean =>
    !isBlock(element) && !isEvent(element) && of(element).blocks + of(element).events === 0;
  const isPictured = (node: HtmlNode): boolean => isElement(node) && (node.tag === 'img' || of(node).pictures > 0);
  const walk = ({ children, attributes }: HtmlElement, topsOf: (i: number) => readonly number[]): void => {
    let inline: { readonly node: HtmlNode; readonly tops: readonly number[] }[] = [];
    const paragraphOf = (parts: typeof inline): void => {
      const nodes = parts.map(({ node }) => node);
      const first = nodes.find((node) => textOf(node) !== '');
      const around = children === root.children ? undefined : attributes['lang'];
      const lang = first !== undefined && isElement(first) ? first.attributes['lang'] : around;
      const element: HtmlElement = { tag: 'p', attributes: lang ? { lang } : {}, children: nodes };
      const hasBareText = children === root.children && nodes.some((node) => !isElement(node) && node.trim() !== '');
      const tops = [...new Set(parts.flatMap((part) => part.tops))];
      if (first !== undefined || nodes.some(isPictured))
        blocks.push({ kind: 'paragraph', element, tops, ...(hasBareText && { hasBareText }) });
    };
    const flush = (): void => {
      const apart = areEntries(
        inline.map(({ node }) => node),
        dating,
      );
      for (const parts of apart ? inline.map((part) => [part]) : [inline]) paragraphOf(parts);
      inline = [];
    };
    for (const [i, child] of children.entries()) {
      if (isElement(child) && (isIgnored(child) || isStruckOut(child))) continue;
      if (!isElement(child) || isInline(child)) {
        inline.push({ node: child, tops: isElement(child) || children !== root.children ? topsOf(i) : [] });
        continue;
      }
      flush();
      place(child, topsOf(i));
    }
    flush();
  };

  const place = (element: HtmlElement, tops: readonly number[]): void => {
    const { tag } = element;
    if (!textOf(element) && !of(element).events && !of(element).pictures) return;
    if (isHeading(element)) blocks.push({ kind: 'heading', level: Number(tag.charAt(1)), element, tops });
    else if (isEvent(element)) blocks.push({ kind: 'event', element, tops });
    // A picture with its caption is a paragraph; the caption of a list is a heading
    else if (tag === 'figure' && isPicture(of(element))) blocks.push({ kind: 'paragraph', element, tops });
    else if (tag === 'summary' || tag === 'legend' || tag === 'figcaption')
      blocks.push({ kind: 'heading', level: LOWEST, element, tops });
    else if (isList(element)) {
      const kind = isContents(element) ? 'aside' : isNotes(element, notes) ? 'notes' : 'list';
      blocks.push({ kind, element, tops });
    } else if (tag === 'dl') blocks.push({ kind: 'terms', element, tops });
    else if (tag === 'table') blocks.push({ kind: 'table', element, tops });
    else if (isCard(element, of(element), spokenIn(element, { dating }).dating))
      blocks.push({ kind: 'card', element, tops });
    else if (of(element).blocks + of(element).events === 0 && !areEntries(element.children, dating)) {
      blocks.push({ kind: 'paragraph', element, tops });
    } else {
      const opened = blocks.length;
      walk(element, () => tops);
      if (SECTIONS.test(tag)) blocks.push({ kind: 'end', opened, tops });
    }
  };
  walk(root, (i) => [i]);
  return blocks;
}
