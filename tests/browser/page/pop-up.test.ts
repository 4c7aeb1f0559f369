import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test('moved into a pop-up and back it is drawn, zoomed and measured without errors', async () => {
  const { page, complaints } = await demo.open({ width: 1120, bypassCSP: true });
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => {
    const view = window.open('', '', 'popup,width=900,height=800')!;
    view.document.body.append(document.querySelector('cited-timeline')!);
  });
  const popup = await opened;
  await popup.setViewportSize({ width: 900, height: 800 });
  const inPopup = () =>
    popup.evaluate(() => {
      const timeline = document.querySelector('cited-timeline')!;
      const frame = timeline.shadowRoot!.querySelector('[part~="frame"]')!;
      const { position } = getComputedStyle(timeline.shadowRoot!.querySelector('.unseen')!);
      return { width: Math.round(frame.getBoundingClientRect().width), position };
    });
  // A margin of 8 px on either side
  await expect.poll(inPopup).toEqual({ width: 884, position: 'absolute' });
  const rangeOf = () => popup.evaluate(() => document.querySelector('cited-timeline')!.range);
  const before = await rangeOf();
  await popup.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(rangeOf).not.toBe(before);
  await popup.setViewportSize({ width: 450, height: 800 });
  await expect.poll(() => popup.locator('cited-timeline [part~="list"]').count()).toBe(1);
  await popup.evaluate(() => {
    (window.opener as Window).document.querySelector('main')!.append(document.querySelector('cited-timeline')!);
  });
  await popup.close();
  await expect.poll(() => page.locator('cited-timeline [part~="plot"]').count()).toBe(1);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector('cited-timeline')!.range)).toBe(before);
  expect(complaints).toEqual([]);
  await page.close();
});
