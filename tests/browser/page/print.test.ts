import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test('on paper are title, plot and all events, and none of what is pressed', async () => {
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

test('printed from a tab that is hidden on the screen and shown on paper, the story is whole', async () => {
  const { page } = await demo.open();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media screen { #story { display: none } }');
    document.adoptedStyleSheets.push(sheet);
  });
  const story = page.locator('#story');
  await story.evaluate(async (element) => {
    // Until the element has heard that it has no room
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
