import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';
import { cell, give, saved, titles } from '../support/make-page.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Rows that hardly get smaller when compressed: about 150 bytes each. */
const rows = (count: number): string =>
  Array.from({ length: count }, (_, row) => {
    const words = Array.from({ length: 12 }, (_, word) =>
      Math.sin(12 * row + word + 1)
        .toString(36)
        .slice(3),
    );
    return `${1000 + row}\tEvent ${words.join(' ')}`;
  }).join('\n');

test('if the storage is really full, this is reported, and New asks first; once there is space, everything is stored', async () => {
  const { page: other } = await demo.open();
  const page = await other.context().newPage();
  const browser = await page.context().newCDPSession(page);
  // Before the page stores anything: the browser checks the free space once, and remembers it for half a minute
  await browser.send('Storage.overrideQuotaForOrigin', { origin: demo.origin, quotaSize: 60_000 });
  await page.goto(`${demo.origin}/demo/make.html`);
  await saved(page);
  await page.locator(cell(0, 0)).focus();
  await give(page, 'paste', cell(0, 0), { 'text/plain': rows(1000) });
  await page.locator('.saved', { hasText: 'the storage of this browser is full' }).waitFor();
  await expect.poll(async () => (await titles(page)).length).toBe(1000);

  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: 'New', exact: true }).click();
  expect(asked).toEqual([expect.stringContaining('is not saved')]);
  expect(await titles(page)).toHaveLength(1000);

  await browser.send('Storage.overrideQuotaForOrigin', { origin: demo.origin });
  await saved(page);
  await page.reload();
  await expect.poll(async () => (await titles(page)).length).toBe(1000);
});
