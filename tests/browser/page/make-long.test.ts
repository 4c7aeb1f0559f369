import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';
import { cell, titles } from '../support/make-page.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

declare global {
  interface Window {
    /** How many events the element was given at once, each time that it was. */
    given?: number[];
  }
}

const ROWS = Array.from(
  { length: 1000 },
  (_, i) => `${2000 + (i % 24)}-05-${10 + (i % 20)}\tEvent ${i}\thttps://a.example/${i}`,
);

/** Counts the events that the page gives to the element. */
const countGiven = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const timeline = document.querySelector('cited-timeline');
    if (!timeline) throw new Error('there is no timeline');
    const given: number[] = [];
    window.given = given;
    const addEvents = timeline.addEvents.bind(timeline);
    timeline.addEvents = (events, articles) => {
      given.push(events.length);
      return addEvents(events, articles);
    };
  });

test('a letter typed into a story of 1,000 rows gives one event to the element; few rows are in the page', async () => {
  const { page } = await demo.open({ width: 1280 }, 'make.html');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ROWS.join('\n'));
  await page.locator(cell(0, 0)).click();
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await titles(page)).length, { timeout: 20_000 }).toBe(1000);
  expect(await page.locator('#box tr[data-id]').count()).toBeLessThan(80);
  await page.getByText('1000 articles without a stored copy').waitFor();
  await countGiven(page);
  await page.locator(cell(3, 1)).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' changed', { delay: 60 });
  await expect.poll(async () => (await titles(page)).includes('Event 3 changed')).toBe(true);
  const given = await page.evaluate(() => window.given ?? []);
  expect(new Set(given)).toEqual(new Set([1]));
  expect(given.length).toBeGreaterThan(2);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+End');
  await page.locator(cell(1000, 2)).waitFor();
});
