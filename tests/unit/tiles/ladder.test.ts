import { expect, test } from 'vitest';
import { group } from 'd3';
import { array, assert, integer, oneof, property, record } from 'fast-check';
import { Ladder, meetingLevel } from '../../../src/tiles/ladder.ts';
import { binOf, COARSEST } from '../../../src/tiles/levels.ts';

const TIME = oneof(
  integer({ min: -50, max: 50 }),
  integer({ min: -(2 ** 52), max: 2 ** 52 }),
  integer({ min: 0, max: 2 ** 20 }).map((n) => 1_700_000_000_000 + n * 1000),
);

test('two times share a bin from their common level on', () => {
  assert(
    property(TIME, TIME, (a, b) => {
      const meets = Math.min(meetingLevel(a, b), COARSEST + 1);
      for (let level = 0; level <= COARSEST; level++) expect(binOf(a, level) === binOf(b, level)).toBe(level >= meets);
    }),
  );
});

test('a tile of any level contains the best k of each of its bins', () => {
  const event = record({ time: TIME, priority: integer({ min: 0, max: 3 }).map((n) => n / 4) });
  assert(
    property(array(event, { minLength: 1, maxLength: 60 }), integer({ min: 1, max: 4 }), (given, k) => {
      const events = given.toSorted((a, b) => a.time - b.time);
      const levels = new Int8Array(events.length).fill(99);
      const ladder = new Ladder(
        k,
        levels,
        Float32Array.from(events, ({ priority }) => priority),
      );
      events.forEach(({ time }, i) => ladder.add(i, time));
      ladder.finish();
      for (let level = 0; level <= COARSEST; level++) {
        const bins = group(events.keys(), (i) => binOf(events[i]!.time, level));
        for (const members of bins.values()) {
          const best = members.toSorted((a, b) => events[b]!.priority - events[a]!.priority || a - b).slice(0, k);
          const shown = members.filter((i) => levels[i]! >= level);
          expect(shown).toEqual(best.toSorted((a, b) => a - b));
        }
      }
    }),
  );
});
