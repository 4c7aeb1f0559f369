import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';
import { cell, FIVE, focused, saved, titles } from '../support/make-page.ts';
import { Writer } from '../support/writer.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/**
 * Time in seconds in which somebody who has never seen the page must be able to make a timeline of five events with
 * their articles.
 */
const THREE_MINUTES = 180;

async function open(): Promise<{ page: Page; writer: Writer; check: () => Promise<void> }> {
  const { page, complaints, requests } = await demo.open({ width: 1280 }, 'make.html');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const writer = new Writer(page);
  const check = async (): Promise<void> => {
    await expect
      .poll(() => titles(page))
      .toEqual([
        'Putin and Kim sign partnership treaty',
        'North Korean troops reach Russia',
        'Yoon receives Umerov in Seoul',
        'Belousov arrives in Pyongyang',
        'Yoon declares martial law',
      ]);
    const cited = (): Promise<unknown> =>
      page.evaluate(() =>
        document
          .querySelector('cited-timeline')
          ?.timeline?.events.map(({ citations }) => citations.map(({ article }) => article.url)),
      );
    await expect.poll(cited).toEqual([0, 3, 1, 2, 4].map((row) => [FIVE[row]?.[2]]));
    const edtf = await page.evaluate(() =>
      document.querySelector('cited-timeline')?.timeline?.events.map(({ date }) => date.edtf),
    );
    expect(edtf).toEqual(['2024-06', '2024-10~', '[2024-11-21..2024-11-30]', '2024-11-29', '2024-12']);
    await page.getByText('5 articles without a stored copy').waitFor();
    expect(await page.getByText('to mend (row').count()).toBe(0);
    await saved(page);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
    expect(writer.seconds, writer.acts.join('\n')).toBeLessThan(THREE_MINUTES);
  };
  return { page, writer, check };
}

test('with the mouse, and the keyboard only for words: five events with their articles in less than three minutes', async () => {
  const { page, writer, check } = await open();
  for (const [row, [date, title, address]] of FIVE.entries()) {
    await writer.click(page.locator(cell(row, 0)));
    await writer.type(date);
    if (row === 2) await page.locator(`${cell(2, 0)} .ask`, { hasText: '29 can only be a day' }).waitFor();
    if (row === 2 || row === 3) await writer.click(page.locator(`${cell(row, 0)} .choice`).first());
    await writer.click(page.locator(cell(row, 1)));
    await writer.type(title);
    await writer.click(page.locator(cell(row, 2)));
    await writer.pasteFromElsewhere(address);
  }
  await check();
});

test('by keyboard alone: five events with their articles in less than three minutes', async () => {
  const { page, writer, check } = await open();
  // From the top of the page to the first cell
  for (let i = 0; i < 20 && (await focused(page)) !== '0 0'; i++) await writer.press('Tab');
  for (const [row, [date, title, address]] of FIVE.entries()) {
    expect(await focused(page)).toBe(`${row} 0`);
    await writer.type(date);
    // A question is answered on the way; answering leaves the editor
    if (row === 2 || row === 3) {
      await writer.press('ArrowDown');
      await page.locator('.choice:focus', { hasText: row === 2 ? '29 November 2024' : 'about October 2024' }).waitFor();
      await writer.press('Enter', 'ArrowRight');
    } else await writer.press('Tab');
    await writer.type(title);
    await writer.press('Tab');
    if (row === 4) {
      await writer.type(address);
      await writer.press('Tab');
    } else {
      await writer.pasteFromElsewhere(address);
      await writer.press('Home', 'ArrowDown');
    }
  }
  expect(await focused(page)).toBe('5 0');
  await check();
});
