import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, startDemo, watch, type Demo } from '../support/demo-page.js';
import { beginAnew, pasteFive, saved, titles } from '../support/make-page.ts';

let demo: Demo;
/** A page with a story of five events, three of which have a date. */
let page: Page;
let folder = '';
beforeAll(async () => {
  demo = await startDemo();
  folder = mkdtempSync(join(tmpdir(), 'make-'));
  ({ page } = await demo.open({ width: 1280 }, 'make.html'));
  await page.locator('label.title input').fill('Five </script> events');
  await pasteFive(page);
  await page.waitForFunction(() => document.querySelector('cited-timeline')?.timeline?.events.length === 3);
});
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true });
});

/** Downloads with an entry of the menu. @returns the path of the file, with the name that the page gives it */
async function download(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'Download' }).click();
  await page.getByRole('button', { name }).click();
  const file = await coming;
  const path = join(folder, file.suggestedFilename());
  copyFileSync(await file.path(), path);
  return path;
}

/** Opens a downloaded page, which must not send any request. */
async function opened(path: string): Promise<Page> {
  const alone = await page.context().newPage();
  const { complaints, requests } = watch(alone);
  await alone.goto(pathToFileURL(path).href);
  await drawn(alone);
  expect(await titles(alone)).toHaveLength(3);
  expect(complaints).toEqual([]);
  expect(requests).toEqual([pathToFileURL(path).href]);
  return alone;
}

test('one HTML file can be opened from a disk, contains the story with its title and colours, and sends no request', async () => {
  await page.getByText('Your colours').click();
  await page.getByLabel('Text', { exact: true }).fill('#224466');
  const alone = await opened(await download(page, 'One HTML file'));
  expect(await alone.title()).toBe('Five </script> events');
  expect(
    await alone
      .locator('cited-timeline')
      .evaluate((one) => getComputedStyle(one).getPropertyValue('--cited-timeline-text')),
  ).toBe('#224466');
  await alone.close();
});

test("if the element's script is not next to the page there is no HTML file, and the page says so", async () => {
  await page.route('**/cited-timeline.classic.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.locator('summary', { hasText: 'Download' }).click();
  await page.getByRole('button', { name: 'One HTML file' }).click();
  await page.getByText('was not found beside this page').waitFor();
});

test('the menu opens and closes by keyboard; one picture is the print dialogue; the tag is copied', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const summary = page.locator('summary', { hasText: 'Download' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Picture: print it' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Picture: print it' }).isVisible()).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('printed');
  });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Picture: print it' }).click();
  expect(await page.locator('body.printed').count()).toBe(1);
  await page.getByRole('button', { name: 'Copy the tag' }).click();
  await page.getByText('Tag copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<cited-timeline src="timeline.json"');
});

test('a spreadsheet is downloaded and read again', async () => {
  const path = await download(page, 'Spreadsheet');
  expect(readFileSync(path, 'utf8')).toContain('Yoon declares martial law');
  await beginAnew(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open…' }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect.poll(() => titles(page)).toHaveLength(3);
});

const built = (file: string) =>
  pathToFileURL(fileURLToPath(new URL(`../../../dist/demo/${file}`, import.meta.url))).href;

test('the page itself works from a disk as one file: it stores the story, exports it as HTML, and sends no request', async () => {
  const alone = await page.context().newPage();
  const { complaints, requests } = watch(alone);
  await alone.goto(built('make-offline.html'));
  await drawn(alone);
  await pasteFive(alone);
  await expect.poll(() => titles(alone)).toHaveLength(3);
  await alone.getByRole('button', { name: 'Copy link' }).click();
  await alone.getByText('a link leads nobody but you').waitFor();
  const html = await download(alone, 'One HTML file');
  await alone.waitForTimeout(300);
  await saved(alone);
  await alone.reload();
  await expect.poll(() => titles(alone)).toHaveLength(3);
  expect(complaints).toEqual([]);
  expect(new Set(requests)).toEqual(new Set([built('make-offline.html')]));
  await (await opened(html)).close();
});

test('the page from a server says what to do if it is opened from a disk, and shows nothing of that once it has started', async () => {
  expect(await page.getByText('This page has not started').count()).toBe(0);
  const alone = await page.context().newPage();
  await alone.goto(built('make.html'));
  await alone.getByText('This page has not started').waitFor();
  expect(await alone.getByRole('link', { name: 'make-offline.html' }).getAttribute('href')).toBe('make-offline.html');
});
