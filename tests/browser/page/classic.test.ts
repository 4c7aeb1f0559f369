import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { drawn, watch } from '../support/demo-page.js';

const SCRIPT = pathToFileURL(fileURLToPath(new URL('../../../dist/cited-timeline.classic.js', import.meta.url))).href;

const STORY = JSON.stringify({
  articles: [{ id: 'times', headline: 'Moon', url: 'https://paper.example/moon' }],
  events: [{ id: 'moon', title: 'People walk on the Moon', date: '1969-07', citations: ['times'] }],
});

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'classic-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page from the disk with the classic script and these nodes in its body. */
async function open(name: string, body: string, lang = 'en') {
  const file = join(folder, `${name}.html`);
  const head = `<meta charset="utf-8"><title>From a disk</title><script src="${SCRIPT}"></script>`;
  writeFileSync(file, `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`);
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const seen = watch(page);
  await page.goto(pathToFileURL(file).href);
  await drawn(page);
  return { page, timeline: page.locator('cited-timeline'), ...seen };
}

test('from a disk, a story inside the tag is drawn without any request', async () => {
  const inside = `<script type="application/json">${STORY}</script>`;
  const { page, timeline, complaints, requests } = await open('inline', `<cited-timeline>${inside}</cited-timeline>`);
  await timeline.getByRole('button', { name: 'People walk on the Moon' }).click();
  await expect.poll(() => timeline.locator('[part~="panel"]').innerText()).toMatch(/some time in July 1969/i);
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => address !== page.url())).toEqual([SCRIPT]);
});

test('it includes every language and the reader of lists', async () => {
  const list = '<ol><li><time datetime="1969-07">Juli 1969</time> Menschen gehen auf dem Mond</li></ol>';
  const { timeline, complaints } = await open('list', `<cited-timeline>${list}</cited-timeline>`, 'de');
  await timeline.getByRole('button', { name: 'Menschen gehen auf dem Mond' }).click();
  expect(await timeline.getByRole('searchbox').getAttribute('placeholder')).toContain('suchen');
  expect(complaints).toEqual([]);
});

test('an events file next to the page cannot be read from a disk, and the message says what to do', async () => {
  writeFileSync(join(folder, 'story.json'), STORY);
  const { timeline } = await open(
    'src',
    '<cited-timeline src="story.json"><p>The story in words.</p></cited-timeline>',
  );
  expect(await timeline.getByRole('alert').innerText()).toMatch(/story\.json.*opened from a disk.*serve the folder/s);
  expect(await timeline.getByText('The story in words.').isVisible()).toBe(true);
});

test('its global name provides the class and its events', async () => {
  const inside = `<script type="application/json">${STORY}</script>`;
  const { page } = await open('global', `<cited-timeline>${inside}</cited-timeline>`);
  const names = await page.evaluate('Object.keys(CitedTimeline).sort()');
  expect(names).toContain('CitedTimelineElement');
  expect(names).toContain('CitedTimelineLoadEvent');
});

test.each(['data', 'blob'])(
  'in a page of a %s: address, which has no folder, an event with a relative picture opens',
  async (scheme) => {
    const story = JSON.stringify({
      articles: [],
      events: [
        { id: 'moon', title: 'Moon', date: '1969-07', image: { url: 'moon.png', alt: 'A foot' }, citations: [] },
      ],
    });
    const body = `<!doctype html><body><cited-timeline selected="moon"><script type="application/json">${story}</script></cited-timeline>`;
    const page = await browser.newPage();
    const { complaints } = watch(page);
    await page.setContent('<iframe width="1000" height="800"></iframe>');
    await page.evaluate(
      ([scheme, body]) => {
        const blob = URL.createObjectURL(new Blob([body], { type: 'text/html' }));
        document.querySelector('iframe')!.src = scheme === 'blob' ? blob : `data:text/html,${encodeURIComponent(body)}`;
      },
      [scheme, body] as const,
    );
    await expect.poll(() => page.frames()[1]?.url()).toMatch(new RegExp(`^${scheme}:`));
    const frame = page.frames()[1]!;
    await frame.waitForLoadState();
    await frame.addScriptTag({ path: fileURLToPath(SCRIPT) });
    await expect.poll(() => frame.locator('[part~="panel"]').innerText()).toContain('A foot');
    expect(await frame.evaluate(() => document.querySelector('cited-timeline')!.ready.then(() => true))).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
