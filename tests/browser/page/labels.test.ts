import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { select, startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The labels, marks and clusters currently drawn, in CSS px of the window. A mark is as large as its drawing. */
const boxes = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const shadow = document.querySelector('cited-timeline')!.shadowRoot!;
    const parts = shadow.querySelectorAll('[part~="label"], [part~="mark"], [part~="cluster"]');
    return [...parts]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const kind = part.getAttribute('part')!;
        const id = part.closest('[data-event]')?.getAttribute('data-event');
        const drawn = kind === 'mark' ? [...part.querySelectorAll('*')] : [part];
        const rects = drawn
          .map((node) => node.getBoundingClientRect())
          .filter(({ width, height }) => width * height > 0);
        return {
          name: `${kind} ${id ?? part.textContent?.trim()}`,
          left: Math.min(...rects.map(({ left }) => left)),
          right: Math.max(...rects.map(({ right }) => right)),
          top: Math.min(...rects.map(({ top }) => top)),
          bottom: Math.max(...rects.map(({ bottom }) => bottom)),
        };
      });
  });

/** Pairs of boxes that overlap by more than a hundredth of a px, at least one of which is text. */
function meetings(all: readonly Box[]): string[] {
  const isText = ({ name }: Box) => !name.startsWith('mark');
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => (isText(a) || isText(b)) && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.01)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.01)
      .map((b) => `${a.name} | ${b.name}`),
  );
}

/** Number of events that are drawn or counted in clusters. */
const accountedFor = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const shadow = document.querySelector('cited-timeline')!.shadowRoot!;
    const counts = [...shadow.querySelectorAll('[part~="cluster"]')].map((cluster) => Number(cluster.textContent));
    return counts.reduce((sum, count) => sum + count, shadow.querySelectorAll('[part~="event"]').length);
  });

test.each([240, 320, 480, 768, 1120, 1600, 3840])(
  'at %i px no label meets another, a mark or a cluster, none leaves the window, and all ten events are there',
  async (width) => {
    const { page } = await demo.open({ width, height: 900 });
    for (const id of ['', 'no-appointed']) {
      await select(page, id);
      const all = await boxes(page);
      expect(all.filter(({ name }) => name.startsWith('label')).length, 'labels drawn').toBeGreaterThan(4);
      expect(all.filter(({ name }) => name.startsWith('mark')).length, 'marks drawn').toBeGreaterThan(4);
      expect(all.filter(({ left, right, top, bottom }) => !(left < right && top < bottom))).toEqual([]);
      expect(meetings(all)).toEqual([]);
      expect(all.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await accountedFor(page)).toBe(10);
    }
  },
);

test.each([768, 1120, 1600])('at %i px none overlaps another at any zoom', async (width) => {
  const { page } = await demo.open({ width, height: 900 });
  for (const factor of [0.5, 3, 3, 3, 3]) {
    await page.evaluate((by) => document.querySelector('cited-timeline')!.zoomBy(by), factor);
    await select(page, '');
    expect(meetings(await boxes(page)), `after zooming by ${factor}`).toEqual([]);
  }
});

test.each([1120, 1600])('with a font twice as large none overlaps another, at %i px and at any zoom', async (width) => {
  const { page } = await demo.open({ width, height: 1400 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.waitForFunction(
    () => {
      const label = document.querySelector('cited-timeline')!.shadowRoot!.querySelector('[part~="label"]');
      return label && Number.parseFloat(getComputedStyle(label).fontSize) > 25;
    },
    undefined,
    { polling: 50 },
  );
  for (const range of ['', '2024-05/2024-08', '2024-10/2024-12', '2024-11-15/2024-12-02']) {
    await page.evaluate((to) => void (document.querySelector('cited-timeline')!.range = to), range);
    await select(page, '');
    const all = await boxes(page);
    expect(all.filter(({ name }) => name.startsWith('label')).length).toBeGreaterThan(1);
    expect(meetings(all), range).toEqual([]);
  }
});

const box = (name: string, left: number): Box => ({ name, left, right: left + 10, top: 0, bottom: 10 });

test('two boxes that share a px overlap, two that touch do not', () => {
  expect(meetings([box('label a', 0), box('label b', 9)])).toEqual(['label a | label b']);
  expect(meetings([box('label a', 0), box('mark b', 9)])).toEqual(['label a | mark b']);
  expect(meetings([box('label a', 0), box('label b', 10)])).toEqual([]);
});
