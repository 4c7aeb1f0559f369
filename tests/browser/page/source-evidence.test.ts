import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { FaultySite, ingest, ServeProcess } from '../support/faulty-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
const database = join(folder, 'events.duckdb');
const server = new ServeProcess(database);
const site = new FaultySite(server);
let origin: string;
let browser: Browser;
let page: Page;
const errors: string[] = [];

// A busy machine needs time
vi.setConfig({ testTimeout: 120_000 });
const eventually = <Result>(read: () => Result) => expect.poll(read, { timeout: 50_000 });

/** Two thousand events, one a day from 2010 on, in forty towns. Each of the first thousand is reported after ten days, every tenth disputed. */
function story() {
  const day = (i: number): string => new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10);
  const articles = Array.from({ length: 1000 }, (_, i) => ({
    id: `a${i}`,
    headline: `Report ${i}`,
    publisher: i % 2 === 0 ? 'Post' : 'Wire',
    published: day(i + 10),
  }));
  const events = Array.from({ length: 2000 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: day(i),
    category: 'a',
    place: `Town ${i % 7 === 0 ? i % 40 : i % 20}`,
    citations: i >= 1000 ? [] : [{ article: `a${i}`, stance: i % 10 === 0 ? 'disputes' : 'reports' }],
  }));
  return { title: 'Days', timeZone: 'UTC', categories: [{ id: 'a', label: 'Kind a' }], articles, events };
}

beforeAll(async () => {
  const file = join(folder, 'story.json');
  writeFileSync(file, JSON.stringify(story()));
  ingest(file, database);
  await server.start();
  origin = await site.start();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  vi.resetConfig();
  await browser.close();
  site.close();
  await server.kill();
  rmSync(folder, { recursive: true });
});

const inShadow = (selector: string) => page.locator('cited-timeline').locator(selector);
const attribute = (name: string, value: string): Promise<void> =>
  page.locator('cited-timeline').evaluate((element, [key, text]) => element.setAttribute(key!, text!), [name, value]);
const text = (selector: string) => inShadow(selector).first().textContent();

beforeEach(async () => {
  page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1000, height: 900 } });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(origin);
  await inShadow('[part=event]').first().waitFor();
});

afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

test('a source tells the story as known on a day, steps from publication to publication, and hides the rest', async () => {
  await inShadow('button:has-text("As known on")').click();
  // The last publication
  await eventually(() => text('.as-known-day')).toContain('As known on October 6, 2012');
  await eventually(() => text('.unreported')).toContain('1,000 events not yet reported');
  await inShadow('.as-known-step').first().click();
  await eventually(() => text('.as-known-day')).toContain('October 5, 2012');
  await attribute('as-known-on', '2010-03-01');
  // Days 0 to 49, of which five are only disputed, which is a report, too
  await eventually(() => text('.unreported')).toContain('1,950 events not yet reported');
  await attribute('range', '2010-02-20/2010-02-27');
  await eventually(() => inShadow('[part=event].is-ghost').count()).toBeGreaterThan(3);
  await inShadow('.as-known-switch').first().click();
  await attribute('range', '2010-01-01/2015-06-01');
  await eventually(async () => {
    const clusters = await inShadow('[part=cluster]').evaluateAll((all) =>
      all.reduce((sum, { textContent }) => sum + Number(textContent.replaceAll(/\D/g, '')), 0),
    );
    return clusters + (await inShadow('[part=event]').count());
  }).toBe(50);
});

test('a source filters by kinds of evidence, with their numbers', async () => {
  await inShadow('.filters-menu summary').click();
  await eventually(() => inShadow('.kinds .chip').allTextContents()).toEqual([
    expect.stringMatching(/One voice\s+900/i),
    expect.stringMatching(/Disputed\s+100/i),
    expect.stringMatching(/1,000/),
  ]);
  await inShadow('.kinds .chip').nth(1).click();
  await eventually(() => text('.matching')).toContain('1,900');
});

test('of more places than lanes, the rest have a lane together', async () => {
  await attribute('group-by', 'place');
  await eventually(() => inShadow('[part=lane]').count()).toBe(24);
});
