import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { drawn, watch } from '../support/demo-page.js';
import { serve } from '../support/serve.js';

const script = fileURLToPath(new URL('../../../dist/cited-timeline.js', import.meta.url));
const STORY = JSON.stringify({
  articles: [],
  events: [{ id: 'moon', title: 'Menschen auf dem Mond', date: '1969-07', citations: [] }],
});
const LIST = '<ol><li><time datetime="1969-07">Juli 1969</time> Menschen auf dem Mond</li></ol>';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'alone-'));
  copyFileSync(script, join(folder, 'cited-timeline.js'));
  server = await serve(folder);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

/** Ways in which a page can include the single file. */
const WAYS: Readonly<Record<string, string>> = {
  'copied alone': '<script type="module" src="cited-timeline.js"></script>',
  'as a blob': `<script type="module">
    const text = await (await fetch('cited-timeline.js')).text();
    await import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  </script>`,
  'written into the page': `<script type="module">${readFileSync(script, 'utf8').replaceAll('</script', '<\\/script')}</script>`,
};

/** Complaints of a page with this element, except about missing files. */
async function complaintsOf(way: string, element: string) {
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Alone</title></head><body>${element}${WAYS[way]}</body></html>`,
  );
  const page = await browser.newPage();
  const { complaints } = watch(page);
  await page.goto(`${server.origin}/`);
  await drawn(page);
  await page.waitForTimeout(300);
  return { page, warnings: complaints.filter((text) => !text.startsWith('Failed to load resource')) };
}

const WORDS = /<cited-timeline>: the words for "de" could not be loaded; English stands in. Copy the folder locales\//;

const PROBLEM_WORDS = expect.stringMatching(
  /<cited-timeline>: the words for problems could not be loaded.*Copy the folder parts\//,
);

test.each(Object.keys(WAYS))(
  '%s, a story with json-ld is shown, with a warning for each file that is missing',
  async (way) => {
    const { page, warnings } = await complaintsOf(
      way,
      `<cited-timeline json-ld><script type="application/json">${STORY}</script></cited-timeline>`,
    );
    await page.getByRole('button', { name: 'Menschen auf dem Mond' }).waitFor();
    expect(warnings.toSorted()).toEqual([
      expect.stringMatching(WORDS),
      PROBLEM_WORDS,
      expect.stringMatching(/<cited-timeline>: the writer of JSON-LD could not be loaded.*Copy the folder parts\//),
    ]);
    await page.close();
  },
);

test.each(Object.keys(WAYS))('%s, a list stays unchanged, with a warning for each missing file', async (way) => {
  const { page, warnings } = await complaintsOf(way, `<cited-timeline>${LIST}</cited-timeline>`);
  expect(await page.getByText('Menschen auf dem Mond').isVisible()).toBe(true);
  expect(await page.locator('cited-timeline [part~="message"]').count()).toBe(0);
  expect(warnings.toSorted()).toEqual([
    expect.stringMatching(/<cited-timeline>: the reader of HTML could not be loaded.*Copy the folder parts\//),
    expect.stringMatching(WORDS),
    PROBLEM_WORDS,
  ]);
  await page.close();
});

test('the single file requests no other file before it is needed', () => {
  expect(readFileSync(script, 'utf8')).not.toMatch(/^import|;import[{"]|from["']\.\//);
});

test('the file begins with what makes Chromium compile it at once; after code it would be ignored', () => {
  const [first, second] = readFileSync(script, 'utf8').split('\n');
  expect(first).toBe('//# allFunctionsCalledOnLoad');
  expect(second).toMatch(/^\/\*! cited-timeline .*\*\/$/);
});

test.each(['after-picture', 'evidence-views', 'find-matches', 'moving-picture', 'refiner'])(
  'so does the part %s, which follows every first picture',
  (name) => {
    const folder = fileURLToPath(new URL('../../../dist/parts/', import.meta.url));
    const file = readdirSync(folder).find((each) => each.startsWith(`${name}-`) && each.endsWith('.js'));
    expect(readFileSync(join(folder, file!), 'utf8').split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
  },
);
