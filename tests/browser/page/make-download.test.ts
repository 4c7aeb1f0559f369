import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, startDemo, watch, type Demo } from '../support/demo-page.js';
import { cell, titles, typeFive } from '../support/make-page.ts';

let demo: Demo;
let folder = '';
beforeAll(async () => {
  demo = await startDemo();
  folder = mkdtempSync(join(tmpdir(), 'make-'));
});
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true });
});

/** Downloads by a line of the menu. @returns the path of the file, with the name that the page gives it */
async function download(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'Download' }).click();
  await page.getByRole('button', { name }).click();
  const file = await coming;
  const path = join(folder, file.suggestedFilename());
  copyFileSync(await file.path(), path);
  return path;
}

async function story(): Promise<Page> {
  const { page } = await demo.open({ width: 1280 }, 'make.html');
  await page.locator('label.title input').fill('Five </script> events');
  await page.locator(cell(0, 0)).click();
  await typeFive(page);
  await expect.poll(() => titles(page)).toHaveLength(3);
  return page;
}

test('one HTML file opens from a disk, with the story, its title and colours in it, and asks for nothing', async () => {
  const page = await story();
  await page.getByText('Your colours').click();
  await page.getByLabel('Text', { exact: true }).fill('#224466');
  const path = await download(page, 'One HTML file');
  const alone = await page.context().newPage();
  const { complaints, requests } = watch(alone);
  await alone.goto(pathToFileURL(path).href);
  await drawn(alone);
  expect(await titles(alone)).toHaveLength(3);
  expect(await alone.title()).toBe('Five </script> events');
  expect(
    await alone
      .locator('cited-timeline')
      .evaluate((one) => getComputedStyle(one).getPropertyValue('--cited-timeline-text')),
  ).toBe('#224466');
  expect(complaints).toEqual([]);
  expect(requests).toEqual([pathToFileURL(path).href]);
});

test('a spreadsheet is downloaded and read again', async () => {
  const page = await story();
  const path = await download(page, 'Spreadsheet');
  expect(readFileSync(path, 'utf8')).toContain('Yoon declares martial law');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open…' }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect.poll(() => titles(page)).toHaveLength(3);
});

test('without the script of the element beside the page there is no HTML file, and the page says so', async () => {
  const page = await story();
  await page.route('**/cited-timeline.classic.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.locator('summary', { hasText: 'Download' }).click();
  await page.getByRole('button', { name: 'One HTML file' }).click();
  await page.getByText('was not found beside this page').waitFor();
});

test('the menu is opened and closed by keyboard; the picture is the print dialogue; the tag is copied', async () => {
  const page = await story();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const summary = page.locator('summary', { hasText: 'Download' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Picture' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Picture' }).isVisible()).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('printed');
  });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Picture' }).click();
  expect(await page.locator('body.printed').count()).toBe(1);
  await page.getByRole('button', { name: 'Copy the tag' }).click();
  await page.getByText('Tag copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<cited-timeline src="timeline.json">');
});
