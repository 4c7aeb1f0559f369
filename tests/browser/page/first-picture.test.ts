import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitedTimelineLoadEvent } from '../../../src/index.ts';
import { launchChromium } from '../../tools/browser.js';
import { drawn, select, watch } from '../support/demo-page.js';
import { serve, STRICT_POLICY } from '../support/serve.js';

declare global {
  interface Window {
    /** When the story was first drawn, ms from the start of the page. */
    pictureAt?: number;
    /** Error messages of the last load. */
    problems?: string[];
    /** Whether the story was requested in the task in which the element was defined. */
    isAskedAtOnce?: boolean;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dist = join(root, 'dist');

let browser: Browser;
let folder: string;
/** Serves the single file with nothing next to it. */
let alone: Awaited<ReturnType<typeof serve>>;
/** Serves it with its parts. */
let whole: Awaited<ReturnType<typeof serve>>;
/** The same with a policy that allows the script's template policy to be created twice. */
let lenient: Awaited<ReturnType<typeof serve>>;

const policy = (value: string) => ({ 'Content-Security-Policy': value });

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'first-picture-'));
  const story = join(dist, 'demo/data/korea-russia-2024.json');
  for (const [name, files] of Object.entries({ alone: ['cited-timeline.js'], whole: ['cited-timeline.js', 'parts'] })) {
    for (const file of files) cpSync(join(dist, file), join(folder, name, file), { recursive: true });
    cpSync(story, join(folder, name, 'story.json'));
  }
  alone = await serve(join(folder, 'alone'), policy(STRICT_POLICY));
  whole = await serve(join(folder, 'whole'), policy(STRICT_POLICY));
  lenient = await serve(join(folder, 'whole'), policy(`${STRICT_POLICY} 'allow-duplicates'`));
});
afterAll(async () => {
  await Promise.all([browser.close(), alone.close(), whole.close(), lenient.close()]);
  rmSync(folder, { recursive: true });
});

interface Opening {
  readonly width?: number;
  readonly query?: string;
  readonly hash?: string;
  readonly inside?: string;
  readonly attributes?: string;
  /** A style sheet of the page. */
  readonly styles?: string;
}

/** Opens a page with the story in English, and waits until it is drawn. */
async function open(
  server: typeof alone,
  { width = 1120, query = '', hash = '', inside = '', attributes = 'src="story.json"', styles = '' }: Opening = {},
) {
  const pageFolder = join(folder, server === alone ? 'alone' : 'whole');
  writeFileSync(join(pageFolder, 'page.css'), styles);
  const sheet = styles && '<link rel="stylesheet" href="page.css">';
  const head = `${sheet}<meta charset="utf-8"><title>A story</title><script type="module" src="cited-timeline.js${query}"></script>`;
  const element = `<cited-timeline ${attributes}>${inside}</cited-timeline>`;
  writeFileSync(
    join(pageFolder, 'index.html'),
    `<!doctype html><html lang="en"><head>${head}</head><body>${element}</body></html>`,
  );
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB' });
  const seen = watch(page);
  await page.addInitScript(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const shadow = attachShadow.call(this, init);
      new MutationObserver(() => {
        if (shadow.querySelector('[part~="event"]')) window.pictureAt ??= performance.now();
      }).observe(shadow, { childList: true, subtree: true });
      return shadow;
    };
    addEventListener('cited-timeline-load', (event) => {
      window.problems = (event as CitedTimelineLoadEvent).problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message);
    });
    let isAsked = false;
    const { fetch } = window;
    window.fetch = (...request) => {
      isAsked = true;
      return fetch(...request);
    };
    const { define } = customElements;
    customElements.define = (...definition) => {
      setTimeout(() => (window.isAskedAtOnce = isAsked));
      define.apply(customElements, definition);
    };
  });
  await page.goto(`${server.origin}/${hash}`);
  await drawn(page);
  return { page, timeline: page.locator('cited-timeline'), ...seen };
}

