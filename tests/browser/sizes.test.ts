import type { CitedTimelineElement } from 'cited-timeline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from './helpers/files.ts';
import { all } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

const errors: string[] = [];
const hear = ({ message }: ErrorEvent): unknown => errors.push(message);
beforeEach(() => {
  errors.length = 0;
  addEventListener('error', hear);
});
afterEach(() => removeEventListener('error', hear));

/** Waits until a frame is painted, and looks before anything that waits for the next one. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** Labels of one kind that share some of their place. */
function meetings(timeline: CitedTimelineElement, selector: string): string[] {
  const boxes = all(timeline, selector)
    .filter(({ textContent }) => textContent)
    .map((label) => label.getBoundingClientRect());
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5)
      .map((b) => `${a.left} to ${a.right}, ${b.left} to ${b.right}`),
  );
}

test.each([
  ['larger letters', (style: CSSStyleDeclaration) => style.setProperty('--cited-timeline-font-size', '30px')],
  ['wider letters', (style: CSSStyleDeclaration) => (style.letterSpacing = '0.4em')],
  ['another font', (style: CSSStyleDeclaration) => style.setProperty('--cited-timeline-font', 'monospace')],
])('%s are laid out before they are painted: labels meet in no frame, and no error is told', async (_, change) => {
  const timeline = await mount({ data: events(60), width: 1000 });
  const kinds = ['.events .label', '.tick-label', '.band-label', 'button.cluster'];
  expect(kinds.map((kind) => all(timeline, kind).length > 0)).toEqual([true, true, true, true]);
  change(timeline.style);
  await painted();
  for (const kind of kinds) expect(meetings(timeline, kind), kind).toEqual([]);
  await settle(timeline);
  for (const kind of kinds) expect(meetings(timeline, kind), kind).toEqual([]);
  expect(errors).toEqual([]);
});

test('a width that changes in every frame is followed in each, and no error is told', async () => {
  const timeline = await mount({ data: events(60), width: 1400 });
  for (let width = 1400; width > 300; width -= 50) {
    timeline.style.width = `${width}px`;
    await painted();
    const drawn = all(timeline, '.tick-label').filter(({ textContent }) => textContent);
    const { right } = timeline.getBoundingClientRect();
    for (const label of drawn) expect(label.getBoundingClientRect().right).toBeLessThanOrEqual(right);
  }
  expect(errors).toEqual([]);
});
