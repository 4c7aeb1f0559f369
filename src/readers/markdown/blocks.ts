import { Lexer, Marked, type Token, type Tokens } from 'marked';
import type { Steps } from '../../file/steps.ts';
import type { HtmlElement, HtmlNode } from '../html/tree.ts';
import { decodeReferences } from '../json-ld/plain-text.ts';
import { EXTENSIONS, TOKENIZER } from './extensions.ts';
import { addBlocks } from './add-blocks.ts';
import { limitNesting } from './nesting.ts';
import { inParagraphs } from './paragraphs.ts';
import { PORTION, portionsOf } from './portions.ts';
import { footnoteId, FootnoteNumbers, inlineNodes } from './inline.ts';
import { addHtml, element, OpenElements } from './open-elements.ts';

/** Number of blocks, or of items, that become nodes in one step. */
const STEP = 1000;
/** Maximum nesting of lists and quotations; below it only the text is kept. */
const DEEPEST = 40;
/** The beginning of a line that is an entry of its own. */
const DATED_LINE =
  /^[^\p{L}\p{N}\n]{0,4}(?:(?:c\.|ca\.?|early|mid|late|about|around)[ -]?)?(?:\p{Nd}|\p{Lu}\p{L}{2,8}\.? \p{Nd})/iu;
/** Minimum share of lines beginning with a date for which each line of a paragraph is an entry of its own. */
const DATED_SHARE = 0.8;

/**
 * Maximum length of a text that is searched for Markdown inline syntax, in UTF-16 code units. The search may look at
 * the rest of the text for each mark, so longer texts are taken as plain text.
 */
const LONGEST = 6000;
/** Maximum indentation in spaces; deeper lists are read as if they were indented this far. */
const INDENT = 40;
/** Comments in notes, and lines that give the block above them a class. */
const UNSEEN = /%%[^%]{0,5000}%%|^\{:[^{}\n]*\}[ \t]*$/gm;

/** The blocks of a text, with their inline tokens. @throws if marked throws, as it does for extremely deep nesting */
function* tokensOf(text: string, portion: number): Steps<Token[]> {
  const { defaults } = new Marked({ extensions: EXTENSIONS, tokenizer: TOKENIZER });
  const lexer = new Lexer(defaults);
  const indented = text.replace(/^[ \t]+/gm, (blanks) => blanks.slice(0, INDENT));
  const shallow = limitNesting(indented.replace(/\r\n?/g, '\n').replace(UNSEEN, ''), DEEPEST);
  yield 0;
  const { tokens } = lexer;
  for (const block of portionsOf(inParagraphs(shallow), portion)) {
    addBlocks(tokens, lexer.blockTokens(block, []));
    yield 0;
  }
  const queue = lexer.inlineQueue;
  // More items may be added to the queue while it is processed
  for (let i = 0; i < queue.length; i++) {
    const { src, tokens: inline } = queue[i]!;
    if (src.length > LONGEST) inline.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, inline);
    yield i / queue.length;
  }
  return tokens;
}

/**
 * A Markdown text as the tree that the page reader reads.
 * @param portion about how much of it is divided into blocks in one step, UTF-16 code units
 * @throws if marked throws, as it does for extremely deep nesting
 */
export function* treeOfMarkdown(text: string, portion = PORTION): Steps<HtmlElement> {
  const tokens = yield* tokensOf(text, portion);
  yield 1;
  const footnotes = new FootnoteNumbers();
  const notes: HtmlElement[] = [];
  const blocks = yield* topNodes(tokens);
  if (notes.length > 0) blocks.push(element('ol', notes, { class: 'references' }));
  return element('body', blocks);

  /** The nodes of the blocks that are in no other, with pauses between many of them and between the items of long lists. */
  function* topNodes(blockTokens: readonly Token[]): Steps<HtmlNode[]> {
    const open = new OpenElements();
    for (const [i, token] of blockTokens.entries()) {
      if (i % STEP === STEP - 1) yield 1;
      if (token.type === 'html') addHtml(token.raw, open);
      else if (token.type !== 'list') open.add(...nodesOf(token, 0));
      else {
        const { ordered, items } = token as Tokens.List;
        const nodes: HtmlNode[] = [];
        for (const [place, item] of items.entries()) {
          if (place % STEP === STEP - 1) yield 1;
          nodes.push(itemOf(item, 0));
        }
        open.add(element(ordered ? 'ol' : 'ul', nodes));
      }
    }
    return open.nodes();
  }

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
        // Code, horizontal rules, link definitions
        return [];
    }
  }

  function itemOf(item: Tokens.ListItem, depth: number): HtmlElement {
    return element('li', depth < DEEPEST ? blockNodes(item.tokens, depth + 1) : [item.text]);
  }

  function listOf({ ordered, items }: Tokens.List, depth: number): HtmlElement {
    return element(
      ordered ? 'ol' : 'ul',
      items.map((item) => itemOf(item, depth)),
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

/**
 * The paragraph made from some nodes. It becomes a list of its lines if most begin with a date, so that each line is
 * kept or left out on its own.
 */
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
