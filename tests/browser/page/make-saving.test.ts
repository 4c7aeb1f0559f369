import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';
import { cell, saved } from '../support/make-page.ts';

let demo: Demo;
/** The page opened last; all pages share one browser and its storage. */
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

test('a tab closed while typing loses nothing older than 300 ms', async () => {
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('A title that is not yet fin', { delay: 5 });
  await page.waitForTimeout(300);
  await page.close({ runBeforeUnload: false });
  page = await openAnother();
  await expect.poll(() => page.locator(cell(0, 1)).innerText()).toBe('A title that is not yet fin');
});

test('a second tab is informed, and can take the story over with everything that was typed', async () => {
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

test('full or refused storage is reported in one line; the file is offered, and everything is stored once there is space', async () => {
  const refusing = await page.context().newPage();
  await refusing.addInitScript(() => {
    const open = IDBFactory.prototype.open.bind(indexedDB);
    IDBFactory.prototype.open = (...args) => {
      const fault = document.documentElement.dataset['fault'] ?? 'QuotaExceededError';
      if (fault === '') return open(...args);
      throw new DOMException('', fault);
    };
  });
  const become = (fault: string): Promise<void> =>
    refusing.evaluate((fault) => void (document.documentElement.dataset['fault'] = fault), fault);
  await refusing.goto(`${demo.origin}/demo/make.html`);
  const said = refusing.locator('.saved', { hasText: 'Download the story before you close' });
  await said.filter({ hasText: 'the storage of this browser is full' }).waitFor();
  await refusing.getByRole('alert').getByText('is full').waitFor({ state: 'attached' });
  await become('SecurityError');
  await said.filter({ hasText: 'stores nothing for this page' }).waitFor();
  await refusing.locator(cell(0, 0)).click();
  await refusing.keyboard.type('2024');
  await refusing.keyboard.press('Tab');
  await refusing.keyboard.type('Typed all the same');
  const download = refusing.waitForEvent('download');
  await refusing.locator('summary', { hasText: 'Download' }).click();
  await refusing.getByRole('button', { name: 'Events file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Typed all the same');
  await become('');
  await saved(refusing);
  await refusing.getByText('Other stories in this browser').waitFor();
  await refusing.close();
  page = await openAnother();
  await expect.poll(() => page.locator(cell(0, 1)).innerText()).toBe('Typed all the same');
});
