import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test.each([
  [1120, 800],
  [1600, 1000],
  [390, 800],
])('nothing on the demo page moves while the story loads, in a window of %i × %i px', async (width, height) => {
  const { page } = await demo.open({ width, height });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += (entry as PerformanceEntry & { readonly value: number }).value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // Idle: everything that the story brings is drawn
        requestIdleCallback(() =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              add(observer.takeRecords());
              resolve(sum);
            }),
          ),
        );
      }),
  );
  await page.close();
  expect(shift).toBe(0);
});

test.each(['index.js', 'element.js', 'core.js'])('dist/npm/%s can be imported in Node', (entry) => {
  const file = fileURLToPath(new URL(`../../../dist/npm/${entry}`, import.meta.url));
  const script = `const all = await import(${JSON.stringify(file)}); console.log(Object.keys(all).length > 3);`;
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim()).toBe(
    'true',
  );
});

test('before scripts run the page says where the events file is', async () => {
  const { page } = await demo.open();
  const fallback = await page.evaluate(() => document.querySelector('#story')!.textContent.trim());
  expect(fallback).toContain('events file');
});
