import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { onWheel } from '../../../src/interaction/wheel.ts';
import { check } from '../model/support.ts';
import { at, fakeHost, xOf, timeOf } from './support.ts';

const wheel = (x: number, more: Record<string, unknown>) =>
  at<WheelEvent>(x, { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

test.each([{ deltaY: 100 }, { deltaY: -100, deltaX: 40 }, { deltaY: 50, deltaX: -50 }, {}])(
  'a plain wheel is the page’s: %j',
  (more) => {
    const host = fakeHost();
    const event = wheel(500, more);
    expect(onWheel(host, event)).toBe(false);
    expect([event.prevented, host.acts]).toEqual([false, []]);
  },
);

test.each([
  [{ deltaX: 100 }, 0.1],
  [{ deltaX: -100, deltaY: 60 }, -0.1],
  [{ deltaX: 3, deltaMode: 1 }, 0.099],
  [{ deltaX: 1, deltaMode: 2 }, 0.4],
  [{ deltaY: 100, shiftKey: true }, 0.1],
  [{ deltaX: 20, deltaY: 100, shiftKey: true }, 0.02],
])('a sideways wheel pans by its distance: %j', (more, share) => {
  const host = fakeHost();
  const event = wheel(500, more);
  expect(onWheel(host, event)).toBe(true);
  expect(event.prevented).toBe(true);
  expect(host.acts).toEqual([{ intent: { type: 'pan', share: expect.closeTo(share, 9) }, cause: 'pointer' }]);
});

test.each([
  ['ctrlKey', -240, 2],
  ['metaKey', -240, 2],
  ['ctrlKey', 240, 0.5],
  ['ctrlKey', -30, 2 ** 0.5],
  ['ctrlKey', 15, 2 ** -0.25],
])('%s with a wheel delta of %i zooms by %d', (modifier, deltaY, factor) => {
  const host = fakeHost();
  const event = wheel(250, { [modifier]: true, deltaY });
  const moment = timeOf(host, 250);
  expect(onWheel(host, event)).toBe(true);
  expect(event.prevented).toBe(true);
  expect(host.acts[0]!.intent).toEqual({ type: 'zoom', factor: expect.closeTo(factor, 9), at: moment });
});

test('the moment under the pointer stays under it through any sequence of wheel turns', () => {
  const turns = fc.array(fc.record({ x: fc.nat(1000), deltaY: fc.integer({ min: -300, max: 300 }) }), {
    maxLength: 30,
  });
  let inStory = 0;
  check(
    fc.property(turns, (all) => {
      const host = fakeHost();
      for (const { x, deltaY } of all) {
        const moment = timeOf(host, x);
        onWheel(host, wheel(x, { ctrlKey: true, deltaY }));
        const { start, end } = host.state.store!.extent;
        // Outside of the story, the view may have to return to it
        if (moment < start || moment > end) continue;
        inStory++;
        expect(Math.abs(xOf(host, moment) - x)).toBeLessThanOrEqual(1);
      }
    }),
  );
  expect(inStory).toBeGreaterThan(300);
});
