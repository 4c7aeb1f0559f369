import type { Token } from 'marked';
import type { HtmlNode } from '../html/tree.ts';
import { decodeReferences } from '../json-ld/plain-text.ts';
import { bareAddress } from '../linked-articles.ts';
import { element, OpenElements } from './open-elements.ts';

/** Maximum nesting of inline marks; below it only the text is kept. */
const DEEPEST = 50;
/** Markdown tokens and their elements. */
const ELEMENTS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', del: 'del' };
/** The marks around highlighted words in notes. */
const HIGHLIGHT = /==(?=[^\s=])|(?<=[^\s=])==/g;

/** The numbers of footnotes, in the order in which they are first mentioned. */
export class FootnoteNumbers {
  readonly #numbers = new Map<string, number>();

  of(label: string): number {
    const number = this.#numbers.get(label) ?? this.#numbers.size + 1;
    this.#numbers.set(label, number);
    return number;
  }
}

/** The id of a footnote in the tree. */
export const footnoteId = (label: string): string => `footnote-${label}`;

/** The nodes of a run of text, with its links and marks. */
export function inlineNodes(tokens: readonly Token[], footnotes: FootnoteNumbers, depth = 0): HtmlNode[] {
  const open = new OpenElements();
  for (const token of tokens) {
    if (token.type === 'html') open.tag(token.raw, false);
    else open.add(...nodesOf(token, footnotes, depth));
  }
  return open.nodes();
}

/**
 * A link whose text is its address says nothing about the article; without its scheme the address is at least shorter.
 */
const linkTo = (href: string, text: string, inner: () => HtmlNode[]): HtmlNode =>
  element('a', text === href ? [bareAddress(href)] : inner(), { href });

function nodesOf(token: Token, footnotes: FootnoteNumbers, depth: number): HtmlNode[] {
  const text = 'text' in token && typeof token.text === 'string' ? decodeReferences(token.text) : '';
  const inner = (): HtmlNode[] =>
    'tokens' in token && token.tokens && depth < DEEPEST ? inlineNodes(token.tokens, footnotes, depth + 1) : [text];
  switch (token.type) {
    case 'br':
      return [element('br', [])];
    case 'link':
      return [linkTo(decodeReferences(String(token['href'])), text, inner)];
    case 'image':
      return [element('img', [], { src: decodeReferences(String(token['href'])), alt: text })];
    case 'footnoteMark': {
      const label = String(token['label']);
      const mark = element('a', [String(footnotes.of(label))], { href: `#${footnoteId(label)}` });
      return [element('sup', [mark])];
    }
    case 'codespan':
    case 'escape':
      return [text];
    case 'checkbox':
      return [];
    case 'text':
      return 'tokens' in token && token.tokens ? inner() : [text.replace(HIGHLIGHT, '')];
    default: {
      const tag = ELEMENTS[token.type];
      return tag === undefined ? inner() : [element(tag, inner())];
    }
  }
}
