import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { serve, STRICT_POLICY } from '../support/serve.js';

let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve(fileURLToPath(new URL('../../../dist', import.meta.url)));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** A script of the page that creates a Trusted Types policy before the element is loaded. */
const making = (name: string): string => `trustedTypes.createPolicy('${name}', { createHTML: (text) => text });`;

/**
 * Number of events drawn in a page that has already created the policy `taken`, and allows each of these policies once.
 */
async function drawnEvents(script: string, taken: string, allowed: string): Promise<number> {
  const page = await browser.newPage();
  const html = `<!doctype html><script src="/taken.js"></script><script type="module" src="/${script}"></script><cited-timeline></cited-timeline>`;
  const policy = STRICT_POLICY.replace('trusted-types lit-html', `trusted-types ${allowed}`);
  await page.route('**/taken.js', (route) => route.fulfill({ contentType: 'text/javascript', body: making(taken) }));
  await page.route('**/page', (route) =>
    route.fulfill({ contentType: 'text/html', body: html, headers: { 'Content-Security-Policy': policy } }),
  );
  await page.goto(`${served.origin}/page`);
  await page.waitForFunction(() => customElements.get('cited-timeline'));
  const count = await page.evaluate(async () => {
    const timeline = document.querySelector('cited-timeline')!;
    timeline.data = { events: [{ id: 'a', title: 'A', date: '2020', citations: [] }] };
    await timeline.ready;
    // The page's own function for creating policies must be unchanged
    if (Object.hasOwn(Reflect.get(window, 'trustedTypes'), 'createPolicy')) return -1;
    return timeline.shadowRoot!.querySelectorAll('[part~="event"]').length;
  });
  await page.close();
  return count;
}

test.each(['cited-timeline.js', 'cited-timeline.classic.js'])(
  'where the page has made the policy of Lit by itself, %s takes another name, or the default policy',
  async (script) => {
    expect(await drawnEvents(script, 'lit-html', 'lit-html cited-timeline')).toBe(1);
    expect(await drawnEvents(script, 'default', 'default')).toBe(1);
  },
);
