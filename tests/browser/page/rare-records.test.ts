import type { Route } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const STORY = {
  articles: [],
  events: [
    { id: 'first', title: 'First', date: '2024-05', citations: [] },
    { id: 'second', title: 'Second', date: '2024', citations: [], after: ['first'] },
  ],
};

/** Loads a story into the page of another one; returns its events, the requests and the messages. */
async function load(story: unknown, onRare = (route: Route) => route.continue()) {
  const { page, requests, complaints } = await demo.open();
  await page.route('**/rare-records-*', onRare);
  const count = requests.length;
  const tightened = await page.evaluate(async (data) => {
    const timeline = document.querySelector('cited-timeline')!;
    timeline.data = data as typeof timeline.data;
    await timeline.ready;
    return timeline.timeline!.events.filter(({ date }) => date.tightened).map(({ id }) => id);
  }, story);
  await drawn(page);
  const titles = await page.locator('cited-timeline [part~="plot"] [part~="event"]').count();
  await page.context().close();
  const asked = requests.slice(count).filter((address) => address.includes('rare-records'));
  return {
    tightened,
    titles,
    isAsked: asked.length > 0,
    warnings: complaints.filter((text) => text.includes('Copy the folder')),
  };
}

test('a story with an event order waits for the code that applies it, and any other story does not request it', async () => {
  expect(await load(STORY)).toEqual({ tightened: ['second'], titles: 2, isAsked: true, warnings: [] });
  const plain = { ...STORY, events: STORY.events.slice(0, 1) };
  expect(await load(plain)).toEqual({ tightened: [], titles: 1, isAsked: false, warnings: [] });
});

test('if that code is missing the story is shown with its dates as written, and the console says so once', async () => {
  const { tightened, titles, warnings } = await load(STORY, (route) => route.abort());
  expect([tightened, titles]).toEqual([[], 2]);
  expect(warnings).toEqual([expect.stringMatching(/follows the order of events, .* dates and sources are as written/)]);
});
