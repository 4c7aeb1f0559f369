import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseTheme, select, startDemo, THEMES, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

declare global {
  interface Window {
    violations?: string[];
  }
}

test('under a strict policy with Trusted Types nothing is violated, no error is logged, and no request leaves the origin', async () => {
  const { page, complaints, requests } = await demo.open();
  await page.evaluate(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations?.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });

  for (const theme of THEMES) await chooseTheme(page, theme);
  const ids = await page.evaluate(() => {
    const { events, articles } = document.querySelector('cited-timeline')!.timeline!;
    return [...events, ...articles].map(({ id }) => id);
  });
  expect(ids).toHaveLength(13);
  for (const id of ids) await select(page, id);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 800 });
  await select(page, 'treaty');
  await page.evaluate(() => (document.querySelector('cited-timeline')!.jsonLd = true));
  await page.waitForSelector('cited-timeline > script[type="application/ld+json"]', { state: 'attached' });

  // A violation while loading happens before the listener is added; Chromium also logs each one as an error.
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
});

test('the policy is in force: forbidden actions are refused and reported', async () => {
  const { page, complaints } = await demo.open();
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>planted</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  expect(complaints.join('\n')).toContain('Content Security Policy');
});
