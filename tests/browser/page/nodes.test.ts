import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import budgets from '../../tools/budgets.json';
import { DISTRIBUTIONS, storyOf } from '../../bench/element/page/data.js';
import { startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
let page: Page;
beforeAll(async () => {
  demo = await startDemo();
  ({ page } = await demo.open({ width: 1280, height: 900 }));
});
afterAll(() => demo.close());

const most = budgets.performance['elements in the tree, at most'];

/** Number of elements in the shadow tree: for the whole story, and after each of four zoom steps. */
const elements = (file: unknown): Promise<number[]> =>
  page.evaluate(async (data) => {
    const timeline = document.querySelector('cited-timeline')!;
    const count = () => timeline.shadowRoot!.querySelectorAll('*').length;
    timeline.data = data as NonNullable<typeof timeline.data>;
    await timeline.ready;
    const counts = [count()];
    for (let i = 0; i < 4; i++) {
      timeline.zoomBy(3);
      await timeline.updateComplete;
      counts.push(count());
    }
    return counts;
  }, file);

test.each(DISTRIBUTIONS)(
  'with a thousand events, %s, the shadow tree stays within its budget of elements at every zoom',
  async (distribution) => {
    const counts = await elements(storyOf(1000, distribution));
    expect(Math.min(...counts), 'elements drawn').toBeGreaterThan(100);
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
  },
);
