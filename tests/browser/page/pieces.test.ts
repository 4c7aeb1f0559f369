import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { watch } from '../support/demo-page.js';
import { serve } from '../support/serve.js';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

declare global {
  interface Window {
    /** The number of events of each load, and the message of each failure. */
    told?: (number | string)[];
  }
}

const WITNESS = `<script>
  window.told = [];
  addEventListener('cited-timeline-load', ({ timeline }) => told.push(timeline.events.length));
  addEventListener('cited-timeline-error', ({ error }) => told.push(error.message));
</script>`;

/** Ways in which a page includes the script. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'a module': '<script type="module" src="/cited-timeline.js"></script>',
  'an async module': '<script type="module" async src="/cited-timeline.js"></script>',
  'import()': '<script>import("/cited-timeline.js")</script>',
  'a classic script': '<script src="/cited-timeline.classic.js"></script>',
};

const items = Array.from(
  { length: 10 },
  (_, i) => `<li><time datetime="2024-0${1 + (i % 9)}">2024</time> Event number ${i}</li>`,
);
const json = JSON.stringify({
  articles: [],
  events: items.map((_, i) => ({
    id: `e${i}`,
    title: `Event number ${i}`,
    date: `2024-0${1 + (i % 9)}`,
    citations: [],
  })),
});
/** A text in ten pieces, cut at arbitrary places. */
const cut = (text: string): string[] =>
  Array.from({ length: 10 }, (_, i) => text.slice((i * text.length) / 10, ((i + 1) * text.length) / 10));

/** The content of the tag, in pieces. */
const INSIDES: Readonly<Record<string, readonly string[]>> = {
  'a list': ['<ol>', ...items, '</ol>'],
  'a list cut anywhere': cut(`<ol>${items.join('')}</ol>`),
  'a JSON script': ['<script type="application/json">', ...cut(json), '</script>'],
};

const cases = Object.keys(SCRIPTS).flatMap((script) =>
  Object.keys(INSIDES).flatMap((inside) =>
    ['and ends there', 'and goes on'].map((rest, i): [string, string, string, string] => [
      script,
      inside,
      rest,
      `/${encodeURIComponent(`${script}-${inside}-${i}`)}`,
    ]),
  ),
);
const pages = Object.fromEntries(
  cases.map(([script, inside, rest, path]) => {
    const head = `<!doctype html><html lang="en"><head><meta charset="utf-8">${WITNESS}${SCRIPTS[script]}</head><body><cited-timeline>`;
    const after =
      rest === 'and goes on' ? ['</cited-timeline>', ...Array<string>(5).fill('<p>More of the page.</p>')] : [];
    return [path, { pieces: [head, ...INSIDES[inside]!, ...after], every: 100 }];
  }),
);

pages['/long'] = {
  pieces: [
    `<!doctype html>${WITNESS}${SCRIPTS['an async module']}<cited-timeline>`,
    `<ol>${items.join('')}</ol></cited-timeline>`,
    ...Array<string>(100).fill('<p>More of the page.</p>'),
  ],
  every: 100,
};

// Ten seconds pass between its items and its end, so that a busy machine sees it before that
pages['/slow'] = {
  pieces: [
    `<!doctype html>${WITNESS}${SCRIPTS['a classic script']}<cited-timeline>`,
    `<ol>${items.join('')}`,
    ...Array<string>(100).fill(' '),
    '</ol></cited-timeline>',
  ],
  every: 100,
};

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serve(dist, {}, pages);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

test.concurrent.each(cases)(
  'taken by %s, %s in pieces %s: it is read once, when it is whole',
  async (_, __, ___, path) => {
    const page = await browser.newPage();
    const { complaints } = watch(page);
    await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
    await page.waitForFunction(() => window.told!.length > 0);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => window.told)).toEqual([10]);
    expect(
      await page.locator('cited-timeline [part~="event"], cited-timeline [part~="cluster"]').count(),
    ).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test('if the page keeps loading for a long time, the story is shown before its end', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/long`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.told?.length === 1);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await page.close();
});

test('while it loads, the content so far is visible', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/slow`, { waitUntil: 'commit' });
  await page.getByText('Event number 9').waitFor({ state: 'visible' });
  expect(await page.evaluate(() => [document.readyState, window.told])).toEqual(['loading', []]);
  await page.close();
});
