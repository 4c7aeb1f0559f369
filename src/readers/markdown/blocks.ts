import { Lexer, Marked, type Token, type Tokens } from 'marked';
import type { Steps } from '../../file/steps.ts';
import type { HtmlElement, HtmlNode } from '../html/tree.ts';
import { decodeReferences } from '../json-ld/plain-text.ts';
import { EXTENSIONS, TOKENIZER } from './extensions.ts';
import { inParagraphs } from './paragraphs.ts';
import { footnoteId, FootnoteNumbers, inlineNodes } from './inline.ts';
import { addHtml, element, OpenElements } from './open-elements.ts';

/** Lists and quotations in each other, deeper than which only text is kept. */
const DEEPEST = 40;
/** The beginning of a line that is an entry by itself. */
const DATED_LINE =
  /^[^\p{L}\p{N}\n]{0,4}(?:(?:c\.|ca\.?|early|mid|late|about|around)[ -]?)?(?:\p{Nd}|\p{Lu}\p{L}{2,8}\.? \p{Nd})/iu;
/** Share of the lines of a paragraph that begin with a date where each is an entry, though Markdown makes one paragraph of them. */
const DATED_SHARE = 0.8;

/** Texts without a pause that are longer are read without their marks: what finds these may look at the rest for each. */
const LONGEST = 6000;
/** As far as lines are indented at most: deeper lists are read as if they were as deep as this. */
const INDENT = 40;
/** Comments of notes, and lines that give the block above them a class. */
const UNSEEN = /%%[^%]{0,5000}%%|^\{:[^{}\n]*\}[ \t]*$/gm;

/** The blocks of a text, with the marks in them. @throws where marked does, of texts nested without end */
function* tokensOf(text: string): Steps<Token[]> {
  const { defaults } = new Marked({ extensions: EXTENSIONS, tokenizer: TOKENIZER });
  const lexer = new Lexer(defaults);
  const indented = text.replace(/^[ \t]+/gm, (blanks) => blanks.slice(0, INDENT));
  const tokens = lexer.blockTokens(inParagraphs(indented.replace(/\r\n?/g, '\n').replace(UNSEEN, '')), lexer.tokens);
  const queue = lexer.inlineQueue;
  // Of what is found in a step more may follow
  for (let i = 0; i < queue.length; i++) {
    const { src, tokens: inline } = queue[i]!;
    if (src.length > LONGEST) inline.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, inline);
    yield i / queue.length;
  }
  return tokens;
}

/** What a text in Markdown says, as the tree that the reader of pages reads. @throws where marked does, of texts nested without end */
export function* treeOfMarkdown(text: string): Steps<HtmlElement> {
  const tokens = yield* tokensOf(text);
  const footnotes = new FootnoteNumbers();
  const notes: HtmlElement[] = [];
  const blocks = blockNodes(tokens, 0);
  if (notes.length > 0) blocks.push(element('ol', notes, { class: 'references' }));
  return element('body', blocks);

  function blockNodes(blockTokens: readonly Token[], depth: number): HtmlNode[] {
    const open = new OpenElements();
    for (const token of blockTokens) {
      if (token.type === 'html') addHtml(token.raw, open);
      else open.add(...nodesOf(token, depth));
    }
    return open.nodes();
  }

  function nodesOf(token: Token, depth: number): HtmlNode[] {
    const inline = (): HtmlNode[] => ('tokens' in token && token.tokens ? inlineNodes(token.tokens, footnotes) : []);
    switch (token.type) {
      case 'heading':
        return [element(`h${String(token['depth'])}`, inline())];
      case 'paragraph':
        return [paragraphOf(token.raw, inline())];
      case 'text':
        return 'tokens' in token && token.tokens ? inline() : [decodeReferences(token.raw)];
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

/** The paragraph of some nodes; a list of its lines where most begin with a date, so that each is kept or left out by itself. */
function paragraphOf(raw: string, nodes: readonly HtmlNode[]): HtmlElement {
  const lines = raw.trim().split('\n');
  const dated = lines.filter((line) => DATED_LINE.test(line.trimStart())).length;
  if (lines.length < 2 || dated < DATED_SHARE * lines.length) return element('p', nodes);
  const items: HtmlNode[][] = [[]];
  for (const node of nodes) {
    const parts = typeof node === 'string' ? node.split('\n') : [node];
    for (const [i, part] of parts.entries()) {
      if (i > 0) items.push([]);
      items.at(-1)?.push(part);
    }
  }
  return element(
    'ul',
    items.map((children) => element('li', children)),
  );
}
