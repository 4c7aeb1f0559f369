import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CitedTimelineLoadEvent } from 'cited-timeline';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { drawn, watch } from '../support/demo-page.js';
import { readmeBlocks } from '../support/readme-blocks.js';
import { serve } from '../support/serve.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

declare global {
  interface Window {
    /** The problems of each load. */
    loads?: string[][];
    /** The SVG, and the first bytes of the PNG. */
    pictures?: [svg: string, png: number[]];
  }
}

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'readme-'));
  cpSync(dist, folder, { recursive: true, filter: (source) => basename(source) !== 'demo' });
  const [story = ''] = readmeBlocks('json');
  writeFileSync(join(folder, 'story.json'), story);
  server = await serve(folder);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

const SCRIPT = '<script type="module" src="cited-timeline.js"></script>';
const STORY = `${SCRIPT}\n<cited-timeline src="story.json"></cited-timeline>`;
const NPM = '<script type="importmap">{ "imports": { "cited-timeline": "./cited-timeline.js" } }</script>';

/** Pages that contain each example as it would be pasted. */
const PAGES: [name: string, body: string][] = [
  ...readmeBlocks('html').map((block, i): [string, string] => [
    `html ${i + 1}`,
    block.includes('<script') ? block : `${SCRIPT}\n${block}`,
  ]),
  ...readmeBlocks('css').map((block, i): [string, string] => [`css ${i + 1}`, `<style>${block}</style>\n${STORY}`]),
  ...readmeBlocks('js').map((block, i): [string, string] => [
    `js ${i + 1}`,
    // An example that looks for the tag needs a page with the tag
    `${NPM}\n${block.includes('querySelector') ? STORY : ''}<script type="module">${block}</script>`,
  ]),
];

test('the README has examples of each kind', () => {
  expect(PAGES.map(([name]) => name)).toEqual(expect.arrayContaining(['html 1', 'css 1', 'js 1']));
});

const SCHEMES = ['light', 'dark'] as const;

/** The examples of a source, which is a server, a folder of files or an object of the page's own. */
const isOfSource = (body: string): boolean => /\ssource="|dataSource/.test(body);

test('the examples of a source request what it has', async () => {
  const bodies = PAGES.map(([, body]) => body).filter(isOfSource);
  expect(bodies).toHaveLength(3);
  for (const [i, body] of bodies.entries()) {
    const file = `source-${i}.html`;
    writeFileSync(join(folder, file), `<!doctype html><html lang="en"><body>${body}</body></html>`);
    const page = await browser.newPage();
    let asked = 0;
    await page.route('**/about.json', (route) => {
      asked++;
      return route.fulfill({ status: 404 });
    });
    await page.exposeFunction('ask', () => void asked++);
    await page.addInitScript(
      'window.mySource = { about() { ask(); return Promise.reject(new Error("There is nothing.")); } };',
    );
    await page.goto(`${server.origin}/${file}`);
    await expect.poll(() => asked).toBeGreaterThan(0);
    await page.close();
  }
});

test.each(
  PAGES.filter(([, body]) => !isOfSource(body)).flatMap(([name, body]) =>
    SCHEMES.map((scheme) => ({ name, scheme, body })),
  ),
)(
  '$name of the README, pasted as it stands, $scheme: a story without problems, complaints or bad contrast',
  async ({ name, scheme, body }) => {
    const file = `${name.replace(' ', '-')}.html`;
    // A page that follows the reader's colour scheme, as the element does
    const head = '<meta charset="utf-8"><title>Pasted</title><style>:root { color-scheme: light dark }</style>';
    writeFileSync(
      join(folder, file),
      `<!doctype html><html lang="en"><head>${head}</head><body><h1>Pasted</h1>${body}</body></html>`,
    );
    const page = await browser.newPage({ viewport: { width: 1120, height: 800 }, colorScheme: scheme });
    await page.addInitScript(() => {
      document.addEventListener('cited-timeline-load', (event) => {
        const { problems } = event as CitedTimelineLoadEvent;
        (window.loads ??= []).push(problems.map(({ message }) => message));
      });
    });
    const { complaints } = watch(page);
    await page.goto(`${server.origin}/${file}`);
    await page.locator('cited-timeline').waitFor({ state: 'attached' });
    await drawn(page);
    await expect.poll(() => page.evaluate(() => window.loads?.length ?? 0)).toBeGreaterThan(0);
    expect(await page.evaluate(() => window.loads?.flat())).toEqual([]);
    const ids = await page.evaluate(() => {
      const element = document.querySelector('cited-timeline')!;
      element.selected = element.timeline!.events[0]!.id;
      return element.timeline!.events.map(({ id }) => id);
    });
    expect(ids.length).toBeGreaterThan(0);
    await drawn(page);
    await page.addScriptTag({ path: axeFile });
    const { violations, passes } = await page.evaluate(() => window.axe.run('cited-timeline'));
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ failureSummary }) => failureSummary)}`)).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test('the pictures in the README are made: the SVG has the story, the PNG has the pixels of the view', async () => {
  const block = readmeBlocks('js').find((each) => each.includes('toSVG')) ?? '';
  const told = 'window.pictures = [svg, [...new Uint8Array(await png.arrayBuffer()).slice(0, 24)]];';
  writeFileSync(
    join(folder, 'pictures.html'),
    `<!doctype html><html lang="en"><body>${NPM}\n${STORY}<script type="module">${block}${told}</script></body></html>`,
  );
  const page = await browser.newPage({ viewport: { width: 1120, height: 800 } });
  const { complaints } = watch(page);
  await page.goto(`${server.origin}/pictures.html`);
  await page.waitForFunction(() => window.pictures !== undefined);
  const [svg, head] = (await page.evaluate(() => window.pictures))!;
  const [story = ''] = readmeBlocks('json');
  expect(svg).toContain((JSON.parse(story) as { events: { title: string }[] }).events[0]!.title);
  expect(svg).toContain(`${server.origin}/pictures.html`);
  const png = new DataView(new Uint8Array(head).buffer);
  expect([png.getUint32(0), png.getUint32(16)]).toEqual([0x89504e47, 800 * 3]);
  expect(complaints).toEqual([]);
  await page.close();
});
