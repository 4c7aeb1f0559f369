import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupList, type ListUnit, listUnit } from '../../../src/layout/list.ts';
import { check, DAY, dateOf, timelineOf, timelines } from '../model/support.ts';

const UNITS: ListUnit[] = ['day', 'month', 'year', 'decade', 'century'];

test.each([
  [1, 'day'],
  [14, 'day'],
  [15, 'month'],
  [366 * 4, 'month'],
  [366 * 4 + 1, 'year'],
  [366 * 60, 'year'],
  [366 * 60 + 1, 'decade'],
  [366 * 600, 'decade'],
  [366 * 600 + 1, 'century'],
  [5e12, 'century'],
] as const)('a story of %i days is grouped by %s', (days, unit) => {
  expect(listUnit({ start: 0, end: days * DAY })).toBe(unit);
});

describe('groups', () => {
  const groupsOf = (dates: readonly string[], unit: ListUnit) =>
    groupList(timelineOf(dates).events, unit).map(({ edtf, events }) => `${edtf}: ${events.length}`);
  const dates = [
    '2024-06',
    '2024-06-11',
    '2024-05-30/2024-06-02',
    '1999-12-31',
    '1985',
    '0044-03-15',
    '-0043-03-15',
    '../2024',
  ];

  test.each([
    ['day', ': 1,-0043-03-15: 1,0044-03-15: 1,1985-01-01: 1,1999-12-31: 1,2024-05-30: 1,2024-06-01: 1,2024-06-11: 1'],
    ['month', ': 1,-0043-03: 1,0044-03: 1,1985-01: 1,1999-12: 1,2024-05: 1,2024-06: 2'],
    ['year', ': 1,-0043: 1,0044: 1,1985: 1,1999: 1,2024: 3'],
    ['decade', ': 1,-004X: 1,004X: 1,198X: 1,199X: 1,202X: 3'],
    ['century', ': 1,-00XX: 1,00XX: 1,19XX: 2,20XX: 3'],
  ] as const)('by the %s', (unit, expected) => expect(groupsOf(dates, unit).join()).toBe(expected));

  test('years beyond four digits stand alone, except those long ago, which share two digits', () => {
    expect(groupsOf(['Y-13800000000', 'Y-4568E6', 'Y-4531E6S4', 'Y-11700', 'Y12000', '9999'], 'century')).toEqual([
      'Y-13000000000S2: 1',
      'Y-4500000000S2: 2',
      'Y-11700: 1',
      '99XX: 1',
      'Y12000: 1',
    ]);
  });

  test('every event is in one group, in order; each heading appears once, is valid, and covers when its events may have begun', () => {
    check(
      fc.property(timelines(30), fc.constantFrom(...UNITS), ({ events }, unit) => {
        const groups = groupList(events, unit);
        expect(groups.flatMap((group) => group.events)).toEqual(events);
        expect(new Set(groups.map(({ edtf }) => edtf)).size).toBe(groups.length);
        for (const { edtf, events: members } of groups) {
          // One group has no name: events that may have begun at any earlier time
          const from = edtf ? dateOf(edtf).start.earliest : -Infinity;
          const to = edtf ? dateOf(edtf).end.latest : -Number.MAX_VALUE;
          for (const { date } of members) {
            expect(date.start.earliest).toBeGreaterThanOrEqual(from);
            expect(date.start.earliest).toBeLessThan(to);
          }
        }
      }),
    );
  });
});
