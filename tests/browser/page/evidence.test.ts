import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitedTimelineElement } from '../../../src/index.ts';
import { addAxe, axeFaults } from '../support/axe.ts';
import { drawn, select, startDemo, type Demo, type Look } from '../support/demo-page.js';
import { PAGE_LOOKS } from '../support/page-looks.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Rows of the guide; the story in the page may have tables of its own. */
const GUIDE = '#guide + table';

const open = (look: Look = {}) => demo.open(look, 'evidence.html');

test('the guide names each event of the story once, by its title', async () => {
  const { page } = await open();
  const titles = await page.evaluate(() =>
    document.querySelector('cited-timeline')!.timeline!.events.map(({ id, title }) => [id, title]),
  );
  const rows = await page
    .locator(`${GUIDE} button`)
    .evaluateAll((buttons) => buttons.map((button) => [(button as HTMLButtonElement).value, button.textContent]));
  expect(rows.toSorted()).toEqual(titles.toSorted());
});

test.each([1120, 390])('at %i px a button of the guide selects its event and shows the story', async (width) => {
  const { page } = await open({ width });
  const timeline = page.locator('cited-timeline');
  const pressed = page.locator(`${GUIDE} button[aria-pressed="true"]`);
  expect(await pressed.count()).toBe(0);
  await page.locator(GUIDE).getByRole('button', { name: 'Gold is seen in a crate' }).click();
  await drawn(page);
  expect(await timeline.evaluate((element) => (element as CitedTimelineElement).selected)).toBe('gold');
  expect(await pressed.allTextContents()).toEqual(['Gold is seen in a crate']);
  await expect.poll(() => timeline.getByRole('link', { name: 'We were wrong about the gold' }).isVisible()).toBe(true);
  expect(await timeline.evaluate((element) => Math.abs(element.getBoundingClientRect().top))).toBeLessThan(2);
  // What is selected in the story is marked in the guide
  await timeline.getByRole('button', { name: 'The ship docks' }).first().click();
  await expect.poll(() => pressed.allTextContents()).toEqual(['The ship docks']);
});

test.each([1120, 390])('at %i px nothing is wider than the window, with and without a selection', async (width) => {
  const { page } = await open({ width });
  for (const id of ['', 'docks', 'herald-quay']) {
    await select(page, id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test.each(PAGE_LOOKS)('axe-core finds nothing at $width px, $scheme, whatever is selected', async (look) => {
  const { page } = await open({ ...look, bypassCSP: true });
  await addAxe(page);
  for (const id of ['', 'docks', 'envoy-ashore', 'gold', 'quay-board', 'herald-quay']) {
    await select(page, id);
    expect(await axeFaults(page), `selected '${id}'`).toEqual([]);
  }
});

test.each(PAGE_LOOKS)('axe-core finds nothing in filters, search and table at $width px, $scheme', async (look) => {
  const { page } = await open({ ...look, bypassCSP: true });
  await addAxe(page);
  const timeline = page.locator('cited-timeline');
  await timeline.locator('.filters-menu summary').click();
  expect(await axeFaults(page), 'filters open').toEqual([]);
  await timeline.getByRole('button', { name: 'disputed 2' }).click();
  await timeline.getByRole('searchbox').fill('envoy');
  await drawn(page);
  expect(await timeline.locator('mark').count()).toBeGreaterThan(0);
  expect(await axeFaults(page), 'filtered and searched').toEqual([]);
  await timeline.getByRole('button', { name: 'Table', exact: true }).click();
  await drawn(page);
  expect(await timeline.getByRole('rowheader').count()).toBe(2);
  expect(await axeFaults(page), 'table').toEqual([]);
  await select(page, 'envoy-ashore');
  expect(await axeFaults(page), 'table with a selection').toEqual([]);
});

test('under a strict policy every event and article is shown without errors, and no request leaves the origin', async () => {
  const { page, complaints, requests } = await open();
  const ids = await page.evaluate(() => {
    const { events, articles } = document.querySelector('cited-timeline')!.timeline!;
    return [...events, ...articles].map(({ id }) => id);
  });
  expect(ids).toHaveLength(27);
  for (const id of ids) await select(page, id);
  expect(complaints).toEqual([]);
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
});

test('the demo links to the page, and the page back to the demo', async () => {
  const { page } = await demo.open();
  await page.getByRole('link', { name: 'One story, many accounts' }).click();
  await drawn(page);
  expect(await page.locator('h1').textContent()).toBe('One story, many accounts');
  await page.getByRole('link', { name: 'Back to the demo' }).click();
  await page.waitForURL('**/demo/');
});
