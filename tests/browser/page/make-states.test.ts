import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, axeFaults, OF_LOOKS } from '../support/axe.ts';
import { startDemo, type Demo } from '../support/demo-page.js';
import { cell, give, pasteFive } from '../support/make-page.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The states that a writer passes through, in this order, each with the steps that lead to it. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  typing: async (page) => {
    await page.locator(cell(0, 0)).click();
    await page.keyboard.type('June 20');
  },
  'a question': async (page) => {
    await page.keyboard.press('Escape');
    await pasteFive(page);
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
    await button(page, 'Take a snapshot').click();
    await page.getByRole('button', { name: /^Put back/ }).waitFor();
  },
  'dialog: a field to paste into': (page) => button(page, 'Paste or choose a file…').click(),
  'dialog: a table with rows that are left out': async (page) => {
    await button(page, 'Cancel').click();
    await give(page, 'paste', 'body', {
      'text/plain': 'When,What,Source\n2024-05-03,Bridge opens,https://herald.example/1\nnever,Nothing,',
    });
    await page.getByText('2 records').waitFor();
  },
  'dialog: what no reader knows': async (page) => {
    await button(page, 'Cancel').click();
    await give(page, 'paste', 'body', { 'text/plain': 'nothing that tells a story' });
    await page.getByText('which no reader knows').waitFor();
  },
};

/**
 * Whether the fault is that the open menu covers part of a button. The button is fully visible, and tested, in the
 * other states.
 */
const isCovered = (state: string, fault: string): boolean =>
  state === 'the menu of files' && /^target-size at .*is partially obscured/s.test(fault);

/** The first and the last look are tested with all rules; those in between only with the rules that depend on looks. */
const LOOKS = [
  { width: 1280, colorScheme: 'light', dir: 'ltr', only: undefined },
  { width: 1280, colorScheme: 'dark', dir: 'ltr', only: OF_LOOKS },
  { width: 1280, colorScheme: 'light', dir: 'rtl', only: OF_LOOKS },
  { width: 390, colorScheme: 'light', dir: 'ltr', only: OF_LOOKS },
  { width: 390, colorScheme: 'dark', dir: 'rtl', only: undefined },
] as const;

test('axe-core finds nothing in any state, wide and narrow, light and dark, in both directions; nothing is wider than the window', async () => {
  const { page } = await demo.open({ width: 1280, bypassCSP: true }, 'make.html');
  await addAxe(page);
  for (const [state, go] of Object.entries(STATES)) {
    await go(page);
    // Fewer rules apply to a modal dialog alone
    const least = state.startsWith('dialog') ? 12 : 20;
    for (const { width, colorScheme, dir, only } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
      const found = await axeFaults(page, only ? 0 : least, only);
      const faults = found.filter((fault) => !isCovered(state, fault));
      const overflow = (await page.evaluate(() => document.documentElement.scrollWidth)) - width;
      expect([state, width, colorScheme, dir, overflow, ...faults]).toEqual([state, width, colorScheme, dir, 0]);
    }
  }
});
