import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { drawn, watch } from '../support/demo-page.js';
import { serve, STRICT_POLICY } from '../support/serve.js';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

const STORY_PAGE = `<!doctype html><html lang="en"><head><title>Our club</title></head><body><script>document.title = 'ran'</script>
<main><ul><li>1925: The club is founded (<a href="charter.html">Charter</a>)</li><li>3 May 1968: The new boat</li></ul></main></body></html>`;
const STORY_JSON_LD = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'The club is founded',
  startDate: '1925',
  subjectOf: { '@type': 'Article', headline: 'Charter', url: 'charter.html' },
});

/** Stories in formats whose readers are loaded together with their parsers, and the number of events in each. */
const OTHERS = {
  'ical/harbour.ics': 6,
  'simile/voyage.xml': 8,
  'csl/library.json': 7,
  'vis/matches.json': 8,
  'feed/gazette.rss': 6,
  'references/mills.bib': 8,
  'references/harbour.ris': 6,
};

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let alone: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
  for (const [name, files] of Object.entries({ alone: ['cited-timeline.js'], whole: ['cited-timeline.js', 'parts'] })) {
    for (const file of files) cpSync(join(dist, file), join(folder, name, file), { recursive: true });
    cpSync(join(dist, 'demo/data/korea-russia-2024.json'), join(folder, name, 'stories/story.json'));
    writeFileSync(join(folder, name, 'stories/story.html'), STORY_PAGE);
    writeFileSync(join(folder, name, 'stories/story.jsonld'), STORY_JSON_LD);
    for (const story of Object.keys(OTHERS))
      cpSync(
        fileURLToPath(new URL(`../../fixtures/readers/${story}`, import.meta.url)),
        join(folder, name, 'stories', basename(story)),
      );
    for (const story of [
      'story.json',
      'story.html',
      'story.jsonld',
      ...Object.keys(OTHERS).map((path) => basename(path)),
    ])
      writeFileSync(
        join(folder, name, `${story}-page.html`),
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title><script type="module" src="cited-timeline.js"></script></head>
        <body><cited-timeline src="stories/${story}"></cited-timeline></body></html>`,
      );
  }
  const policy = { 'Content-Security-Policy': STRICT_POLICY };
  server = await serve(join(folder, 'whole'), policy);
  alone = await serve(join(folder, 'alone'), policy);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close(), alone.close()]);
  rmSync(folder, { recursive: true });
});

async function open({ origin }: typeof server, story: string) {
  const page = await browser.newPage({ locale: 'en-GB' });
  const seen = watch(page);
  await page.goto(`${origin}/${story}-page.html`);
  await drawn(page);
  const { events, urls } = await page.evaluate(() => {
    const { timeline } = document.querySelector('cited-timeline')!;
    return {
      events: timeline?.events.map(({ date, title }) => `${date.edtf} | ${title}`),
      urls: timeline?.articles.map(({ url }) => url),
    };
  });
  const stories = seen.requests.filter((address) => address.includes('/stories/'));
  return { page, events, urls, stories, ...seen };
}

test('a page is read under a strict policy with Trusted Types: it is requested twice, and none of its scripts runs', async () => {
  const { page, events, urls, stories, complaints } = await open(server, 'story.html');
  expect(events).toEqual(['1925 | The club is founded', '1968-05-03 | The new boat']);
  expect(urls).toEqual([`${server.origin}/stories/charter.html`]);
  expect(stories).toEqual(Array<string>(2).fill(`${server.origin}/stories/story.html`));
  expect(complaints).toEqual([]);
  await page.close();
});

test('JSON-LD is read under a strict policy, and requested once', async () => {
  const { page, events, urls, stories, complaints } = await open(server, 'story.jsonld');
  expect(events).toEqual(['1925 | The club is founded']);
  expect(urls).toEqual([`${server.origin}/stories/charter.html`]);
  expect(stories).toEqual([`${server.origin}/stories/story.jsonld`]);
  expect(complaints).toEqual([]);
  await page.close();
});

test.each(Object.entries(OTHERS))('%s is read under a strict policy, and requested once', async (path, count) => {
  const { page, events, stories, complaints } = await open(server, basename(path));
  expect(events).toHaveLength(count);
  expect(stories).toEqual([`${server.origin}/stories/${basename(path)}`]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('an events file requests no reader', async () => {
  const { page, events, requests } = await open(server, 'story.json');
  expect(events).toHaveLength(10);
  expect(
    requests.filter((address) => /\/parts\/(?:html|json-ld|read|ical|simile|csl|vis|feed|bibtex|ris)/.test(address)),
  ).toEqual([]);
  await page.close();
});

test.each(['story.html', 'story.jsonld'])(
  'with nothing beside the one file, %s is a failure that says what is missing',
  async (story) => {
    const { page, events, complaints } = await open(alone, story);
    expect(events).toBeUndefined();
    await page.getByText(`stories/${story}: This is`).waitFor();
    expect(await page.getByText('The folder parts/ is missing beside the script.').count()).toBe(1);
    const warnings = complaints.filter((text) => !text.startsWith('Failed to load resource'));
    expect(warnings).toEqual(
      warnings.map(() => expect.stringMatching(/the story is not shown\. Copy the folder parts\//) as string),
    );
    expect(warnings.length).toBeGreaterThan(0);
    await page.close();
  },
);
