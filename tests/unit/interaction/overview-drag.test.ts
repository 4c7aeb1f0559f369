import { describe, expect, test } from 'vitest';
import { AxisBand } from '../../../src/interaction/axis-band.ts';
import { OverviewDrag } from '../../../src/interaction/overview-drag.ts';
import { fitRange } from '../../../src/state/range.ts';
import { DAY, ms } from '../model/support.ts';
import { at, fakeHost, type FakeHost, timeOf } from './support.ts';

const VIEW = { start: ms('2024-05-01'), end: ms('2024-06-01') };
const host = () => fakeHost(['2024-01-01', '2024-12-31'], VIEW);

/** Position of a moment on the overview strip, px. */
const onStrip = ({ state }: FakeHost, time: number): number => {
  const { start, end } = fitRange(state.store!.extent);
  return ((time - start) / (end - start)) * 1000;
};

/** The requested intents, without those that draw the mark itself. */
const viewActs = ({ acts }: FakeHost) => acts.filter(({ intent }) => intent.type !== 'band');

const on = (x: number, handle?: 'start' | 'end') =>
  at<PointerEvent>(x, {}, [], handle ? { 'data-handle': handle } : {});

const close = ({ state }: FakeHost, start: number, end: number) => {
  expect(Math.abs(state.range.start - start)).toBeLessThan(1000);
  expect(Math.abs(state.range.end - end)).toBeLessThan(1000);
};

describe('the overview’s window', () => {
  test('moves by the same distance as the pointer', () => {
    const fake = host();
    const drag = new OverviewDrag(fake);
    drag.down(on(onStrip(fake, ms('2024-05-11'))));
    expect(fake.acts).toEqual([]);
    drag.move(on(onStrip(fake, ms('2024-07-11'))));
    close(fake, ms('2024-05-01') + 61 * DAY, ms('2024-06-01') + 61 * DAY);
    drag.move(on(onStrip(fake, ms('2024-05-12'))));
    close(fake, ms('2024-05-02'), ms('2024-06-02'));
  });

  test('jumps to a press beside it, and continues from there', () => {
    const fake = host();
    const drag = new OverviewDrag(fake);
    drag.down(on(onStrip(fake, ms('2024-10-01'))));
    close(fake, ms('2024-10-01') - 15.5 * DAY, ms('2024-10-01') + 15.5 * DAY);
    drag.move(on(onStrip(fake, ms('2024-09-30'))));
    close(fake, ms('2024-10-01') - 16.5 * DAY, ms('2024-10-01') + 14.5 * DAY);
  });

  test.each(['start', 'end'] as const)('its %s moves alone, and never past the other end', (handle) => {
    const fake = host();
    const drag = new OverviewDrag(fake);
    drag.down(on(onStrip(fake, VIEW[handle]), handle));
    drag.move(on(onStrip(fake, VIEW[handle] + 5 * DAY)));
    close(fake, VIEW.start + (handle === 'start' ? 5 * DAY : 0), VIEW.end + (handle === 'end' ? 5 * DAY : 0));
    drag.move(on(handle === 'start' ? 1000 : 0));
    const { start, end } = fake.state.range;
    expect(end).toBeGreaterThan(start);
    expect(end - start).toBeLessThan(DAY);
    expect(handle === 'start' ? end : start).toBe(handle === 'start' ? VIEW.end : VIEW.start);
  });

  test('does not move after the pointer is up, or with other buttons', () => {
    const fake = host();
    const drag = new OverviewDrag(fake);
    drag.move(on(500));
    drag.down({ ...on(500), button: 2 });
    drag.move(on(700));
    drag.down(on(onStrip(fake, ms('2024-05-11'))));
    drag.up();
    drag.move(on(700));
    expect(fake.acts).toEqual([]);
  });
});

describe('a drag along the axis', () => {
  const along = (x: number, more = {}, inside = ['.axis']) =>
    at<PointerEvent>(x, { type: 'pointerup', ...more }, inside);

  test('marks a range in either direction, and zooms to it on release', () => {
    for (const [from, to] of [
      [200, 400],
      [400, 200],
    ] as const) {
      const fake = host();
      const band = new AxisBand(fake);
      const range = { start: timeOf(fake, 200), end: timeOf(fake, 400) };
      expect(band.down(along(from))).toBe(true);
      band.move(along(to));
      expect(fake.session.band).toEqual(range);
      band.up(along(to));
      expect(viewActs(fake)).toEqual([{ intent: { type: 'zoom-to', range }, cause: 'pointer' }]);
      expect(fake.session.band).toBeUndefined();
    }
  });

  test('ends at the edge of the plot', () => {
    const fake = host();
    const band = new AxisBand(fake);
    band.down(along(200));
    band.move(along(1500));
    expect(fake.session.band!.end).toBe(VIEW.end);
  });

  test('does nothing if it is short, cancelled, or not on the axis', () => {
    const fake = host();
    const band = new AxisBand(fake);
    for (const [more, inside] of [
      [{ button: 1 }, ['.axis']],
      [{ pointerType: 'touch' }, ['.axis']],
      [{}, []],
      [{}, ['.axis', 'button']],
    ] as const)
      expect(band.down(along(200, more, [...inside]))).toBe(false);
    band.down(along(200));
    band.move(along(205));
    expect(fake.session.band).toBeUndefined();
    band.up(along(205));
    band.down(along(200));
    band.move(along(300));
    band.up(along(300, { type: 'pointercancel' }));
    expect(viewActs(fake)).toEqual([]);
  });
});
