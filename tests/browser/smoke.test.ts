import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount } from './helpers/mount.ts';
import { eventIds, eventOf, textOf, part } from './helpers/find.ts';
import { story } from './helpers/story.ts';
import { record } from './helpers/record.ts';

test('smoke', async () => {
  const t0 = performance.now();
  const ranges: unknown[] = [];
  const el = await mount({ data: story, before: (t) => t.addEventListener('cited-timeline-range', (e) => ranges.push([e.start, e.end, e.cause])) });
  console.log(performance.now() - t0, eventIds(el), el.range, JSON.stringify(ranges));
  const selects = record(el, 'cited-timeline-select');
  const t1 = performance.now();
  await userEvent.click(eventOf(el, 'treaty'));
  console.log(performance.now() - t1, selects.length, textOf(part(el, 'panel')));
  await page.getByRole('button', { name: 'Close' }).click();
  console.log(selects.map((s) => [s.id, s.kind, s.cause]));
  expect(1).toBe(1);
});
