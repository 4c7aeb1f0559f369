import { gzipSync } from 'node:zlib';

/**
 * The results of checking an app.
 * @typedef {object} Seen
 * @property {boolean} draws whether ten events are in the shadow root
 * @property {boolean} property whether the element has the data that the app set
 * @property {boolean} event whether the page shows what was selected
 * @property {number} bytes size of the scripts loaded until then, each compressed
 * @property {string[]} complaints warnings and errors of the browser
 */

/**
 * Opens an app, and selects its first event.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {string} picture path for a screenshot
 * @returns {Promise<Seen>}
 */
export async function see(browser, address, picture) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 900 } });
  /** @type {string[]} */
  const complaints = [];
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(
        response.body().then(
          (body) => gzipSync(body, { level: 9 }).length,
          () => 0,
        ),
      );
  });
  // Browsers ask for it by themselves
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const timeout = 60_000;
  /** @param {Promise<unknown>} work */
  const comes = (work) => work.then(() => true).catch(() => false);
  await page.goto(address, { timeout });
  const events = page.locator('cited-timeline [part~="event"]');
  const draws = await comes(events.nth(9).waitFor({ state: 'attached', timeout }));
  const property = draws && (await page.locator('cited-timeline').evaluate(hasData));
  const event = draws && (await comes(chooseFirst(page, events, timeout)));
  await page.screenshot({ path: picture });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { draws, property, event, bytes, complaints };
}

/** Runs in the page. @param {Element} element */
const hasData = (element) => 'data' in element && /** @type {any} */ (element.data)?.events.length === 10;

/**
 * @param {import('playwright').Page} page
 * @param {import('playwright').Locator} events
 * @param {number} timeout
 */
async function chooseFirst(page, events, timeout) {
  await events.first().click({ timeout });
  await page.getByText(/^Chosen: \S/).waitFor({ timeout });
}
