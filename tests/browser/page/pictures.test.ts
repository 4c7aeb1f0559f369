import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test('under a strict policy the element draws itself as SVG and PNG in its own colours, and the menu saves both', async () => {
  const { page, complaints } = await demo.open();
  const made = await page.evaluate(async () => {
    const timeline = document.querySelector('cited-timeline')!;
    const svg = await timeline.toSVG({ width: 900 });
    const dark = await timeline.toSVG({ width: 900, theme: 'dark' });
    const png = await timeline.toPNG({ width: 600 });
    const size = new DataView(await png.slice(0, 24).arrayBuffer());
    const refused = await timeline.toSVG({ width: 1 }).catch(String);
    timeline.style.setProperty('--cited-timeline-surface', '#fffaf0');
    await timeline.updateComplete;
    const themed = await timeline.toSVG();
    return {
      texts: [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text),
      backgrounds: [svg, dark, themed].map((text) => /<rect width="\d+" height="\d+" fill="(#\w+)"\/>/.exec(text)?.[1]),
      pixels: size.getUint32(16),
      type: png.type,
      refused,
    };
  });
  expect(made.texts).toEqual(
    expect.arrayContaining(['Putin and Kim sign partnership treaty', 'Articles', 'Background']),
  );
  expect(made.backgrounds.slice(0, 2)).toEqual(['#ffffff', '#1b1d23']);
  expect(made.backgrounds[2]).toBe('#fffaf0');
  expect([made.pixels, made.type]).toEqual([1200, 'image/png']);
  expect(made.refused).toContain('width must be a number from 280 to 10000, and not 1');

  await page.getByRole('button', { name: 'Share' }).or(page.locator('.share-menu summary')).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as picture (SVG)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('How Moscow and Pyongyang drew closer.svg');
  expect(await readFile((await download.path())!, 'utf8')).toContain(demo.origin);
  expect(complaints).toEqual([]);
});
