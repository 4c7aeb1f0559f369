/** @typedef {import('./page/bench.js').Bench} Bench */

/**
 * A page that shows the story, and the connection to its browser.
 * @typedef {object} Session
 * @property {import('playwright').Page} page
 * @property {import('playwright').CDPSession} cdp
 * @property {() => Promise<void>} close
 */

/**
 * Opens the page of the measurements in a fresh context, with a generated story that is not shown yet.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {number} n
 * @param {import('./page/data.js').Distribution} distribution
 * @param {() => void} [before] runs in the page before its scripts
 * @returns {Promise<Session>}
 */
export async function openSession(browser, origin, n, distribution, before) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  if (before) await page.addInitScript(before);
  page.on('pageerror', (error) => console.error(`in the page: ${error.message}`));
  const cdp = await context.newCDPSession(page);
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction('globalThis.bench');
  await page.addScriptTag({ type: 'module', url: '/cited-timeline.js' });
  await page.waitForFunction(() => customElements.get('cited-timeline'));
  await cdp.send('Performance.enable');
  const session = { page, cdp, close: () => context.close() };
  await ask(session, 'load', n, distribution);
  return session;
}

/**
 * Calls a function of the page's part.
 * @template {keyof Bench} Name
 * @param {Session} session
 * @param {Name} name
 * @param {Parameters<Bench[Name]>} args
 * @returns {Promise<Awaited<ReturnType<Bench[Name]>>>}
 */
export const ask = ({ page }, name, ...args) => page.evaluate(`bench.${name}(...${JSON.stringify(args)})`);

/**
 * Bytes on the heap of the page after garbage collection, including array buffers; nodes and listeners, including
 * detached ones.
 * @param {Session} session
 */
export async function memory({ cdp }) {
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
    await cdp.send('Runtime.getHeapUsage')
  );
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { bytes: usedSize + backingStorageSize, nodes, listeners: jsEventListeners };
}

/** The main thread's time by Chromium's names. */
const METRICS = { cpu: 'ThreadTime', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };

/** @typedef {Record<keyof typeof METRICS, number>} Spent */

/**
 * Does some work and returns the time that the page's main thread spent on it, ms. `cpu` is processor time, which other
 * programs hardly change; the parts are wall-clock times.
 * @template T
 * @param {Session} session
 * @param {() => Promise<T>} work
 * @returns {Promise<T & { spent: Spent }>}
 */
export async function spending({ cdp }, work) {
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const before = await read();
  const result = await work();
  const after = await read();
  const spent = Object.fromEntries(
    Object.entries(METRICS).map(([key, name]) => [key, (after.get(name) ?? 0) - (before.get(name) ?? 0)]),
  );
  return { ...result, spent: /** @type {Spent} */ (spent) };
}
