import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { CLI, DIST, PAGE } from '../support/faulty-site.ts';
import { manyEvents } from '../support/many-events.ts';
import { serve, STRICT_POLICY } from '../support/serve.js';

const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
const asked: string[] = [];
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
const errors: string[] = [];

/** Writes the folder `v1` of so many events with the built command. */
function writeTiles(count: number): void {
  const file = join(folder, 'story.json');
  writeFileSync(file, JSON.stringify(manyEvents(count)));
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'tiles', file, join(folder, 'site/v1')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

// A busy machine takes its time
vi.setConfig({ testTimeout: 120_000 });
const eventually = <Result>(read: () => Result) => expect.poll(read, { timeout: 50_000 });

beforeAll(async () => {
  cpSync(DIST, join(folder, 'site'), { recursive: true, filter: (path) => !/dist\/(demo|npm|types)/.test(path) });
  writeFileSync(join(folder, 'site/index.html'), PAGE);
  writeTiles(6000);
  // Nothing but files
  site = await serve(join(folder, 'site'), { 'Content-Security-Policy': STRICT_POLICY });
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  vi.resetConfig();
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const inShadow = (selector: string) => page.locator('cited-timeline').locator(selector);
const events = () => inShadow('[part=event]');
const set = (name: string, value: string): Promise<void> =>
  page
    .locator('cited-timeline')
    .evaluate((element, [key, text]) => element.setAttribute(key!, text!), [name, value] as const);
const clusterCounts = (): Promise<number> =>
  inShadow('[part=cluster]').evaluateAll((all) =>
    all.reduce((sum, { textContent }) => sum + Number(textContent.replaceAll(/\D/g, '')), 0),
  );

beforeEach(async () => {
  asked.length = 0;
  page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1000, height: 900 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.origin);
  await events().first().waitFor();
});

afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

test('files on any host are drawn: rows and clusters together count every event, and finer files come as they are needed', async () => {
  await eventually(async () => (await events().count()) + (await clusterCounts())).toBe(6000);
  const first = asked.filter((path) => path.startsWith('/v1/'));
  expect(first.filter((path) => path === '/v1/about.json')).toHaveLength(1);
  expect(first.every((path) => path.endsWith('.json'))).toBe(true);
  asked.length = 0;
  await set('range', '1994-03');
  await eventually(() => asked.filter((path) => path.includes('/tiles/all/')).length).toBeGreaterThan(0);
  await events().first().click();
  await eventually(() => inShadow('[part=panel]').textContent()).toMatch(/of 6,000/);
  await eventually(() => inShadow('[part=panel]').textContent()).toContain('The report');
});

test('categories are counted, hidden and made lanes of; what files cannot do is not offered', async () => {
  await eventually(() => inShadow('[part=category]').first().textContent()).toContain('3,000');
  expect(await inShadow('[part=search]').isVisible()).toBe(false);
  await inShadow('[part=category]').first().click();
  await eventually(() => inShadow('.matching').textContent()).toMatch(/3,000 left out/);
  await inShadow('[part=category]').first().click();
  await set('group-by', 'category');
  await eventually(() => inShadow('[part=lane]').count()).toBe(2);
  await set('group-by', 'place');
  await eventually(() => inShadow('[part=lane]').count()).toBe(0);
});

test('the list has its events', async () => {
  await set('layout', 'list');
  await eventually(() => inShadow('[part=list] [part=event]').count()).toBe(150);
});

test('a folder that is written anew is opened anew when a file of before is gone', async () => {
  const before = JSON.parse(readFileSync(join(folder, 'site/v1/about.json'), 'utf8')) as { version: string };
  writeTiles(6400);
  expect(readFileSync(join(folder, 'site/v1/about.json'), 'utf8')).not.toContain(before.version);
  await set('range', '1995-02');
  await eventually(() => inShadow('[part=category]').first().textContent()).toContain('3,200');
  await eventually(() => inShadow('[part=message]').count()).toBe(0);
});
