import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../tools/browser.js';
import { serve, STRICT_POLICY } from './serve.js';

/**
 * @typedef {object} Look
 * @property {number} [width] of the window, CSS px; default 1120
 * @property {number} [height] of the window, CSS px; default 800
 * @property {'light' | 'dark'} [scheme] what the reader prefers; default light
 * @property {number} [scale] device pixels per CSS px; default 1
 * @property {boolean} [bypassCSP] let a test's own scripts in
 */

/** @typedef {Awaited<ReturnType<typeof startDemo>>} Demo */

/**
 * Serves the built `dist/` under the strict policy and starts a Chromium to look at its pages.
 * `open` answers with a page on which the story is drawn; `close` ends both.
 */
export async function startDemo() {
  const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
  if (!existsSync(`${dist}/demo/index.html`)) throw new Error('There is no dist/demo/: first `npm run build`.');
  const server = await serve(dist, {
    'Content-Security-Policy': STRICT_POLICY,
  });
  const browser = await launchChromium();

  /**
   * @param {Look} [look]
   * @param {string} [file] page under `dist/demo/`
   */
  async function open(
    { width = 1120, height = 800, scheme = 'light', scale = 1, bypassCSP = false } = {},
    file = 'index.html',
  ) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      deviceScaleFactor: scale,
      bypassCSP,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'America/St_Johns',
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const witness = watch(page);
    await page.goto(`${server.origin}/demo/${file}`);
    await drawn(page);
    return { page, ...witness };
  }

  return {
    origin: server.origin,
    open,
    close: () => Promise.all([browser.close(), server.close()]),
  };
}

/**
 * Keeps what a page does that it should not: errors and warnings, and every address it asks for.
 * @param {import('playwright').Page} page
 * @returns {{ complaints: string[], requests: string[] }} filled as they come
 */
export function watch(page) {
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return { complaints, requests };
}

/**
 * Waits until the story in a page is checked and drawn, fonts and all.
 * @param {import('playwright').Page} page
 */
export async function drawn(page) {
  await page.waitForFunction(() => customElements.get('cited-timeline') !== undefined);
  await page.evaluate(async () => {
    const timeline = /** @type {HTMLElement & { ready: Promise<unknown> } | null} */ (
      document.querySelector('cited-timeline')
    );
    if (!timeline) throw new Error('No <cited-timeline> in this page');
    await document.fonts.ready;
    await timeline.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/**
 * Selects an event or article, or nothing, and waits until that is drawn.
 * @param {import('playwright').Page} page
 * @param {string} id
 */
export async function select(page, id) {
  await page.evaluate((chosen) => {
    const timeline = /** @type {HTMLElement & { selected: string } | null} */ (
      document.querySelector('cited-timeline')
    );
    if (timeline) timeline.selected = chosen;
  }, id);
  await drawn(page);
}

/** Values of the demo's theme switch. */
export const THEMES = ['paper', 'night', 'newspaper', 'contrast'];

/**
 * Turns the demo's theme switch, as a click on it does.
 * @param {import('playwright').Page} page
 * @param {string} theme
 */
export async function chooseTheme(page, theme) {
  await page.locator(`[value="${theme}"]`).evaluate((control) => /** @type {HTMLElement} */ (control).click());
  await drawn(page);
}
