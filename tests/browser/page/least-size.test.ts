import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { drawn } from '../support/demo-page.js';
import { serve } from '../support/serve.js';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(fileURLToPath(new URL('../../../dist', import.meta.url)));
  browser = await launchChromium(['--blink-settings=minimumFontSize=22']);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** Titles and details of labels: their size, whether they are cut, and whether their event is high enough for them. */
const labels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelector('cited-timeline')!.shadowRoot!.querySelectorAll<HTMLElement>('.event .label > *')].map(
      (line) => ({
        size: Number.parseFloat(getComputedStyle(line).fontSize),
        isCut: line.scrollWidth > line.clientWidth,
        fits: line.parentElement!.offsetHeight <= line.closest<HTMLElement>('.event')!.offsetHeight,
      }),
    ),
  );

test('if the reader’s minimum font size is 22 px, labels are complete and in their rows, and dots are round', async () => {
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  await page.goto(`${server.origin}/demo/index.html`);
  await drawn(page);
  const lines = await labels(page);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(({ size, isCut, fits }) => size < 22 || isCut || !fits)).toEqual([]);
  const dots = await page.evaluate(() =>
    [...document.querySelector('cited-timeline')!.shadowRoot!.querySelectorAll<HTMLElement>('.plot .dot .solid')].map(
      ({ offsetWidth, offsetHeight }) => offsetWidth - offsetHeight,
    ),
  );
  expect(dots.length).toBeGreaterThan(0);
  expect(dots.filter((difference) => Math.abs(difference) > 1)).toEqual([]);
});
