import { expect, test } from 'vitest';
import { readPage } from '../../../../src/readers/html/read-page.ts';
import type { HtmlElement, HtmlNode } from '../../../../src/readers/html/tree.ts';
import { processorTime } from '../../processor-time.ts';

const element = (tag: string, children: readonly HtmlNode[], attributes: Record<string, string> = {}): HtmlElement => ({
  tag,
  attributes,
  children,
});
const many = (count: number, make: (i: number) => HtmlNode[]): HtmlNode[] =>
  Array.from({ length: count }, (_, i) => make(i)).flat();

const day = (i: number): string => `${1 + (i % 28)} May ${1000 + (i % 1000)}`;
const KINDS: Readonly<Record<string, (count: number) => HtmlNode[]>> = {
  'items with a date': (count) => [
    element(
      'ul',
      many(count, (i) => [element('li', [`${day(i)}: Item ${i}`])]),
    ),
  ],
  'items without one': (count) => [
    element(
      'ul',
      many(count, (i) => [element('li', [`Item ${i} of ${count}`])]),
    ),
  ],
  'headings with a text': (count) => many(count, (i) => [element('h2', [day(i)]), element('p', [`Text ${i}`])]),
  rows: (count) => [
    element(
      'table',
      many(count, (i) => [element('tr', [element('td', [day(i)]), element('td', ['Row'])])]),
    ),
  ],
  'rows under years across the top': (count) => [
    element('table', [
      element('tr', [element('th', []), element('th', ['1968']), element('th', ['1969'])]),
      ...many(count, (i) => [
        element('tr', [element('th', [`Row ${i}`]), element('td', [i % 2 ? 'A fair' : '']), element('td', [])]),
      ]),
    ]),
  ],
  'paragraphs that begin with years': (count) =>
    many(count, (i) => [element('p', [`${1000 + Math.floor(i / 10)} Text${i}`])]),
  'dates above headings': (count) =>
    many(count, (i) => [element('p', [day(i)]), element('h3', [`Title ${i}`]), element('p', ['Text'])]),
  'links as cards': (count) => many(count, (i) => [element('a', [`${day(i)}: Card ${i}`], { href: `c${i}.html` })]),
  'items in other languages': (count) => [
    element(
      'ul',
      many(count, (i) => [element('li', [`${1 + (i % 28)}. Mai ${1000 + (i % 1000)}: Text`], { lang: 'de' })]),
    ),
  ],
  'inline elements': (count) => many(count, (i) => [element('b', [`${i}`]), ' text ']),
  'spans over all rows': (count) => [
    element(
      'table',
      many(count / 20, () => [element('tr', [element('td', ['1968'], { rowspan: '9999', colspan: '9999' })])]),
    ),
  ],
};

const costOf = (run: () => unknown): number => {
  const begun = processorTime();
  run();
  return processorTime() - begun;
};

test.each(Object.keys(KINDS))(
  'three thousand %s take about ten times as long as three hundred',
  (kind) => {
    const page = (count: number): HtmlElement => element('cited-timeline', KINDS[kind]!(count));
    readPage(page(300), 'en');
    const few = costOf(() => readPage(page(300), 'en'));
    const lots = costOf(() => {
      const { records, kept, leftOut } = readPage(page(3000), 'en');
      expect(kept + leftOut.length).toBe(records);
    });
    // Quadratic time would be a hundred times as long.
    expect(lots).toBeLessThan(25 * few + 100);
  },
  120_000,
);

test('three hundred nested lists are read', () => {
  let list = element('ul', [element('li', ['1968: The innermost'])]);
  for (let i = 0; i < 300; i++) list = element('ul', [element('li', ['May', list])]);
  expect(readPage(element('cited-timeline', [list]), 'en')).toMatchObject({ kept: 1, leftOut: [] });
}, 60_000);
