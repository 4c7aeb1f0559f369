import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';
import { beginAnew, cell, focused, give, pasteFive, titles } from '../support/make-page.ts';

let demo: Demo;
/** One page for all tests, each of which begins with an empty story. */
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  demo = await startDemo();
  ({ page, complaints } = await demo.open({ width: 1280 }, 'make.html'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
beforeEach(() => beginAnew(page));
afterAll(() => demo.close());

test('with the mouse: a click on a cell and on an answer; a mark selects its row, and a line to fix leads to its cell', async () => {
  await page.locator(cell(0, 0)).click();
  await page.keyboard.type('29/11/24');
  await page.locator('.choice').first().click();
  await page.locator(cell(0, 1)).click();
  await page.locator(cell(0, 1)).click();
  await page.locator('.editor').fill('Belousov arrives');
  await expect.poll(() => titles(page)).toEqual(['Belousov arrives']);
  await page.locator(cell(1, 1)).click();
  await page.locator('cited-timeline').getByRole('button', { name: 'Belousov arrives' }).first().click();
  expect(await focused(page)).toBe('0 1');
  await page.getByRole('button', { name: '1 event without an article (row 1)' }).click();
  expect(await focused(page)).toBe('0 2');
});

test('Escape reverts what was typed, and Ctrl+Z and Ctrl+Y step through everything', async () => {
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('One');
  await page.keyboard.press('Escape');
  expect(await page.locator('tr[data-id]').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  await page.keyboard.type('Two');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Three');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await page.locator('tr[data-id]').count()).toBe(1);
  await page.keyboard.press('Control+y');
  expect(await page.locator(cell(0, 1)).innerText()).toBe('Two');
  await page.keyboard.press('F2');
  await page.keyboard.type(' more');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.locator(cell(0, 1)).innerText()).toBe('Two');
});

test('cells are pasted, copied and emptied', async () => {
  await page.evaluate(() =>
    navigator.clipboard.writeText('May 2024\tOne\thttps://a.example/1\nJune 2024\t"Two\nlines"\t'),
  );
  await page.locator(cell(0, 0)).click();
  await page.keyboard.press('Control+v');
  await expect.poll(() => titles(page)).toEqual(['One', 'Two lines']);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('May 2024\tOne\nJune 2024\tTwo lines');
  await page.keyboard.press('Delete');
  expect(await page.locator(cell(1, 1)).innerText()).toBe('');
  await page.keyboard.press('Control+z');
  expect(await page.locator(cell(1, 1)).innerText()).toBe('Two lines');
});

test('a link transfers the story to a browser that does not store it', async () => {
  await pasteFive(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied').waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const { page: other } = await demo.open({ width: 1280 }, 'make.html');
  await other.goto('about:blank');
  await other.goto(address);
  await expect.poll(() => other.locator('tr[data-id]').count()).toBe(6);
  expect(other.url()).toBe(`${demo.origin}/demo/make.html`);
  await other.context().close();
});

test('an opened events file replaces the story, which can be undone, and is downloaded unchanged', async () => {
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  const path = fileURLToPath(new URL('../../../dist/demo/data/korea-russia-2024.json', import.meta.url));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open…' }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: 'Replace the story' }).click();
  await expect.poll(() => titles(page)).toHaveLength(10);
  const download = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'Download' }).click();
  await page.getByRole('button', { name: 'Events file' }).click();
  const written: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(written).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.locator(cell(0, 1)).innerText()).toBe('Mine');
  await page.getByText('Snapshots').click();
  expect(await page.getByText('before a file was opened').count()).toBe(1);
});

test('a new story leaves the previous one in the browser, where it can be reopened or deleted', async () => {
  await page.locator('label.title input').fill('First story');
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByText('Other stories in this browser').click();
  await expect.poll(() => page.locator('tr[data-id]').count()).toBe(1);
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('Two');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^First story/ }).click();
  await expect.poll(() => page.locator(cell(0, 1)).innerText()).toBe('One');
  page.once('dialog', (dialog) => void dialog.accept());
  const others = page.getByRole('button', { name: /^Delete .*\brows?,/ });
  const count = await others.count();
  await others.first().click();
  await expect.poll(() => others.count()).toBe(count - 1);
});

declare global {
  interface Window {
    /** The number of events that were passed to the element, for each time. */
    given?: number[];
  }
}

const ROWS = Array.from(
  { length: 1000 },
  (_, i) => `${2000 + (i % 24)}-05-${10 + (i % 20)}\tEvent ${i}\thttps://a.example/${i}`,
);

/** Counts the events that the page passes to the element. */
const countGiven = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const timeline = document.querySelector('cited-timeline');
    if (!timeline) throw new Error('there is no timeline');
    const given: number[] = [];
    window.given = given;
    const addEvents = timeline.addEvents.bind(timeline);
    timeline.addEvents = (events, articles) => {
      given.push(events.length);
      return addEvents(events, articles);
    };
  });

test('a letter typed into a story of 1,000 rows passes one event to the element; the page has only few rows', async () => {
  await page.locator(cell(0, 0)).click();
  await give(page, 'paste', cell(0, 0), { 'text/plain': ROWS.join('\n') });
  await expect.poll(async () => (await titles(page)).length, { timeout: 20_000 }).toBe(1000);
  expect(await page.locator('#box tr[data-id]').count()).toBeLessThan(80);
  await page.getByText('1000 articles without a stored copy').waitFor();
  await countGiven(page);
  await page.locator(cell(3, 1)).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' changed', { delay: 60 });
  await expect.poll(async () => (await titles(page)).includes('Event 3 changed'), { timeout: 10_000 }).toBe(true);
  const given = await page.evaluate(() => window.given ?? []);
  expect(new Set(given)).toEqual(new Set([1]));
  expect(given.length).toBeGreaterThan(2);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+End');
  await page.locator(cell(1000, 2)).waitFor();
});

test('colours can be chosen, illegible ones are reported, and the phone preview is 390 px wide', async () => {
  await pasteFive(page);
  await page.getByText('Your colours').click();
  await page.getByLabel('Text', { exact: true }).fill('#eeeeee');
  const text = () =>
    page.evaluate(() => document.querySelector('cited-timeline')?.style.getPropertyValue('--cited-timeline-text'));
  expect(await text()).toBe('#eeeeee');
  await page.getByText('Text on the background is hard to read on a light page').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await text()).toBe('');
  await page.getByLabel('Phone').check();
  const width = () => page.locator('cited-timeline').evaluate((element) => element.getBoundingClientRect().width);
  expect(await width()).toBe(390);
});

test('no errors were reported in all these tests', () => {
  expect(complaints).toEqual([]);
});
