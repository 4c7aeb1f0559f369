import { pairs } from 'd3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { groupList, orderKnown } from '../../../src/layout/list.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import type { TimelineEvent } from '../../../src/model/types.ts';
import { check, timelineOf, timelines } from '../model/support.ts';

/** The runs of a month as ids, with runs of unknown order in brackets. */
const runs = (events: readonly TimelineEvent[]): string[] =>
  groupList(events, 'month').flatMap((group) =>
    group.runs.map((run) => {
      const ids = run.events.map(({ id }) => id).join(' ');
      return run.orderKnown ? ids : `(${ids})`;
    }),
  );

describe('events of unknown order are in one run', () => {
  test('in the shipped story', () => {
    expect(runs(parseTimeline(story).timeline.events)).toEqual([
      'belousov-appointed',
      'treaty',
      '(no-appointed troops)',
      '(choe-moscow long-range-approval shin-interview seoul-meeting)',
      '(belousov-pyongyang warplanes)',
    ]);
  });

  test.each([
    [['2024-11-05', '2024-11-06', '2024-11-07'], ['e0 e1 e2']],
    [
      ['2024-11-05', '2024-11-05', '2024-11-06'],
      ['(e0 e1)', 'e2'],
    ],
    [
      ['2024-11-04', '2024-11-05', '2024-11-05', '2024-11-06'],
      ['e0', '(e1 e2)', 'e3'],
    ],
    // days within a month of unknown day
    [
      ['2024-11', '2024-11-02', '2024-11-03'],
      ['(e0 e1)', 'e2'],
    ],
    // each overlaps the next, and the last begins when the first is over
    [
      ['[2024-11-01..2024-11-10]', '[2024-11-05..2024-11-15]', '[2024-11-11..2024-11-20]'],
      ['(e0 e1)', 'e2'],
    ],
    // a duration is ordered by its beginning
    [['2024-11-01/2024-11-30', '2024-11-05'], ['e0 e1']],
    [['2024-11-01/2024-11-30', '2024-11-01'], ['(e1 e0)']],
    [['2024-11-01/..', '[2024-11-02..]'], ['e0 e1']],
    [
      ['2024-11-05T08:00Z', '2024-11-05T08:01Z', '2024-11-05'],
      ['(e2 e0)', 'e1'],
    ],
  ])('%j: %j', (dates, expected) => expect(runs(timelineOf(dates).events)).toEqual(expected));

  test('a heading also separates them', () => {
    expect(runs(timelineOf(['[2024-11-01..2024-12-31]', '[2024-12-01..2024-12-31]']).events)).toEqual(['e0', 'e1']);
  });

  test('an order stated in the file is known, and the list follows it', () => {
    const events = [
      { id: 'c', title: 'c', date: '2024-11', citations: [], after: ['b'] },
      { id: 'a', title: 'a', date: '2024-11', citations: [], before: ['b'] },
      { id: 'd', title: 'd', date: '2024-11', citations: [] },
      { id: 'b', title: 'b', date: '2024-11', citations: [] },
    ];
    expect(runs(parseTimeline({ articles: [], events }).timeline.events)).toEqual(['(a d)', 'b c']);
  });
});

test('every event is in exactly one run, and two neighbours in a run have an unknown order if and only if the run says so', () => {
  check(
    fc.property(timelines(30), ({ events }) => {
      for (const group of groupList(events, 'month')) {
        expect(group.runs.flatMap((run) => run.events)).toEqual(group.events);
        group.runs.forEach(({ events, orderKnown: known }) => {
          for (const [k, event] of events.entries()) {
            for (const other of known ? events.slice(k + 1, k + 2) : events.slice(k + 1))
              expect(orderKnown(event, other)).toBe(known);
          }
          expect(known || events.length > 1).toBe(true);
        });
        for (const [run, next] of pairs(group.runs)) {
          expect(run.events.some((event) => orderKnown(event, next.events[0]!))).toBe(true);
        }
      }
    }),
  );
});

test('the order of two events is known from either side', () => {
  check(
    fc.property(timelines(8), ({ events }) => {
      for (const a of events) for (const b of events) expect(orderKnown(a, b)).toBe(orderKnown(b, a));
    }),
  );
});
