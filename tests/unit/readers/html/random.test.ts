import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { readPage } from '../../../../src/readers/html/read-page.ts';
import { type HtmlNode, isElement, isIgnored, isStruckOut, textOf } from '../../../../src/readers/html/tree.ts';
import { SEED } from '../../model/support.ts';
import { randomPage, wordsIn } from './random-pages.ts';
import { runs } from '../../runs.ts';

const settings = { numRuns: runs(300), seed: SEED };
const LONG = 60_000;

test(
  'kept and left-out entries add up to all, and the check accepts every event that was kept',
  () => {
    fc.assert(
      fc.property(randomPage, (page) => {
        const { file, records, kept, leftOut } = readPage(page, 'en');
        expect(kept + leftOut.length).toBe(records);
        expect(file.events.length).toBe(kept);
        const checked = checkFile(file);
        expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(checked.file.events.length).toBe(kept);
      }),
      settings,
    );
  },
  LONG,
);

test(
  'reading again gives the same result',
  () => {
    fc.assert(
      fc.property(randomPage, (page) => {
        expect(readPage(page, 'en')).toEqual(readPage(page, 'en'));
      }),
      { numRuns: 50, seed: SEED },
    );
  },
  LONG,
);

test('an item that contains an empty event and its own list is read correctly', () => {
  const list: HtmlNode = { tag: 'ol', attributes: {}, children: [] };
  const event: HtmlNode = { tag: 'div', attributes: { class: 'h-event' }, children: [] };
  const page = { tag: 'cited-timeline', attributes: {}, children: [{ ...list, children: [event, list] }] };
  expect(readPage(page, 'en')).toMatchObject({ records: 0, kept: 0, leftOut: [] });
});

/** The words of a page that are visible and not struck out. */
const visible = (node: HtmlNode): string =>
  isElement(node) ? (isIgnored(node) || isStruckOut(node) ? '' : node.children.map(visible).join(' ')) : node;

test(
  'no word of a page is lost: it is in the file, in what was left out, or in a child that stays visible',
  () => {
    fc.assert(
      fc.property(randomPage, (page) => {
        const { file, leftOut, unread } = readPage(page, 'en');
        const inSight = unread.map((i) => textOf(page.children[i] ?? ''));
        const there = new Set(wordsIn(JSON.stringify(file), ...leftOut.map(({ raw }) => raw), ...inSight));
        expect(wordsIn(visible(page)).filter((word) => !there.has(word))).toEqual([]);
      }),
      settings,
    );
  },
  LONG,
);
