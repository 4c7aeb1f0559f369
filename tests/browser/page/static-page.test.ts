import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import disputed from '../../../data/disputed-landing.ts';
import story from '../../../data/korea-russia-2024.ts';
import { launchChromium } from '../../tools/browser.js';
import { addAxe, axeFaults } from '../support/axe.ts';
import { watch } from '../support/demo-page.js';
import { serve, STRICT_POLICY } from '../support/serve.js';

const dist = (path: string) => fileURLToPath(new URL(`../../../dist/${path}`, import.meta.url));

/** The module that npm users import, so that the build is tested. */
const { renderHTML } = (await import(dist('npm/render.js'))) as typeof import('../../../src/render.ts');

const SCRIPT = '/cited-timeline.js';
const STYLE = '/cited-timeline.page.css';

/** A third-party page with a fragment between its paragraphs. */
const around = (fragment: string, style: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>${style}
<script type="module" src="${SCRIPT}"></script></head>
<body><h1>A page</h1><p>Before.</p>${fragment}<p id="after">After.</p></body></html>`;

const LINK = `<link rel="stylesheet" href="${STYLE}">`;

/** Pages by path. */
async function pages(): Promise<Record<string, string>> {
  const [inside, fetched, page, rightToLeft, frame] = await Promise.all([
    renderHTML(story),
    renderHTML(story, { src: '/demo/data/korea-russia-2024.json' }),
    renderHTML(disputed, { page: { scripts: [SCRIPT], style: STYLE } }),
    renderHTML(disputed, { lang: 'ar', page: { style: STYLE } }),
    renderHTML(story, { page: { isFrame: true, style: STYLE, scripts: [SCRIPT, '/cited-timeline.embed.js'] } }),
  ]);
  return {
    '/inside.html': around(inside.html, LINK),
    '/fetched.html': around(fetched.html, LINK),
    '/unstyled.html': around(inside.html, ''),
    '/page.html': page.html,
    '/arabic.html': rightToLeft.html,
    '/frame.html': frame.html,
  };
}

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let other: typeof server;
beforeAll(async () => {
  const slow = Object.fromEntries(
    Object.entries(await pages()).map(([path, text]) => [path, { pieces: [text], every: 0 }]),
  );
  const headers = { 'Content-Security-Policy': STRICT_POLICY };
  server = await serve(dist(''), headers, slow);
  const host = `<!doctype html><title>.</title><p>.</p>
<iframe src="${server.origin}/frame.html" title="A story" width="600" height="300" data-cited-timeline></iframe>
<iframe src="${server.origin}/frame.html" title="Not asked for" width="600" height="300"></iframe>
<iframe srcdoc="<script>parent.postMessage({type:'cited-timeline-height',height:5000},'*')</script>" title="A stranger" height="300" data-cited-timeline></iframe>
<script src="/cited-timeline.embed.js"></script>`;
  other = await serve(dist(''), {}, { '/host.html': { pieces: [host], every: 0 } });
  browser = await launchChromium();
});
afterAll(() => Promise.all([browser.close(), server.close(), other.close()]));

/** Opens a page whose script loads late, and records where its nodes moved until the story is drawn. */
async function takenOver(path: string, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, locale: 'en-GB' });
  context.setDefaultTimeout(50_000);
  const page = await context.newPage();
  const { complaints, requests } = watch(page);
  await page.route(`**${SCRIPT}`, async (route) => {
    await page.waitForTimeout(300);
    await route.continue();
  });
  await page.addInitScript(() => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    const seen = new Set<string>();
    // What is shown in place of the story in each frame
    const look = () => {
      const timeline = document.querySelector('cited-timeline');
      const list = timeline?.querySelector('.cited-timeline-story')?.getBoundingClientRect().height;
      if (timeline)
        seen.add(`${list ? 'list' : ''}${timeline.shadowRoot?.querySelector('[part~="event"]') ? 'story' : ''}`);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(globalThis, { moved: () => ({ shift, seen: [...seen] }) });
  });
  await page.goto(server.origin + path, { waitUntil: 'commit' });
  await page.waitForFunction(() =>
    document.querySelector('cited-timeline')?.shadowRoot?.querySelector('[part~="event"]'),
  );
  await page.evaluate(() => (document.querySelector('cited-timeline') as HTMLElement & { ready: Promise<void> }).ready);
  await page.waitForTimeout(200);
  const moved = await page.evaluate(() =>
    (globalThis as unknown as { moved: () => { shift: number; seen: string[] } }).moved(),
  );
  await context.close();
  return { ...moved, complaints, requests: requests.map((address) => new URL(address).pathname) };
}

test.each([
  ['/inside.html', 1120],
  ['/fetched.html', 390],
  ['/page.html', 1120],
])(
  'the element takes over %s at %i px: nothing moves, nothing is empty, nothing is asked for twice',
  async (path, width) => {
    const { shift, seen, complaints, requests } = await takenOver(path, width);
    expect(seen).toEqual(['list', 'story']);
    expect(shift).toBe(0);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => address.endsWith('.json'))).toHaveLength(path === '/fetched.html' ? 1 : 0);
  },
);

test('without the style sheet nodes do move, so the measurement can detect it', async () => {
  expect((await takenOver('/unstyled.html', 1120)).shift).toBeGreaterThan(0.01);
});

const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(server.origin + path);
  return page;
};

test('without scripts everything is there, in both directions and schemes, and nothing is too wide for a phone', async () => {
  for (const [path, width, colorScheme] of [
    ['/page.html', 390, 'dark'],
    ['/arabic.html', 390, 'light'],
    ['/inside.html', 1120, 'light'],
  ] as const) {
    const page = await open(path, { viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: false });
    expect(await page.locator('.cited-timeline-story .event').last().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The whole list, without a scrolling box
    expect(await page.locator('.cited-timeline-story').evaluate((list) => list.clientHeight)).toBeGreaterThan(1500);
    await page.context().close();
  }
});

test('axe finds nothing, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open('/arabic.html', { colorScheme, bypassCSP: true });
    await addAxe(page);
    expect(await axeFaults(page, 15)).toEqual([]);
    await page.context().close();
  }
});

test('an iframe on another origin gets the height of its page, and accepts it from no other', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1120, height: 900 } })).newPage();
  await page.goto(`${other.origin}/host.html`);
  const heights = () => page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
  const frame = page.frames()[1]!;
  await frame.waitForFunction(() =>
    document.querySelector('cited-timeline')?.shadowRoot?.querySelector('[part~="event"]'),
  );
  const own = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await expect.poll(async () => (await heights())[0] === (await own()) && (await own()) > 400).toBe(true);
  const before = await own();
  await frame.evaluate(() => Object.assign(document.querySelector('cited-timeline')!, { selected: 'treaty' }));
  await expect.poll(own).not.toBe(before);
  await expect.poll(async () => (await heights())[0]).toBe(await own());
  expect((await heights()).slice(1)).toEqual([300, 300]);
  await page.context().close();
});

test('the script of iframes has at most 1,024 bytes', () => {
  expect(statSync(dist('cited-timeline.embed.js')).size).toBeLessThanOrEqual(1024);
  expect(readFileSync(dist('cited-timeline.page.css'), 'utf8')).toContain('.cited-timeline-story');
});
