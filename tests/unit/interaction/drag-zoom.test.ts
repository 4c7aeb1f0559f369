import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DragZoom } from '../../../src/interaction/drag-zoom.ts';
import { check, YEAR } from '../model/support.ts';
import { at, fakeHost, xOf, timeOf } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const press = (x: number, pointerId = 1, more = {}) => at<PointerEvent>(x, { pointerId, ...more });

test('the grabbed moment stays under the pointer during a drag', () => {
  check(
    fc.property(
      fc.integer({ min: 200, max: 800 }),
      fc.array(fc.integer({ min: 100, max: 900 }), { maxLength: 20 }),
      (from, way) => {
        const host = fakeHost();
        const drag = new DragZoom(host);
        const moment = timeOf(host, from);
        const width = host.state.range.end - host.state.range.start;
        drag.down(press(from));
        drag.move(press(from + 50));
        expect(host.session.isDragging).toBe(true);
        for (const x of way) {
          drag.move(press(x));
          expect(xOf(host, moment)).toBeCloseTo(x, 5);
        }
        expect((host.state.range.end - host.state.range.start) / width).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('moving less than four px is a click and does not move the view', () => {
  const host = fakeHost();
  const drag = new DragZoom(host);
  drag.down(press(500));
  drag.move(press(503));
  drag.move(press(497));
  expect([host.session.isDragging, host.acts]).toEqual([false, []]);
  drag.move(press(496));
  expect(host.session.isDragging).toBe(true);
  expect(host.acts).toMatchObject([
    { intent: { type: 'dragging' }, cause: 'pointer' },
    { intent: { type: 'range' }, cause: 'pointer' },
  ]);
});

test('both moments stay under the two fingers, even in billions of years', () => {
  const fingers = fc.array(fc.tuple(fc.integer({ min: 50, max: 450 }), fc.integer({ min: 550, max: 950 })), {
    minLength: 1,
    maxLength: 10,
  });
  const deep = ['Y-13800000000', '2024'];
  let followed = 0;
  check(
    fc.property(fc.constantFrom(undefined, deep), fingers, (dates, way) => {
      const host = fakeHost(dates, dates && { start: -13.8e9 * YEAR, end: -13.79e9 * YEAR });
      const drag = new DragZoom(host);
      const [first, second] = [timeOf(host, 400), timeOf(host, 600)];
      drag.down(press(400, 1));
      drag.down(press(600, 2));
      for (const [a, b] of way) {
        drag.move(press(a, 1));
        drag.move(press(b, 2));
        const { start, end } = host.state.range;
        const { extent } = host.state.store!;
        if (end - start > 3.9 * (extent.end - extent.start)) break; // about the widest view: fingers are not followed
        followed++;
        expect(Math.abs(xOf(host, first) - a)).toBeLessThan(1);
        expect(Math.abs(xOf(host, second) - b)).toBeLessThan(1);
      }
    }),
  );
  expect(followed).toBeGreaterThan(100);
});
test('crossed fingers do not reverse time', () => {
  const host = fakeHost();
  const drag = new DragZoom(host);
  drag.down(press(400, 1));
  drag.down(press(600, 2));
  drag.move(press(700, 1));
  const { start, end } = host.state.range;
  expect(end).toBeGreaterThan(start);
});

test('the remaining finger continues panning from its position', () => {
  const host = fakeHost();
  const drag = new DragZoom(host);
  drag.down(press(400, 1));
  drag.down(press(600, 2));
  drag.move(press(700, 2));
  drag.up(press(400, 1));
  const { range } = host.state;
  const moment = timeOf(host, 700);
  drag.move(press(700, 2));
  expect(host.state.range.start).toBeCloseTo(range.start, 0);
  drag.move(press(750, 2));
  expect(xOf(host, moment)).toBeCloseTo(750, 5);
  expect(host.state.range.end - host.state.range.start).toBeCloseTo(range.end - range.start, 0);
});

test('the click that ends a drag is suppressed, the next one is not', () => {
  const host = fakeHost();
  const drag = new DragZoom(host);
  drag.down(press(500));
  drag.move(press(600));
  drag.up(press(600));
  const click = at<MouseEvent>(600);
  expect(drag.swallow(click)).toBe(true);
  expect(click.prevented).toBe(true);
  vi.runAllTimers();
  expect(host.session.isDragging).toBe(false);
  expect(drag.swallow(at<MouseEvent>(600))).toBe(false);
});

test('other buttons, the overview, and pointers that are not down do nothing', () => {
  const host = fakeHost();
  const drag = new DragZoom(host);
  drag.down(press(500, 1, { button: 2 }));
  drag.down(at<PointerEvent>(500, {}, ['.overview']));
  drag.move(press(700));
  drag.up(press(700));
  expect([host.session.isDragging, host.acts]).toEqual([false, []]);
});
