import { Marked, type Token, type Tokens } from 'marked';
import type { HtmlElement, HtmlNode } from '../html/tree.ts';
import { decodeReferences } from '../json-ld/plain-text.ts';
import { EXTENSIONS } from './extensions.ts';
import { footnoteId, FootnoteNumbers, inlineNodes } from './inline.ts';
import { element, nodesOfHtml } from './open-elements.ts';

/** Lists and quotations in each other, deeper than which only text is kept. */
const DEEPEST = 40;
/** Lines that all begin with a date are entries, though Markdown joins them to one paragraph. */
const DATED_LINE = /^[^\p{L}\p{N}\n]{0,4}(?:\p{Nd}|(?:c\.|ca\.?|\p{Lu}\p{L}{2,8}\.?) \p{Nd})/u;

/** What a text in Markdown says, as the tree that the reader of pages reads. @throws where marked does, of texts nested without end */
export function treeOfMarkdown(text: string): HtmlElement {
  const tokens = new Marked({ extensions: EXTENSIONS }).lexer(text);
  const footnotes = new FootnoteNumbers();
  const notes: HtmlElement[] = [];
  const blocks = blockNodes(tokens, 0);
  if (notes.length > 0) blocks.push(element('ol', notes, { class: 'references' }));
  return element('body', blocks);

  function blockNodes(blockTokens: readonly Token[], depth: number): HtmlNode[] {
    return blockTokens.flatMap((token) => nodesOf(token, depth));
  }

  function nodesOf(token: Token, depth: number): HtmlNode[] {
    const inline = (): HtmlNode[] => ('tokens' in token && token.tokens ? inlineNodes(token.tokens, footnotes) : []);
    switch (token.type) {
      case 'heading':
        return [element(`h${String(token['depth'])}`, inline())];
      case 'paragraph':
        return [element('p', withBreaks(token.raw, inline()))];
      case 'text':
        return 'tokens' in token && token.tokens ? withBreaks(token.raw, inline()) : [decodeReferences(token.raw)];
      case 'list':
        return [listOf(token as Tokens.List, depth)];
      case 'blockquote':
        return depth < DEEPEST && 'tokens' in token && token.tokens
          ? [element('blockquote', blockNodes(token.tokens, depth + 1))]
          : [element('blockquote', [token.raw])];
      case 'table':
        return [tableOf(token as Tokens.Table, footnotes)];
      case 'footnote':
        notes.push(element('li', inline(), { id: footnoteId(String(token['label'])) }));
        return [];
      case 'html':
        return nodesOfHtml(token.raw);
      default:
        // Code, rules, definitions of links
        return [];
    }
  }

  function listOf({ ordered, items }: Tokens.List, depth: number): HtmlElement {
    const content = (item: Tokens.ListItem): HtmlNode[] =>
      depth < DEEPEST ? blockNodes(item.tokens, depth + 1) : [item.text];
    return element(
      ordered ? 'ol' : 'ul',
      items.map((item) => element('li', content(item))),
    );
  }
}

function tableOf({ header, rows }: Tokens.Table, footnotes: FootnoteNumbers): HtmlElement {
  const row = (cells: readonly Tokens.TableCell[], tag: string): HtmlElement =>
    element(
      'tr',
      cells.map((cell) => element(tag, inlineNodes(cell.tokens, footnotes))),
    );
  return element('table', [
    element('thead', [row(header, 'th')]),
    element(
      'tbody',
      rows.map((cells) => row(cells, 'td')),
    ),
  ]);
}

/** Nodes with the ends of lines as breaks, where all lines begin with a date. */
function withBreaks(raw: string, nodes: readonly HtmlNode[]): HtmlNode[] {
  const lines = raw.trim().split('\n');
  if (lines.length < 2 || !lines.every((line) => DATED_LINE.test(line.trimStart()))) return [...nodes];
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? node.split('\n').flatMap((part, i) => (i === 0 ? [part] : [element('br', []), part]))
      : [node],
  );
}
