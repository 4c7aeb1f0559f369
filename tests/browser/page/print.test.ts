import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test('paper has title, plot and all events, and no controls', async () => {
  for (const width of [1120, 390]) {
    const { page } = await demo.open({ width });
    await page.emulateMedia({ media: 'print' });
    const story = page.locator('#story');
    await story.locator('.paper').waitFor();
    expect(await story.locator('.paper .what').count()).toBe(10);
    expect(await story.locator('[part~="title"]').isVisible()).toBe(true);
    for (const part of ['toolbar', 'panel', 'overview', 'list'])
      expect(await story.locator(`[part~="${part}"]:visible`).count(), `${part} at ${width} px`).toBe(0);
    await page.context().close();
  }
});

test('printed from a tab that is hidden on screen and shown on paper, the story is complete', async () => {
  const { page } = await demo.open();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media screen { #story { display: none } }');
    document.adoptedStyleSheets.push(sheet);
  });
  const story = page.locator('#story');
  await story.evaluate(async (element) => {
    // Until the element has been notified that it has no space
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const counted: number[] = [];
    for (const name of ['beforeprint', 'afterprint'])
      addEventListener(name, () => counted.push(element.shadowRoot!.querySelectorAll('.paper .what').length));
    Object.assign(globalThis, { counted });
  });
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'counted') as unknown)).toEqual([10, 0]);
  await page.context().close();
});

/** The story with many accounts on paper, with some properties set. */
async function printed(properties: Readonly<Record<string, unknown>>) {
  const { page } = await demo.open({}, 'evidence.html');
  await page.evaluate(async (set) => {
    const timeline = document.querySelector('cited-timeline')!;
    Object.assign(timeline, set);
    await (timeline as HTMLElement & { ready: Promise<unknown> }).ready;
  }, properties);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('#story .paper');
  await paper.waitFor();
  const event = (title: string) => paper.locator('li', { has: page.locator('.what', { hasText: title }) });
  return { page, paper, event };
}

test('paper has the conclusions about each event: its status, whose date it uses, and how many voices say what', async () => {
  const { page, event } = await printed({});
  const envoy = event('An envoy comes ashore');
  await expect.poll(() => envoy.innerText()).toContain('Dated as in Example Herald');
  expect(await envoy.innerText()).toContain('2 voices say 15 March 2025');
  expect(await envoy.innerText()).toContain('took it back two days later · corrected on 18 March 2025');
  expect(await event('A second ship').innerText()).toContain('It rests on one entry of a live page');
  await page.context().close();
});

test('paper names the day of an “as known on” story, and shows what was known then', async () => {
  const { page, paper, event } = await printed({ asKnownOn: '2025-03-16' });
  await expect
    .poll(() => paper.locator('.as-of').innerText())
    .toBe('As known on 16 March 2025 · 6 events not yet reported');
  expect(await event('Gold is seen').innerText()).toMatch(
    /Gold is seen in a crate\s+Not yet reported on 16 March 2025$/,
  );
  const envoy = await event('An envoy comes ashore').innerText();
  expect(envoy).toContain('2 articles');
  expect(envoy).not.toContain('Dated as in');
  const footnotes = await paper.locator('.footnotes').innerText();
  expect(footnotes).toContain('A stranger walks up the harbour steps');
  expect(footnotes).not.toContain('Correction: the envoy landed on Saturday');
  expect(await page.locator('#story .plot .event.is-ghost').count()).toBeGreaterThan(0);
  expect(await page.locator('#story .not-yet').isVisible()).toBe(true);
  await page.context().close();
});

test('paper says which kinds of evidence were chosen', async () => {
  const { page, paper } = await printed({ evidence: 'disputed' });
  await expect.poll(() => paper.locator('.filter').innerText()).toBe('2 of 11 events · 9 left out: 9 by “disputed”');
  await page.context().close();
});
