import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseTheme, select, startDemo, THEMES, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe-core finds wrong with the page as it stands: rule, place, and what would be right. */
async function faults(page: Page): Promise<string[]> {
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  expect(passes.length).toBeGreaterThan(20);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' > ')}: ${failureSummary}`),
  );
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test.each([
  { width: 1120, scheme: 'light' },
  { width: 1120, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const)(
  'axe-core finds nothing at $width px, $scheme, in any theme, with and without a selection',
  async (look) => {
    const { page } = await demo.open({ ...look, bypassCSP: true });
    await page.addScriptTag({ path: axeFile });
    for (const theme of THEMES) {
      await chooseTheme(page, theme);
      for (const id of ['', 'seoul-meeting', 'korea-herald']) {
        await select(page, id);
        expect(await faults(page), `theme ${theme}, selected '${id}'`).toEqual([]);
      }
    }
  },
);
