import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, axeFaults } from '../support/axe.ts';
import { startDemo, type Demo, type Look } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Opens the gallery; returns when all six stories are drawn. */
async function open(look: Look) {
  const opened = await demo.open(look, 'gallery.html');
  const counts = await opened.page.evaluate(async () => {
    const timelines = [...document.querySelectorAll('cited-timeline')];
    await Promise.all(timelines.map(({ ready }) => ready));
    return timelines.map(({ timeline }) => timeline?.events.length);
  });
  expect(counts).toEqual([10, 40, 35, 300, 11, 18]);
  return opened;
}

test('six stories are drawn under a strict policy; each stands with its tag, which is copied, and its file', async () => {
  const { page, complaints, requests } = await open({ width: 1120 });
  const sections = await page.evaluate(() =>
    [...document.querySelectorAll('main > section')].map((section) => ({
      link: document.querySelector(`nav a[href="#${section.id}"]`)?.textContent,
      title: section.querySelector('h2')?.textContent,
      tag: section.querySelector('cited-timeline')?.outerHTML,
      shown: section.querySelector('code')?.textContent,
      src: section.querySelector('cited-timeline')?.getAttribute('src'),
      file: section.querySelector('a')?.getAttribute('href'),
    })),
  );
  expect(sections).toHaveLength(6);
  for (const { link, title, tag, shown, src, file } of sections) {
    expect(shown).toBe(tag);
    expect(file).toBe(src);
    expect(link).toBe(title);
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const lanes = page.locator('#lanes');
  await lanes.getByRole('button', { name: 'Copy the tag' }).click();
  await expect.poll(() => lanes.locator('> p [role="status"]').textContent()).toBe('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sections[3]?.tag);
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
  await page.getByRole('link', { name: 'Back to the demo' }).click();
  await page.getByRole('link', { name: 'Gallery' }).click();
  await page.waitForURL('**/gallery.html');
});

test('on a phone nothing is wider than the window, long lists scroll by themselves, and axe-core finds nothing in the page', async () => {
  const { page } = await open({ width: 390, scheme: 'dark', bypassCSP: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const heights = await page
    .locator('main > section > cited-timeline')
    .evaluateAll((elements) => elements.map(({ clientHeight }) => clientHeight));
  expect(heights.slice(1, 4)).toEqual([704, 704, 704]);
  await addAxe(page);
  // The headings of a list name regions, and two stories have events of one year
  const faults = (await axeFaults(page)).filter((fault) => !fault.startsWith('landmark-unique at cited-timeline'));
  expect(faults).toEqual([]);
});
