import { beforeEach, expect, test, vi } from 'vitest';
import { events } from './helpers/files.ts';
import { middleOf, part } from './helpers/find.ts';
import { alwaysIdle } from './helpers/idle.ts';
import { frame, mount } from './helpers/mount.ts';
import { wheel } from './helpers/pointer.ts';
import { rewritten } from './helpers/rewritten.ts';

beforeEach(alwaysIdle);

test('while the page is idle a zoom is painted outside of it once, which nobody sees or hears of', async () => {
  const painted = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
  const moves = vi.fn();
  const timeline = await mount({ data: events(2000), range: '2022-01-01/2022-06-30', width: 1000 });
  await expect.poll(() => timeline.shadowRoot!.querySelector('.share-menu')).not.toBeNull();
  timeline.addEventListener('cited-timeline-range', moves);
  const { range } = timeline.state;
  const { writes } = await rewritten(timeline, () =>
    expect.poll(() => painted.mock.calls.length, { timeout: 40_000 }).toBeGreaterThan(300),
  );
  expect(writes.filter(({ target }) => part(timeline, 'plot').contains(target))).toEqual([]);
  const canvas = timeline.shadowRoot!.querySelector('canvas');
  expect(canvas?.checkVisibility() ?? false).toBe(false);
  expect(timeline.state.range).toBe(range);
  expect(moves).not.toHaveBeenCalled();

  // A second story of the page needs no rehearsal
  const other = await mount({ data: events(1000), width: 900 });
  await expect.poll(() => other.shadowRoot!.querySelector('.share-menu')).not.toBeNull();
  // What the first one is still doing ends
  let before = -1;
  await expect
    .poll(() => before === (before = painted.mock.calls.length), { interval: 600, timeout: 30_000 })
    .toBe(true);
  painted.mockClear();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(painted).not.toHaveBeenCalled();
  const plot = part(other, 'plot');
  wheel(plot, middleOf(plot), { deltaY: -60, ctrlKey: true });
  await frame();
  expect(painted).toHaveBeenCalled();
}, 120_000);
