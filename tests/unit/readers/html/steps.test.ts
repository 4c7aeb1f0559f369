import { expect, test } from 'vitest';
import { runSteps } from '../../../../src/file/steps.ts';
import { pageSteps } from '../../../../src/readers/html/read-page.ts';
import type { HtmlElement, HtmlNode } from '../../../../src/readers/html/tree.ts';

const element = (tag: string, ...children: HtmlNode[]): HtmlElement => ({ tag, attributes: {}, children });

/** The shares of the steps in which a page is read. */
function sharesOf(...children: HtmlNode[]): number[] {
  const shares: number[] = [];
  runSteps(pageSteps(element('body', ...children), 'en'), (share) => shares.push(share));
  return shares;
}

test('many headings are read in steps, before and after what is below them', () => {
  const shares = sharesOf(...Array.from({ length: 1000 }, (_, i) => element('h2', `Heading ${i}`)));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  // The dates of the headings are read first, 250 in a step
  expect(shares.filter((share) => share > 0 && share < 0.1).length).toBe(4);
  // The last share of the blocks, twice four for the headings, two for the rest of the page
  expect(shares.filter((share) => share === 1).length).toBe(1 + 4 + 4 + 2);
});

test('the items of a long list are divided into lines in steps', () => {
  const shares = sharesOf(element('ul', ...Array.from({ length: 1000 }, (_, i) => element('li', `Item ${i}`))));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.filter((share) => share > 0.1 && share < 0.1 + 0.9 * 0.2).length).toBe(4);
});
