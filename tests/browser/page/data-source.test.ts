import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { FaultySite, ingest, ServeProcess } from '../support/faulty-site.ts';
import { manyEvents } from '../support/many-events.ts';

const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
const database = join(folder, 'events.duckdb');
const server = new ServeProcess(database);
const site = new FaultySite(server);
let origin: string;
let browser: Browser;
let page: Page;
const errors: string[] = [];

/** Writes an events file of so many events. */
function write(count: number): string {
  const file = join(folder, 'story.json');
  writeFileSync(file, JSON.stringify(manyEvents(count)));
  return file;
}

// A busy machine needs time
vi.setConfig({ testTimeout: 120_000 });
const eventually = <Result>(read: () => Result) => expect.poll(read, { timeout: 50_000 });

afterAll(() => vi.resetConfig());

beforeAll(async () => {
  ingest(write(6000), database);
  await server.start();
  origin = await site.start();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
  site.close();
  await server.kill();
  rmSync(folder, { recursive: true });
});

const inShadow = (selector: string) => page.locator('cited-timeline').locator(selector);
const events = () => inShadow('[part=event]');
/** Half of all events are in it. */
const firstCategory = () => inShadow('[part=category]').first().textContent();
const message = () => inShadow('[part=message]');
const range = (): Promise<string> =>
  page.locator('cited-timeline').evaluate((element) => (element as HTMLElement & { range: string }).range);
const clusterCounts = (): Promise<number> =>
  inShadow('[part=cluster]').evaluateAll((all) =>
    all.reduce((sum, { textContent }) => sum + Number(textContent.replaceAll(/\D/g, '')), 0),
  );
const zoomTo = (to: string): Promise<void> =>
  page
    .locator('cited-timeline')
    .evaluate((element, text) => (element as HTMLElement & { zoomTo(text: string): void }).zoomTo(text), to);

beforeEach(async () => {
  site.fault = 'none';
  page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1000, height: 900 } });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(origin);
  await events().first().waitFor();
  site.asked.length = 0;
});

afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

test('only what is in view is requested, and rows and clusters together count every event', async () => {
  await eventually(async () => (await events().count()) + (await clusterCounts())).toBe(6000);
  await zoomTo('1994');
  await eventually(() => site.asked.filter((path) => path.includes('/tiles/')).length).toBeGreaterThan(0);
  await inShadow('[part=event]').first().click();
  await eventually(() => inShadow('[part=panel]').textContent()).toMatch(/of 6,000/);
  await eventually(() => inShadow('[part=panel]').textContent()).toContain('The report');
  await zoomTo('2001-02');
  await eventually(() => inShadow('[part=article]').count()).toBeGreaterThan(0);
});

