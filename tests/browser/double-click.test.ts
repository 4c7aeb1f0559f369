import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { part } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';
import { story } from './helpers/story.ts';

const DAY = 86_400_000;

test('a double click on empty space zooms in there, and with Shift out', async () => {
  const timeline = await mount({ data: story, range: '2024-11-14/2024-12-10', timeZone: 'UTC' });
  await settle(timeline);
  const moves = record(timeline, 'cited-timeline-range');
  const plot = part(timeline, 'plot');
  const { left, width } = plot.getBoundingClientRect();
  await userEvent.dblClick(plot, { position: { x: Math.round(width / 4), y: 5 } });
  const { start, end, cause } = moves.at(-1)!;
  expect(moves).toHaveLength(1);
  expect(cause).toBe('pointer');
  expect((end - start) / (27 * DAY)).toBeCloseTo(0.5, 3);
  const at = Date.UTC(2024, 10, 14) + (27 * DAY) / 4;
  const share = (at - start) / (end - start);
  expect(Math.abs(share * width - width / 4)).toBeLessThanOrEqual(1);
  plot.dispatchEvent(
    new MouseEvent('dblclick', {
      clientX: left + width / 4,
      clientY: 5,
      shiftKey: true,
      bubbles: true,
      composed: true,
    }),
  );
  expect(Math.round(moves.at(-1)!.end - moves.at(-1)!.start)).toBe(27 * DAY);
});
