import { BLANKS } from '../blanks.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isDateMark,
  isElement,
  isHeading,
  isIgnored,
  isStruckOut,
  textOf,
} from './tree.ts';

/** A run of text in a line that is inside the same elements. */
export interface Piece {
  readonly text: string;
  /** Index in the text of the line, in UTF-16 code units. */
  readonly start: number;
  readonly link?: HtmlElement;
  readonly time?: HtmlElement;
  readonly strong: boolean;
  readonly small: boolean;
  /** The innermost element around it. */
  readonly inside: HtmlElement | undefined;
}

/** One line: the inline content of a block, with each run of white space reduced to one space. */
export interface Line {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly heading: boolean;
  /** Whether it is the caption of a picture. */
  readonly caption?: true;
}

type Around = Pick<Piece, 'link' | 'time' | 'strong' | 'small' | 'inside'>;

/** Whether an element is a footnote mark: a short link within the page. */
export const isFootnoteMark = (element: HtmlElement): boolean =>
  element.tag === 'a' &&
  attribute(element, 'href').startsWith('#') &&
  /^[^\p{L}\p{N}]*(?:(?:note|nb|n)?\.?\s?\d{1,3}|[a-z])?[^\p{L}\p{N}]*$/iu.test(textOf(element));

/**
 * The lines of some nodes, in order and without empty ones. Each block starts a new line. A `<br>` is a space, or ends
 * the line if `breaks` is set. Elements that are not part of the page's text, footnote marks, deleted text, and
 * elements for which `skip` returns true are left out.
 */
export function linesOf(
  nodes: readonly HtmlNode[],
  { skip = () => false, breaks = false }: { skip?: (element: HtmlElement) => boolean; breaks?: boolean } = {},
): Line[] {
  const lines: Line[] = [];
  let text = '';
  /** Whether the text is empty or ends in a space. To look at its end would copy a text that is still joined together. */
  let isSpaced = true;
  let pieces: Piece[] = [];
  let last: Around | undefined;
  let captions = 0;

  const end = (heading: boolean): void => {
    if (text.trim()) lines.push({ text: text.trimEnd(), pieces, heading, ...(captions > 0 && { caption: true }) });
    text = '';
    isSpaced = true;
    pieces = [];
    last = undefined;
  };
  const add = (words: string, around: Around): void => {
    const plain = words.replace(BLANKS, ' ');
    const more = isSpaced ? plain.replace(/^ /, '') : plain;
    if (more === '') return;
    const before = pieces.at(-1);
    if (before && last === around) pieces[pieces.length - 1] = { ...before, text: before.text + more };
    else pieces.push({ ...around, text: more, start: text.length });
    last = around;
    text += more;
    isSpaced = more.endsWith(' ');
  };
  const walk = (node: HtmlNode, around: Around, heading: boolean): void => {
    if (!isElement(node)) {
      // In preformatted text, line breaks are visible.
      const parts = breaks && around.inside?.tag === 'pre' ? node.split('\n') : [node];
      for (const [i, part] of parts.entries()) {
        if (i > 0) end(heading);
        add(part, around);
      }
      return;
    }
    if (isIgnored(node) || isStruckOut(node) || skip(node) || isFootnoteMark(node)) return;
    if (node.tag === 'br') {
      if (breaks) end(heading);
      else add(' ', around);
      return;
    }
    const block = isBlock(node);
    if (node.children.length === 0) {
      if (block) end(heading);
      return;
    }
    const inHeading = heading || isHeading(node);
    const inside: Around = {
      ...around,
      inside: node,
      ...(isDateMark(node) && { time: node }),
      ...(node.tag === 'a' && { link: node }),
      strong: around.strong || node.tag === 'b' || node.tag === 'strong',
      small: around.small || node.tag === 'small',
    };
    if (block) end(heading);
    if (node.tag === 'figcaption') captions++;
    for (const child of node.children) walk(child, inside, inHeading);
    if (block) end(inHeading);
    if (node.tag === 'figcaption') captions--;
  };
  for (const node of nodes) walk(node, { strong: false, small: false, inside: undefined }, false);
  end(false);
  return lines;
}

/** A part of a line, with the pieces in it. */
export function partOf({ pieces, text, heading }: Line, from: number, to: number): Line {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.start + piece.text.length, to);
    if (start < end)
      kept.push({ ...piece, text: piece.text.slice(start - piece.start, end - piece.start), start: start - from });
  }
  return { text: text.slice(from, to), pieces: kept, heading };
}

/** Joins two parts of a line. */
export function joined(first: Line, second: Line): Line {
  const pieces = [...first.pieces];
  for (const piece of second.pieces) pieces.push({ ...piece, start: piece.start + first.text.length });
  return { text: first.text + second.text, pieces, heading: first.heading };
}