test('nothing is requested for views that nobody sees', async () => {
  await inShadow('.share-menu').waitFor({ state: 'attached' });
  let before = -1;
  await expect.poll(() => before === (before = site.asked.length), { interval: 1500, timeout: 50_000 }).toBe(true);
  const levels = site.asked.flatMap((path) => /tiles\/(\d+)\//.exec(path)?.[1] ?? []);
  expect(new Set(levels).size).toBeLessThan(2);
});

test('data that arrives while the view is scaled is painted, and drawn by elements at rest', async () => {
  await inShadow('.share-menu').waitFor({ state: 'attached' });
  const before = site.asked.length;
  const painted = await page.locator('cited-timeline').evaluate(async ({ shadowRoot }) => {
    const plot = shadowRoot!.querySelector('.plot')!;
    const { x, y, width, height } = plot.getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 3 };
    const frames: boolean[] = [];
    for (let i = 0; i < 90; i++) {
      plot.dispatchEvent(
        new WheelEvent('wheel', { ...at, deltaY: -20, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
      await new Promise(requestAnimationFrame);
      frames.push(shadowRoot!.querySelector('.story')!.hasAttribute('data-painted'));
    }
    return frames;
  });
  expect(site.asked.length).toBeGreaterThan(before + 2);
  expect(painted.slice(2)).not.toContain(false);
  await eventually(() => inShadow('.story').getAttribute('data-painted')).toBeNull();
  await eventually(() => events().count()).toBeGreaterThan(0);
});

test('searching, hiding a category, lanes and the list request their data', async () => {
  const matching = () => inShadow('.matching').textContent();
  await inShadow('[part=search]').fill('bridge');
  await eventually(matching).toMatch(/4,000 left out/);
  await inShadow('[part=search]').fill('');
  await inShadow('[part=category]').first().click();
  await eventually(matching).toMatch(/3,000 left out/);
  await inShadow('[part=category]').first().click();
  await page.locator('cited-timeline').evaluate((element) => element.setAttribute('group-by', 'place'));
  await eventually(() => inShadow('[part=lane]').count()).toBe(2);
  await page.locator('cited-timeline').evaluate((element) => element.setAttribute('group-by', 'people'));
  await eventually(() => inShadow('[part=lane]').count()).toBe(3);
  await page.locator('cited-timeline').evaluate((element) => element.setAttribute('layout', 'list'));
  await eventually(() => inShadow('[part=list] [part=event]').count()).toBe(150);
});

test('if the server goes away, the picture stays, the reader is informed, requests do not loop, and it recovers', async () => {
  await server.kill();
  await zoomTo('1994-03');
  await eventually(() => message().textContent()).toContain('could not be loaded');
  expect((await events().count()) + (await inShadow('[part=cluster]').count())).toBeGreaterThan(0);
  site.asked.length = 0;
  await page.waitForTimeout(4000);
  // One request at a time with increasing delays, and the stream of changes
  expect(site.asked.length).toBeLessThan(8);
  await server.start();
  await eventually(() => message().count()).toBe(0);
  expect(await range()).toContain('1994-03');
});

test('a server that does not come to answer: the reader is told that it loads, and what was drawn stays until it goes on', async () => {
  server.pause();
  try {
    await zoomTo('1993-05');
    await eventually(() => message().textContent()).toContain('Loading');
    expect((await events().count()) + (await inShadow('[part=cluster]').count())).toBeGreaterThan(0);
  } finally {
    server.goOn();
  }
  await eventually(() => message().count()).toBe(0);
});

test('a server killed half-way through an answer: that is none, the reader is told, and it recovers by itself', async () => {
  site.fault = 'killed half-way';
  await zoomTo('1992-05');
  await eventually(() => message().textContent()).toContain('could not be loaded');
  expect((await events().count()) + (await inShadow('[part=cluster]').count())).toBeGreaterThan(0);
  site.fault = 'none';
  await server.start();
  await eventually(() => message().count()).toBe(0);
  await eventually(() => events().count()).toBeGreaterThan(30);
});

test('a page that is opened while the server is away says so, asks later and later, and draws once it is back', async () => {
  await server.kill();
  await page.goto(origin);
  await eventually(() => message().textContent()).toContain('could not be loaded');
  site.asked.length = 0;
  await page.waitForTimeout(4000);
  expect(site.asked.length).toBeLessThan(5);
  await server.start();
  await events().first().waitFor();
  await eventually(() => message().count()).toBe(0);
});

test('the reader need not wait for the next time: the button asks at once', async () => {
  await server.kill();
  await zoomTo('1991-05');
  await eventually(() => message().textContent()).toContain('could not be loaded');
  // The next time would be some seconds later
  await page.waitForTimeout(3500);
  await server.start();
  await inShadow('[part=message] button').click();
  await eventually(() => message().count()).toBe(0);
});

test('changed data are shown, and the view stays', async () => {
  await zoomTo('1994');
  const before = await range();
  ingest(write(6500), database);
  await eventually(firstCategory).toContain('3,250');
  expect(await range()).toBe(before);
});

test('if a version no longer exists, the source is reopened', async () => {
  await server.kill();
  ingest(write(6200), database);
  await server.start();
  await zoomTo('1995-02');
  await eventually(firstCategory).toContain('3,100');
  await eventually(() => message().count()).toBe(0);
});
