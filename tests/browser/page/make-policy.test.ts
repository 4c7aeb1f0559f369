import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tools/browser.js';
import { drawn, watch } from '../support/demo-page.js';
import { cell, titles } from '../support/make-page.ts';
import { serve, STRICT_POLICY } from '../support/serve.js';

let browser: Browser;
/** A host that sends no policy of its own. */
let host: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  host = await serve(fileURLToPath(new URL('../../../dist', import.meta.url)));
  browser = await launchChromium();
});
afterAll(() => Promise.all([browser.close(), host.close()]));

test('the page itself has the strict policy: nodes from strings, inline scripts and other hosts are refused', async () => {
  const page = await browser.newPage();
  const { complaints, requests } = watch(page);
  await page.goto(`${host.origin}/demo/make.html`);
  await drawn(page);
  const policy = (await page.locator('meta[http-equiv]').getAttribute('content')) ?? '';
  for (const part of STRICT_POLICY.split('; ')) expect(policy.split('; ')).toContain(part);
  await page.locator(cell(0, 0)).click();
  await page.keyboard.type('2024');
  await page.keyboard.press('Tab');
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page)).toEqual(['One']);
  expect(complaints).toEqual([]);
  const refused = await page.evaluate(async () => {
    const answers: boolean[] = [];
    try {
      document.createElement('div').innerHTML = '<b>planted</b>';
      answers.push(false);
    } catch {
      answers.push(true);
    }
    answers.push(
      await fetch('http://elsewhere.example/').then(
        () => false,
        () => true,
      ),
    );
    const image = new Image();
    const failed = new Promise<boolean>((resolve) => {
      image.addEventListener('load', () => resolve(false));
      image.addEventListener('error', () => resolve(true));
    });
    image.src = 'http://elsewhere.example/picture.png';
    answers.push(await failed);
    return answers;
  });
  expect(refused).toEqual([true, true, true]);
  expect(complaints.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(1);
  expect(
    requests.filter((address) => !address.startsWith(`${host.origin}/`) && !address.includes('elsewhere')),
  ).toEqual([]);
});
