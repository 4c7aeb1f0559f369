import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Loads axe-core into a page, which must be opened with `bypassCSP`. */
export const addAxe = async (page: Page): Promise<void> => void (await page.addScriptTag({ path: axeFile }));

/** Rules whose result may depend on colours, window width or writing direction; that of the others does not. */
export const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/**
 * What axe-core finds wrong with the page in its current state: rule, element, and what would be right.
 * @param least more rules than this must have been tested and passed
 * @param only ids of the rules to test; all if absent
 */
export async function axeFaults(page: Page, least = 20, only?: readonly string[]): Promise<string[]> {
  const { violations, passes } = await page.evaluate(
    (rules) => window.axe.run(document, rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
    only,
  );
  expect(passes.length).toBeGreaterThan(least);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' > ')}: ${failureSummary}`),
  );
}