test.each([
  [1120, 'plot'],
  [390, 'list'],
])(
  'with nothing next to the single file, at %i px the story is drawn as a %s, and an event opens',
  async (width, part) => {
    const { page, timeline, complaints } = await open(alone, { width });
    expect(await timeline.locator(`[part~="${part}"]`).isVisible()).toBe(true);
    await select(page, 'treaty');
    await expect.poll(() => timeline.locator('[part~="citation"]').first().isVisible()).toBe(true);
    const warnings = complaints.filter((text) => !text.startsWith('Failed to load resource'));
    expect(new Set(warnings).size).toBe(warnings.length);
    expect(warnings.filter((text) => !/could not be loaded; .* Copy the folder parts\//.test(text))).toEqual([]);
    await page.close();
  },
);

test.each([1120, 390])('before the first picture a page of %i px requests the script and the story', async (width) => {
  const { page } = await open(whole, { width });
  const [script, story, ...rest] = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      // The browser itself requests the icon
      ({ startTime, name }) => startTime < window.pictureAt! && !name.endsWith('/favicon.ico'),
    ),
  );
  expect([script!.name, story!.name, ...rest.map(({ name }) => name)]).toEqual([
    `${whole.origin}/cited-timeline.js`,
    `${whole.origin}/story.json`,
  ]);
  expect(await page.evaluate(() => window.isAskedAtOnce)).toBe(true);
  await page.close();
});

const LISTED = '[part~="event"]:visible';

test('the search code is loaded once, after the first picture, and a search does not request it again', async () => {
  const { page, timeline, requests } = await open(whole);
  const asked = () => requests.filter((url) => url.includes('/refiner-')).length;
  await expect.poll(asked).toBe(1);
  await timeline.locator('[part="search"]').fill('umerov');
  await expect.poll(() => timeline.locator(LISTED).count()).toBe(1);
  await timeline.locator('[part="search"]').fill('belousov');
  await expect.poll(() => timeline.locator(LISTED).count()).toBe(3);
  expect(asked()).toBe(1);
  await page.close();
});

