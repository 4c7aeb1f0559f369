/**
 * `npm run bench -- make`: the built page “Make your own”. Time from a letter to the drawn timeline in a story of 1,000
 * rows. Then 10,000 rows pasted, as cells and through the dialog: time until they are shown, and the longest task
 * meanwhile.
 */
import { launchChromium } from '../tools/browser.js';
import { serve, STRICT_POLICY } from '../browser/support/serve.js';

/** @typedef {import('playwright').Page} Page */

const FIRST_CELL = 'td[data-row="0"][data-column="0"]';
const server = await serve('dist', { 'Content-Security-Policy': STRICT_POLICY });
const browser = await launchChromium();

/** @param {number} count */
const rowsOf = (count) =>
  Array.from({ length: count }, (_, i) => {
    const [month, day] = [1 + (i % 12), 1 + (i % 28)].map((part) => String(part).padStart(2, '0'));
    return `${2000 + (i % 24)}-${month}-${day}\tEvent number ${i} of the story\thttps://paper${i % 17}.example/${i}`;
  }).join('\n');

async function open() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    const tasks = /** @type {number[]} */ ([]);
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(`${server.origin}/demo/make.html`);
  await page.locator(FIRST_CELL).click();
  return page;
}

/**
 * Pastes a text, calls `take`, and waits for the drawing. Returns the ms until then, and the longest task within 8 s.
 * @param {Page} page
 * @param {string} selector
 * @param {string} text
 * @param {number} count
 * @param {() => Promise<void>} take
 */
async function paste(page, selector, text, count, take) {
  await page.locator(selector).evaluate((target, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    performance.mark('pasted');
    target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  }, text);
  await take();
  const shown = await page.evaluate(async (count) => {
    const timeline = document.querySelector('cited-timeline');
    while (timeline?.timeline?.events.length !== count) await new Promise((resolve) => setTimeout(resolve, 10));
    await timeline.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.measure('shown', 'pasted').duration;
  }, count);
  await page.waitForTimeout(8000);
  return { shown, longest: await longestTask(page) };
}

/** @param {Page} page */
const longestTask = (page) =>
  page.evaluate(() => {
    const { tasks } = /** @type {Window & { tasks?: number[] }} */ (window);
    return Math.max(0, ...(tasks?.splice(0) ?? []));
  });

const LETTERS = ' and some more words to type at the end';

async function typing() {
  const page = await open();
  await paste(page, FIRST_CELL, rowsOf(1000), 1000, async () => {});
  await page.locator('td[data-row="3"][data-column="1"]').click();
  await page.keyboard.press('F2');
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ([]);
    Object.assign(window, { times });
    const listen = () => {
      const start = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start))));
    };
    document.addEventListener('input', listen, true);
  });
  for (const letter of LETTERS) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(2000);
  const times = await page.evaluate(() => /** @type {Window & { times?: number[] }} */ (window).times ?? []);
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  console.log(
    `1,000 rows, a letter until two frames later: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; longest task ${await longestTask(page)} ms`,
  );
}

await typing();
const cells = await open();
const asCells = await paste(cells, FIRST_CELL, rowsOf(10_000), 10_000, async () => {});
console.log(
  `10,000 rows pasted as cells: shown after ${Math.round(asCells.shown)} ms, longest task ${asCells.longest} ms`,
);
const table = await open();
const asTable = await paste(table, 'body', `When\tWhat\tSource\n${rowsOf(10_000)}`, 10_000, () =>
  table.getByRole('button', { name: 'Take it' }).click(),
);
console.log(
  `10,000 rows through the dialog: shown after ${Math.round(asTable.shown)} ms, longest task ${asTable.longest} ms`,
);
await browser.close();
await server.close();
