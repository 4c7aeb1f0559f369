import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitedTimelineElement } from '../../../src/index.ts';
import { startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Opens the page of a story in which the code for gestures and keys is loaded only after `release`, or is missing. */
async function open(isMissing = false) {
  const { page } = await demo.open();
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let isAskedFor = false;
  await page.route('**/after-picture-*', async (route) => {
    isAskedFor = true;
    if (isMissing) return route.abort();
    await released;
    return route.continue();
  });
  await page.reload();
  const timeline = page.locator('cited-timeline');
  const treaty = timeline.locator('[part~="plot"] [data-event="treaty"]');
  await treaty.waitFor();
  await expect.poll(() => isAskedFor).toBe(true);
  return { page, timeline, treaty, warnings, release };
}

const read = <T>(timeline: Locator, of: (element: CitedTimelineElement) => T) =>
  timeline.evaluate(of as (element: HTMLElement | SVGElement) => T);
const focused = (timeline: Locator) =>
  read(timeline, ({ shadowRoot }) => shadowRoot!.activeElement?.getAttribute('data-event'));

test('before the code is loaded a click and Enter open events, and arrow keys work once it is', async () => {
  const { page, timeline, treaty, release } = await open();
  const selected = () => read(timeline, (element) => element.selected);
  await treaty.click();
  await expect.poll(selected).toBe('treaty');
  await page.keyboard.press('Enter');
  await expect.poll(selected).toBe('');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused(timeline)).toBe('treaty');
  const events = await read(timeline, (element) => element.timeline!.events.map(({ id }) => id));
  release();
  await expect.poll(() => focused(timeline)).toBe(events[events.indexOf('treaty') + 2]);
});

test('waiting keys are dropped if the focus moves elsewhere', async () => {
  const { page, timeline, treaty, release } = await open();
  await treaty.focus();
  await page.keyboard.press('ArrowRight');
  await timeline.locator('[part="search"]').focus();
  release();
  await read(timeline, (element) => element.ready);
  await page.waitForTimeout(100);
  expect(await read(timeline, ({ shadowRoot }) => shadowRoot!.activeElement?.part.value)).toBe('search');
});

test('without the code the story is shown and events open, and the console says once what does not work', async () => {
  const { page, timeline, treaty, warnings } = await open(true);
  await treaty.click();
  await expect.poll(() => timeline.locator('[part~="citation"]').count()).toBe(2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(100);
  expect(await focused(timeline)).toBe('treaty');
  expect(warnings.filter((text) => text.includes('could not be loaded'))).toEqual([
    expect.stringMatching(
      /what moves the view by gestures and keys could not be loaded; events can only be opened, and/,
    ),
  ]);
});
