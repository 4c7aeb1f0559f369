import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, axeFaults } from '../support/axe.ts';
import { startDemo, watch, type Demo, type Look } from '../support/demo-page.js';

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

test('six stories are drawn under a strict policy, each with its tag, which can be copied, and its file', async () => {
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

test('on a phone nothing is wider than the window, long lists scroll inside themselves, and axe-core finds nothing in the page', async () => {
  const { page } = await open({ width: 390, scheme: 'dark', bypassCSP: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const heights = await page
    .locator('main > section > cited-timeline')
    .evaluateAll((elements) => elements.map(({ clientHeight }) => clientHeight));
  expect(heights.slice(1, 4)).toEqual([704, 704, 704]);
  await addAxe(page);
  // The headings of a list name regions, and two stories have events in the same year
  const faults = (await axeFaults(page)).filter((fault) => !fault.startsWith('landmark-unique at cited-timeline'));
  expect(faults).toEqual([]);
});

test('recipes: each block of code is copied exactly, under a strict policy, and axe-core finds nothing', async () => {
  const { page } = await demo.open({ width: 390, scheme: 'dark', bypassCSP: true });
  await page.getByRole('link', { name: 'Recipes' }).click();
  await page.waitForURL('**/recipes.html');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await addAxe(page);
  expect(await axeFaults(page)).toEqual([]);

  const context = await page
    .context()
    .browser()!
    .newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const strict = await context.newPage();
  const { complaints } = watch(strict);
  await strict.goto(`${demo.origin}/demo/recipes.html`);
  const blocks = strict.locator('main pre');
  const buttons = strict.getByRole('button', { name: 'Copy' });
  expect(await buttons.count()).toBe(await blocks.count());
  for (const index of [0, (await blocks.count()) - 1]) {
    await buttons.nth(index).click();
    await expect.poll(() => strict.locator('main [role="status"]').nth(index).textContent()).toBe('Copied.');
    expect(await strict.evaluate(() => navigator.clipboard.readText())).toBe(await blocks.nth(index).textContent());
  }
  const links = await strict.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const sections = await strict.locator('main > section').evaluateAll((all) => all.map(({ id }) => `#${id}`));
  expect(links).toEqual(sections);
  expect(complaints).toEqual([]);
  await context.close();
});
