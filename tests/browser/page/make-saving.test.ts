import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';
import { beginAnew, cell, give, saved, titles } from '../support/make-page.ts';

let demo: Demo;
/** The page that was opened last; all are of one browser, which stores for all of them. */
let page: Page;
beforeAll(async () => {
  demo = await startDemo();
  ({ page } = await demo.open({ width: 1280 }, 'make.html'));
});
afterAll(() => demo.close());

async function openAnother(): Promise<Page> {
  const another = await page.context().newPage();
  await another.goto(`${demo.origin}/demo/make.html`);
  return another;
}

test('a tab that is closed in the middle of typing loses nothing older than 300 ms', async () => {
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('A title that is not yet fin', { delay: 5 });
  await page.waitForTimeout(300);
  await page.close({ runBeforeUnload: false });
  page = await openAnother();
  await expect.poll(() => page.locator(cell(0, 1)).innerText()).toBe('A title that is not yet fin');
});

test('a second tab is told, and may take the story over with all that was typed', async () => {
  const second = await openAnother();
  await second.getByText('being edited in another tab').waitFor();
  await second.locator(cell(0, 1)).click();
  await second.keyboard.type('Not mine to write');
  expect(await second.locator(cell(0, 1)).innerText()).toBe('A title that is not yet fin');
  await page.bringToFront();
  await page.locator(cell(1, 1)).click();
  await page.keyboard.type('Second');
  await second.getByRole('button', { name: 'Edit it here instead' }).click();
  await expect.poll(() => second.locator(cell(1, 1)).innerText()).toBe('Second');
  await page.getByText('now edited in another tab').waitFor();
  await second.locator(cell(2, 1)).click();
  await second.keyboard.type('Third');
  await second.keyboard.press('Enter');
  await saved(second);
  await page.close();
  page = second;
  const third = await openAnother();
  await second.close();
  page = third;
  await page.reload();
  await expect.poll(() => page.locator('tr[data-id]').count()).toBe(4);
});

test('a full storage is said in a line; nothing is lost, the file is offered, and saving goes on when there is room', async () => {
  const { origin } = demo;
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  // Three megabytes: the browser looks at the room for long texts, and not for a letter
  const long = Array.from({ length: 40 }, (_, i) => `2024-05\tLong ${i} ${'word '.repeat(15_000)}`).join('\n');
  await beginAnew(page);
  await page.locator(cell(0, 0)).click();
  await give(page, 'paste', cell(0, 0), { 'text/plain': long });
  await page.getByRole('alert').getByText('the storage of this browser is full').waitFor({ state: 'attached' });
  expect(await page.locator('.saved').innerText()).toContain('Download the story before you close this page');
  const download = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'Download' }).click();
  await page.getByRole('button', { name: 'Events file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Long 39 word');
  await protocol.send('Storage.overrideQuotaForOrigin', { origin });
  await saved(page);
  await page.reload();
  await expect.poll(async () => (await titles(page)).length, { timeout: 10_000 }).toBe(40);
});

test('a browser that stores nothing is said in a line; what is typed is stored once it does', async () => {
  const refusing = await page.context().newPage();
  await refusing.addInitScript(() => {
    const open = IDBFactory.prototype.open.bind(indexedDB);
    IDBFactory.prototype.open = (...args) => {
      if (document.documentElement.dir === 'ltr') return open(...args);
      throw new DOMException('', 'SecurityError');
    };
  });
  await refusing.goto(`${demo.origin}/demo/make.html`);
  await refusing.locator('.saved', { hasText: 'stores nothing for this page' }).waitFor();
  await refusing.locator(cell(0, 1)).click();
  await refusing.keyboard.type('Typed all the same');
  await refusing.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  await saved(refusing);
  await refusing.getByText('Other stories in this browser').waitFor();
  await refusing.close();
  page = await openAnother();
  await expect.poll(() => page.locator(cell(0, 1)).innerText()).toBe('Typed all the same');
});
