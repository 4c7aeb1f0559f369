import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo, type Look } from '../support/demo-page.js';
import { cell, focused, saved, titles, typeFive } from '../support/make-page.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const open = (look: Look = {}) => demo.open({ width: 1280, ...look }, 'make.html');

test('by keyboard alone: five events with their articles, two of whose dates are asked about', async () => {
  const { page, complaints, requests } = await open();
  await page.locator('label.title input').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('0 0');
  await typeFive(page);
  expect(await focused(page)).toBe('5 0');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(`${cell(2, 0)} .ask`).innerText()).toContain('29 can only be a day');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('29 November 2024');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('about October 2024');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('3 0');

  await expect.poll(() => titles(page)).toHaveLength(5);
  await page.locator('.to-mend-list').getByText('5 articles without a stored copy').waitFor();
  await saved(page);
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
});

test('by mouse: a click on a cell and on an answer; a mark selects its row, and a line to mend leads to its cell', async () => {
  const { page } = await open();
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

test('Escape takes back what was typed, and Ctrl+Z and Ctrl+Y go through everything', async () => {
  const { page } = await open();
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
  const { page } = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
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

test('a tab that is closed in the middle of typing loses nothing older than 300 ms', async () => {
  const { page } = await open();
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('A title that is not yet fin', { delay: 5 });
  await page.waitForTimeout(300);
  await page.close({ runBeforeUnload: false });
  const again = await page.context().newPage();
  await again.goto(`${demo.origin}/demo/make.html`);
  await expect.poll(() => again.locator(cell(0, 1)).innerText()).toBe('A title that is not yet fin');
});

test('a second tab is told, and may take the story over with all that was typed', async () => {
  const { page } = await open();
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await saved(page);
  const second = await page.context().newPage();
  await second.goto(`${demo.origin}/demo/make.html`);
  await second.getByText('being edited in another tab').waitFor();
  await second.locator(cell(0, 1)).click();
  await second.keyboard.type('Not mine to write');
  expect(await second.locator(cell(0, 1)).innerText()).toBe('First');
  await page.bringToFront();
  await page.keyboard.type('Second');
  await second.getByRole('button', { name: 'Edit it here instead' }).click();
  await expect.poll(() => second.locator(cell(1, 1)).innerText()).toBe('Second');
  await page.getByText('now edited in another tab').waitFor();
  await second.locator(cell(2, 1)).click();
  await second.keyboard.type('Third');
  await second.keyboard.press('Enter');
  await saved(second);
  const third = await page.context().newPage();
  await second.close();
  await third.goto(`${demo.origin}/demo/make.html`);
  await expect.poll(() => third.locator('tr[data-id]').count()).toBe(4);
});

test('a link carries the story to another browser', async () => {
  const { page } = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator(cell(0, 0)).click();
  await typeFive(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied').waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const other = await open();
  await other.page.goto('about:blank');
  await other.page.goto(address);
  await expect.poll(() => other.page.locator('tr[data-id]').count()).toBe(6);
  expect(other.page.url()).toBe(`${demo.origin}/demo/make.html`);
});

test('an events file is opened in the place of the story, which can be undone, and downloaded as it was', async () => {
  const { page } = await open();
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

test('a new story leaves the one before it in the browser, from where it is opened again or deleted', async () => {
  const { page } = await open();
  await page.locator('label.title input').fill('First story');
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByText('Other stories in this browser').click();
  expect(await page.locator('tr[data-id]').count()).toBe(1);
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('Two');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^First story/ }).click();
  await expect.poll(() => page.locator(cell(0, 1)).innerText()).toBe('One');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: /^Delete Without a title/ }).click();
  await expect.poll(() => page.getByText('Other stories in this browser').count()).toBe(0);
});

test('colours are chosen, what is hard to read is told, and the phone is 390 px wide', async () => {
  const { page, complaints } = await open();
  await page.locator(cell(0, 0)).click();
  await typeFive(page);
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
  expect(complaints).toEqual([]);
});
