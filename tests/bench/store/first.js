/** @typedef {import('../element/measures.js').Figures} Figures */

/**
 * The first picture of a source in a browser without a cache: when it is there, ms from the navigation, and what was
 * requested from the server by then.
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the page
 * @param {string} source
 * @returns {Promise<Figures>}
 */
export async function firstPicture(browser, origin, source) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  /** @type {Map<string, number>} */
  const bytes = new Map();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith(source)) bytes.set(requestId, 0);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (bytes.has(requestId)) bytes.set(requestId, encodedDataLength);
  });
  await page.goto(`${origin}/source.html?source=${encodeURIComponent(source)}`);
  await page.waitForFunction('globalThis.firstPicture');
  const asked = [...bytes.values()].filter((length) => length > 0);
  const ms = Number(await page.evaluate('globalThis.firstPicture'));
  await context.close();
  return { ms, requests: asked.length, kB: asked.reduce((sum, length) => sum + length, 0) / 1000 };
}
