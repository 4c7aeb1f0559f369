import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formats } from 'cited-timeline/read';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const folder = fileURLToPath(new URL('../../fixtures/readers/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));

test('a file of each kind is read under the strict policy: the format is named, and every record is kept or left out', async () => {
  expect(files.length).toBeGreaterThan(20);
  const { page, complaints, requests } = await demo.open({ width: 1280 }, 'make.html');
  const labels = new Set<string>();
  for (const file of files) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open…' }).click();
    await (await chooser).setFiles(folder + file);
    const status = page.locator('dialog [role=status]', { hasText: /\d kept/ });
    await status.waitFor();
    const [, records, kept, left] = /^(\d+) records?: (\d+) kept, (\d+) left out/.exec(await status.innerText()) ?? [];
    expect([file, Number(kept) > 0, Number(kept) + Number(left)]).toEqual([file, true, Number(records)]);
    const format = await page.locator('dialog select option').first().textContent();
    labels.add(format?.replace('by itself: ', '').trim() ?? '');
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  const others = formats.map(({ label }) => label).filter((label) => !labels.has(label));
  expect(others.length).toBeLessThan(5);
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
});
