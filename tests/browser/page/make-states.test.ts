import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, axeFaults } from '../support/axe.ts';
import { startDemo, type Demo } from '../support/demo-page.js';
import { cell, typeFive } from '../support/make-page.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** What a writer comes through, in this order, each with what brings the page there. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  typing: async (page) => {
    await page.locator(cell(0, 0)).click();
    await page.keyboard.type('June 20');
  },
  'a question': async (page) => {
    await page.keyboard.press('Control+a');
    await typeFive(page);
    await page.locator(cell(2, 0)).click();
    await page.keyboard.press('F2');
    await page.locator('.choice').first().waitFor();
  },
  'a date that is not read': async (page) => {
    await page.locator(cell(5, 0)).click();
    await page.keyboard.type('whenever it was');
    await page.getByText('This is not read as a date').waitFor();
  },
  'what to mend': async (page) => {
    await page.locator('.to-mend-list li').nth(2).waitFor();
  },
  'the menu of files': async (page) => {
    await page.locator('summary', { hasText: 'Download' }).click();
  },
  'colours and snapshots': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByText('Your colours').click();
    await page.getByText('Snapshots').click();
    await page.getByRole('button', { name: 'Take a snapshot' }).click();
    await page.getByRole('button', { name: /^Put back/ }).waitFor();
  },
};

test.each([
  { width: 1280, scheme: 'light', dir: 'ltr' },
  { width: 1280, scheme: 'dark', dir: 'ltr' },
  { width: 1280, scheme: 'light', dir: 'rtl' },
  { width: 390, scheme: 'light', dir: 'ltr' },
  { width: 390, scheme: 'dark', dir: 'rtl' },
] as const)(
  'axe-core finds nothing in any state at $width px, $scheme, $dir, and nothing is wider than the window',
  async (look) => {
    const { page } = await demo.open({ ...look, bypassCSP: true }, 'make.html');
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), look.dir);
    await addAxe(page);
    for (const [state, go] of Object.entries(STATES)) {
      await go(page);
      expect([state, ...(await axeFaults(page))]).toEqual([state]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([state, width]).toEqual([state, look.width]);
    }
  },
);