test('with a query or a hash the story is filtered when it first appears', async () => {
  for (const [attributes, hash] of [
    ['src="story.json" query="umerov"', ''],
    ['src="story.json" hash', '#q=umerov'],
  ] as const) {
    const { page, timeline, complaints } = await open(whole, { attributes, hash });
    expect(await timeline.locator(LISTED).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  }
});

test('with nothing next to the single file, search and hash have no effect, and the console names each part once', async () => {
  const { page, timeline, complaints } = await open(alone, { attributes: 'src="story.json" hash query="umerov"' });
  await timeline.locator('[part="search"]').fill('belousov');
  await page.waitForTimeout(300);
  expect(await timeline.locator(LISTED).count()).toBe(10);
  const warnings = complaints.filter((text) => /(?:hash|group-by) could not be loaded/.test(text));
  expect(warnings.toSorted()).toEqual([
    expect.stringMatching(/>: hash could not be loaded; the address stays as it is.*parts\//),
    expect.stringMatching(/>: search and group-by could not be loaded; all events are shown.*parts\//),
  ]);
  await page.close();
});

test.each([
  ['with its parts', () => whole, [11, []]],
  ['with nothing beside it', () => alone, [10, [expect.stringMatching(/what adds and removes events .* parts\//)]]],
])('the script %s handles a change of the story', async (_, server, [count, warnings]) => {
  const { page, complaints } = await open(server());
  const shown = await page.evaluate(async () => {
    const element = document.querySelector('cited-timeline')!;
    const more = { id: 'more', title: 'One more event', date: '2024-07', citations: [] };
    element.addEvents([more]);
    element.addEvents([{ ...more, title: 'The same event with another title' }]);
    await element.ready;
    return element.timeline!.events.length;
  });
  expect(shown).toBe(count);
  expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual(warnings);
  await page.close();
});

test.each([
  ['with its parts', () => whole, 'rgb(236, 234, 228)', []],
  [
    'with nothing beside it',
    () => alone,
    'rgb(27, 33, 48)',
    [expect.stringMatching(/keeps themes legible .* parts\//)],
  ],
])('the script %s draws a story on a dark surface', async (_, server, color, warnings) => {
  const { page, timeline, complaints } = await open(server(), { styles: ':root { --cited-timeline-surface: #111 }' });
  expect(await timeline.locator('[part~="plot"]').isVisible()).toBe(true);
  const text = () =>
    timeline
      .locator('[part~="label"]')
      .first()
      .evaluate((label) => getComputedStyle(label).color);
  await expect.poll(text).toBe(color);
  expect(complaints.filter((words) => !words.startsWith('Failed to load resource'))).toEqual(warnings);
  await page.close();
});

const FAULTY = JSON.stringify({
  articles: [],
  events: [
    { id: 'moon', title: 'People walk on the Moon', date: '1969-07', citations: [] },
    { id: 'soon', title: 'Something else', date: '1969-13', citations: [] },
  ],
});

test.each([
  ['with its parts', () => whole, 'This date cannot be read: month 13 does not exist.', 1, []],
  [
    'with nothing beside it',
    () => alone,
    'refused-date',
    0,
    [expect.stringMatching(/the words for problems .* parts\//)],
  ],
])('the script %s draws a story with a problem', async (_, server, message, lists, warnings) => {
  const inside = `<script type="application/json">${FAULTY}</script>`;
  const { page, timeline, complaints } = await open(server(), { inside, attributes: '' });
  await expect.poll(() => page.evaluate(() => window.problems?.[0])).toBe(message);
  expect(await timeline.getByRole('button', { name: 'People walk on the Moon' }).isVisible()).toBe(true);
  expect(await timeline.locator('[part~="problems"]').count()).toBe(lists);
  expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual(warnings);
  await page.close();
});

const LIST = '<ol><li><time datetime="1969-07">July 1969</time> People walk on the Moon</li></ol>';

test('requested with a query string, the script has its parts load it once more without it, and they work', async () => {
  const { page, timeline, complaints, requests } = await open(lenient, { query: '?v=2', inside: LIST, attributes: '' });
  expect(await timeline.getByRole('button', { name: 'People walk on the Moon' }).isVisible()).toBe(true);
  expect(requests.filter((address) => address.includes('cited-timeline.js')).length).toBe(2);
  expect(complaints).toEqual([]);
  await page.close();
});

test('requested with a query string under a policy that blocks its parts, the script still draws the story', async () => {
  const { page, timeline, complaints } = await open(whole, { query: '?v=2' });
  expect(await timeline.locator('[part~="plot"]').isVisible()).toBe(true);
  await select(page, 'treaty');
  await expect.poll(() => timeline.locator('[part~="citation"]').count()).toBe(2);
  const refused =
    /policy with that name already exists|TrustedTypePolicy named '(lit-html|cited-timeline)'|the panel could not be loaded/;
  expect(complaints.filter((text) => !refused.test(text))).toEqual([]);
  await page.close();
});

test('the line of problems has its room from the first picture on: the plot keeps its height when the words arrive', async () => {
  const { page, timeline } = await open(whole, { styles: 'cited-timeline { height: 500px }' });
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/parts/problems-*.js', async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.evaluate(() => {
    const element = document.querySelector('cited-timeline')!;
    element.problems = 'all';
    element.data = {
      articles: [],
      events: [{ id: 'unattested', title: 'No article', date: '2024-05-05', citations: [] }],
    };
  });
  const heightOf = () =>
    page.evaluate(async () => {
      // The drawn plot is measured one frame later
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return document.querySelector('cited-timeline')!.shadowRoot!.querySelector('[part~="plot"]')!.clientHeight;
    });
  await timeline.locator('[part~="event"]', { hasText: 'No article' }).waitFor();
  const before = await heightOf();
  expect(await timeline.locator('[part~="problems"]').count()).toBe(0);
  release();
  await timeline.locator('[part~="problems"] summary').waitFor();
  expect(await heightOf()).toBe(before);
  await page.close();
});
