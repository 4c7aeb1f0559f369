import { fileURLToPath } from 'node:url';
import { firefox } from 'playwright';
import { serve, STRICT_POLICY } from '../browser/support/serve.js';
import { firefoxOptions } from './firefox.js';

/** @typedef {import('playwright').Page} Page */

/** @param {number} row @param {number} column */
const cell = (row, column) => `td[data-row="${row}"][data-column="${column}"]`;

/** @param {unknown} seen @param {unknown} wanted */
function same(seen, wanted) {
  if (JSON.stringify(seen) !== JSON.stringify(wanted))
    throw new Error(`expected ${JSON.stringify(wanted)}, got ${JSON.stringify(seen)}`);
}

/** Waits until the element shows the events with these titles. @param {Page} page @param {string[]} titles */
const shows = (page, ...titles) =>
  page.waitForFunction((wanted) => {
    const timeline = /** @type {import('../../src/index.ts').CitedTimelineElement | null} */ (
      document.querySelector('cited-timeline')
    );
    return timeline?.timeline?.events.map(({ title }) => title).join() === wanted;
  }, titles.join());

/**
 * Steps of a writer on the page “Make your own”, in this order, on one page.
 * @type {Record<string, (page: Page) => Promise<unknown>>}
 */
const STORY = {
  'an event is typed, and its article': async (page) => {
    await page.locator(cell(0, 0)).click();
    for (const text of ['June 2024', 'Treaty is signed', 'https://herald.example/1']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await shows(page, 'Treaty is signed');
  },
  'a date that may mean two days is asked about, and answered': async (page) => {
    await page.keyboard.type('29/11/24');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Minister arrives');
    await page.keyboard.press('Enter');
    await shows(page, 'Treaty is signed', 'Minister arrives');
  },
  'cells are copied, pasted, and taken back': async (page) => {
    await page.locator(cell(0, 0)).click();
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c']) await page.keyboard.press(key);
    await page.locator(cell(2, 0)).click();
    await page.keyboard.press('Control+v');
    await shows(page, 'Treaty is signed', 'Treaty is signed', 'Minister arrives');
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(page, 'Treaty is signed', 'Minister arrives');
  },
  'all of it is there when the page is opened again': async (page) => {
    await page.waitForTimeout(400);
    await page.locator('.saved', { hasText: 'Saved in this browser' }).waitFor();
    await page.reload();
    await shows(page, 'Treaty is signed', 'Minister arrives');
    same(await page.locator(cell(1, 0)).locator('.text').innerText(), '29 November 2024');
  },
};

/**
 * Uses the built page “Make your own” in Firefox, under the strict policy.
 * @param {string} executablePath
 * @returns {Promise<{ passed: number, failed: string[] }>} `failed` has the names of failed steps
 */
export async function makeInFirefox(executablePath) {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const server = await serve(dist, { 'Content-Security-Policy': STRICT_POLICY });
  const browser = await firefox.launch(firefoxOptions(executablePath));
  /** @type {string[]} */
  const failed = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => failed.push(`no error: ${error}`));
    await page.goto(`${server.origin}/demo/make.html`);
    for (const [sentence, act] of Object.entries(STORY)) {
      try {
        await act(page);
        console.log(`   ✓ ${sentence}`);
      } catch (error) {
        console.log(`   × ${sentence}\n${error instanceof Error ? error.message : error}`);
        failed.push(sentence);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { passed: Object.keys(STORY).length - failed.length, failed };
}
