import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { drawn, watch } from '../support/demo-page.js';
import { serve, STRICT_POLICY } from '../support/serve.js';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'dropping-'));
  for (const file of ['cited-timeline.js', 'parts']) cpSync(join(dist, file), join(folder, file), { recursive: true });
  for (const [name, attributes] of Object.entries({ takes: ' droppable', leaves: '' }))
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title><script type="module" src="cited-timeline.js"></script></head>
      <body><cited-timeline${attributes}><ul><li>1925: The club is founded</li></ul></cited-timeline></body></html>`,
    );
  server = await serve(folder, { 'Content-Security-Policy': STRICT_POLICY });
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

const LIST = '<!doctype html><script>document.title = "ran"</script><ul><li>1953: The dyke breaks</li></ul>';
const JSON_LD =
  '<!doctype html><script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"It is opened","startDate":"1986"}</script>';

test.each([
  ['story.csv', 'Date,Event\n1953-02-01,The dyke breaks', ['The dyke breaks']],
  [
    'story.json',
    '{"events":[{"id":"a","title":"It is closed","date":"1954","citations":[]}],"articles":[]}',
    ['It is closed'],
  ],
  ['story.html', LIST, ['The dyke breaks']],
  ['story.html', JSON_LD, ['It is opened']],
])('%s is shown under a strict policy with Trusted Types, and nothing in it runs', async (name, text, titles) => {
  const page = await browser.newPage({ locale: 'en-GB' });
  const { complaints } = watch(page);
  await page.goto(`${server.origin}/takes.html`);
  await drawn(page);
  const shown = await page.evaluate(
    async ([name, text]) => {
      const timeline = document.querySelector('cited-timeline')!;
      await timeline.ready;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        timeline.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      await timeline.ready;
      return timeline.timeline!.events.map(({ title }) => title);
    },
    [name, text] as const,
  );
  expect(shown).toEqual(titles);
  expect(await page.title()).toBe('A story');
  expect(complaints).toEqual([]);
  await page.close();
});

test('the part that handles drops is requested only with the attribute', async () => {
  const asked = async (name: string): Promise<number> => {
    const page = await browser.newPage();
    const { requests } = watch(page);
    await page.goto(`${server.origin}/${name}.html`);
    await drawn(page);
    await page.evaluate(() => document.querySelector('cited-timeline')!.ready);
    await page.close();
    return requests.filter((address) => address.includes('/parts/take-drops')).length;
  };
  expect([await asked('takes'), await asked('leaves')]).toEqual([1, 0]);
});
