import * as fc from 'fast-check';
import type { HtmlElement, HtmlNode } from '../../../../src/readers/html/tree.ts';

const DATES = [
  '1968',
  '1970',
  '3 May 1968',
  'May 1968',
  '3 May',
  'May',
  '3',
  '1960s',
  '1968–1970',
  'c. 1890',
  '14:30',
  '',
  '1500 people',
  'soon',
];
const DATETIMES = [
  '1968',
  '1968-05-03',
  '1968-05',
  '2024-W10',
  '05-03',
  '--05-03',
  'PT2H',
  '14:30',
  '',
  '1968-13',
  '3 May 1968',
  '1968/1970',
  'x',
];
const BEHIND = [': ', ' – ', ' ', ', ', '. ', ''];
const CONTAINERS = [
  'div',
  'section',
  'article',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'caption',
  'blockquote',
  'details',
  'summary',
  'figure',
  'figcaption',
];
const INLINE = ['b', 'strong', 'em', 'span', 'small', 'a', 'time', 'h1', 'h2', 'h3', 'br', 'img', 'sup', 'del', 'nav'];
const ATTRIBUTES: readonly (readonly [string, readonly string[]])[] = [
  ['data-date', DATETIMES],
  ['datetime', DATETIMES],
  ['href', ['https://example.org/a', 'b.html', '#c', 'javascript:alert(1)', 'mailto:a', '']],
  ['id', ['a', 'b', 'c', ' ']],
  ['class', ['h-event', 'p-name', 'dt-start', 'toc', 'references', 'dt-end']],
  ['itemscope', ['']],
  ['itemtype', ['https://schema.org/Event']],
  ['itemprop', ['name', 'startDate', 'endDate', 'location', 'description', 'url']],
  ['rowspan', ['2', '0', '-1', 'x', '99999999']],
  ['colspan', ['2', '99999999']],
  ['hidden', ['']],
  ['src', ['x.png', 'data:,']],
  ['data-category', ['kind']],
];

const attributes = fc
  .array(
    fc.constantFrom(...ATTRIBUTES).chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values))),
    { maxLength: 2 },
  )
  .map((pairs) => Object.fromEntries(pairs));

/** A text with or without a date, with words that are unique once `withWords` has numbered them. */
const text = fc
  .tuple(fc.constantFrom(...DATES), fc.constantFrom(...BEHIND), fc.constantFrom('', 'WORD', 'WORD WORD'))
  .map((parts) => parts.join(''));

const { node } = fc.letrec<{ node: HtmlNode; element: HtmlElement }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')),
  element: fc.record({
    tag: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...CONTAINERS) }, fc.constantFrom(...INLINE)),
    attributes: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, attributes),
    children: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'page' }),
  }),
}));

/** Pages of any elements in any order, some with attributes that are read. */
export const randomPage: fc.Arbitrary<HtmlElement> = fc
  .array(node, { maxLength: 6 })
  .map((children) => withWords(parsed({ tag: 'cited-timeline', attributes: {}, children })));

/** The only children that a parser leaves in the parts of a table. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  table: /^(?:caption|thead|tbody|tr)$/,
  thead: /^tr$/,
  tbody: /^tr$/,
  tr: /^t[dh]$/,
};
/** Elements that a parser leaves nowhere else. */
const PARTS = /^(?:thead|tbody|tr|td|th|caption)$/;

/** The tree as a parser could have made it: parts of tables only in tables. */
function parsed({ tag, attributes: own, children }: HtmlElement): HtmlElement {
  if (tag === 'br' || tag === 'img') return { tag, attributes: own, children: [] };
  const only = ONLY_IN[tag];
  const kept = children.filter((child) =>
    typeof child === 'string' ? !only : only ? only.test(child.tag) : !PARTS.test(child.tag),
  );
  return { tag, attributes: own, children: kept.map((child) => (typeof child === 'string' ? child : parsed(child))) };
}

/** The tree with each WORD replaced by a unique name. */
function withWords(root: HtmlElement): HtmlElement {
  let count = 0;
  const named = (one: HtmlNode): HtmlNode =>
    typeof one === 'string'
      ? one.replace(/WORD/g, () => `wordy${String(++count).padStart(3, '0')}x`)
      : { ...one, children: one.children.map(named) };
  return { ...root, children: root.children.map(named) };
}

/** The words made by `randomPage` that occur in some texts. */
export const wordsIn = (...texts: readonly string[]): string[] =>
  texts.flatMap((one) => one.match(/wordy\d{3}x/g) ?? []);
