import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { articleOf, check, edtf, ms, SEED, timelineOf } from './support.ts';
import { ZONES } from './zones.ts';

const placedIn = (timeline: Timeline, timeZone: string): Timeline =>
  toWallClock(timeline, new ZoneClock(timeZone), getRareRecords).timeline;
const datesOf = ({ events }: Timeline): string[] => events.map(({ date }) => date.edtf);

const moment = fc
  .record({ minute: fc.nat(6 * 1440), zone: fc.constantFrom('Z', '+09:00', '-03:30') })
  .map(({ minute, zone }) => new Date(Date.UTC(2024, 9, 25) + minute * 60_000).toISOString().slice(0, 16) + zone);
const day = fc.integer({ min: 24, max: 31 }).map((number) => `2024-10-${number}`);
const mixed = fc
  .array(fc.record({ date: fc.oneof(moment, day), cites: fc.subarray(['a', 'b']) }), { minLength: 1, maxLength: 25 })
  .map((specs) =>
    timelineOf(
      specs.map(({ date, cites }) => ({ date, citations: cites })),
      [articleOf('a', '2024-10-27T00:30Z'), articleOf('b', '2024-10-27')],
    ),
  );

describe('a story with zones', () => {
  test('is in order on the axis, with bounds in columns and all connections intact', () => {
    check(
      fc.property(mixed, fc.constantFrom(...ZONES), (timeline, timeZone) => {
        const { events, articles, columns, extent, event, article } = placedIn(timeline, timeZone);
        expect(events.map(({ index }) => index)).toEqual(events.map((_, i) => i));
        expect(events.map(({ id }) => id).sort()).toEqual(timeline.events.map(({ id }) => id).sort());
        events.forEach((each, i) => {
          expect([columns.from[i], columns.to[i]]).toEqual([each.date.start.earliest, each.date.end.latest]);
          expect(columns.from[i]).toBeGreaterThanOrEqual(columns.from[i - 1] ?? -Infinity);
          expect(columns.from[i]).toBeGreaterThanOrEqual(extent.start);
          expect(columns.to[i]).toBeLessThanOrEqual(extent.end);
          expect(event(each.id)).toBe(each);
          expect(each.citations).toBe(timeline.event(each.id)!.citations);
        });
        expect(articles).toBe(timeline.articles);
        expect(article('a')).toBe(timeline.article('a'));
      }),
    );
  });

  test('the placed timeline itself stays unchanged', () => {
    fc.assert(
      fc.property(mixed, (timeline) => {
        const before = JSON.stringify([
          datesOf(timeline),
          timeline.events.map(({ index, date }) => [index, date]),
          timeline.articles.map(({ index, published }) => [index, published]),
        ]);
        placedIn(timeline, 'Asia/Seoul');
        expect(
          JSON.stringify([
            datesOf(timeline),
            timeline.events.map(({ index, date }) => [index, date]),
            timeline.articles.map(({ index, published }) => [index, published]),
          ]),
        ).toBe(before);
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  test('the order is that of the axis: an event in the old year in UTC comes after New Year’s Day in Seoul', () => {
    const timeline = timelineOf(['2024-12-31T16:00Z', '2025-01-01', '2024-12-31']);
    expect(datesOf(placedIn(timeline, 'UTC'))).toEqual(['2024-12-31', '2024-12-31T16:00Z', '2025-01-01']);
    expect(datesOf(placedIn(timeline, 'Asia/Seoul'))).toEqual(['2024-12-31', '2025-01-01', '2024-12-31T16:00Z']);
  });

  test('the file’s range is placed as well', () => {
    const { range } = timelineOf(['2024-12-31T16:00Z'], [], {
      range: { ...timelineOf(['2025-01-01T00:00+09:00']).events[0]!.date },
    });
    expect(range!.start.earliest).toBe(ms('2024-12-31T15:00Z'));
    const timeline = timelineOf(['2024-12-31T16:00Z'], [], { range: range! });
    expect(placedIn(timeline, 'Asia/Seoul').range!.start.earliest).toBe(ms('2025-01-01'));
  });

  test("the file's publishers and revision date are kept", () => {
    const { timeline } = parseTimeline({
      revised: '2024-12-02',
      publishers: [{ name: 'AP', owner: 'Its members' }],
      events: [{ id: 'a', title: 'A', date: '2024-12-31T16:00Z', citations: [] }],
    });
    const placed = placedIn(timeline, 'Asia/Seoul');
    expect(placed).not.toBe(timeline);
    expect(placed.revised?.edtf).toBe('2024-12-02');
    expect(placed.publishers).toEqual([{ name: 'AP', aliases: [], owner: 'Its members' }]);
  });

  test('the keyboard’s months and years are those of the zone', () => {
    const timeline = placedIn(timelineOf(['2024-12-31T10:00Z', '2024-12-31T16:00Z']), 'Asia/Seoul');
    const span = createMemoryStore(timeline)
      .select({ query: '', hidden: [], evidence: [], groupBy: '' })
      .span(1, 'year');
    expect([span?.date?.edtf, span?.lo, span?.hi]).toEqual(['2025', 1, 2]);
  });
});

describe('statements about the order of events', () => {
  const timeline = timelineOf([
    { date: '2025-01-01', id: 'day', after: ['moment'], rank: 1 },
    { date: '2024-12-31T16:00Z', id: 'moment' },
  ]);

  test('tighten dates at their position on the axis', () => {
    const placed = placedIn(timeline, 'Asia/Seoul');
    expect(placed.events.map(({ id }) => id)).toEqual(['moment', 'day']);
    expect(placed.event('day')!.date).toMatchObject({ tightened: true, start: { earliest: ms('2025-01-01T01:00Z') } });
  });

  test('are applied anew in each zone: a date tightened in UTC is as written if no time is left', () => {
    const parsed = parseTimeline({
      articles: [],
      events: [
        { id: 'day', title: 'Day', date: '2024-12-31', after: ['moment'], citations: [] },
        { id: 'moment', title: 'Moment', date: '2024-12-31T16:00Z', citations: [] },
      ],
    });
    const startIn = (timeZone: string): number => placedIn(parsed.timeline, timeZone).event('day')!.date.start.earliest;
    expect(parsed.timeline.event('day')!.date.start.earliest).toBe(ms('2024-12-31T16:00Z'));
    expect(startIn('UTC')).toBe(ms('2024-12-31T16:00Z'));
    expect(startIn('America/St_Johns')).toBe(ms('2024-12-31T12:30Z'));
    expect(startIn('Asia/Seoul')).toBe(ms('2024-12-31'));
    expect([parsed.timeline, placedIn(parsed.timeline, 'UTC')].map((timeline) => timeline.event('day')!.rank)).toEqual([
      1, 1,
    ]);
    expect(placedIn(parsed.timeline, 'Asia/Seoul').event('day')).not.toHaveProperty('rank');
    expect(placedIn(parsed.timeline, 'Asia/Seoul').event('day')!.date.tightened).toBeUndefined();
  });
});

test('a story without zones is not changed by any zone: it is the same timeline, without a clock', () => {
  const stories = fc.array(
    edtf.filter((text) => !text.includes('Z')),
    { maxLength: 10 },
  );
  check(
    fc.property(stories, fc.constantFrom(...ZONES), (dates, timeZone) => {
      const timeline = timelineOf([...dates, '2024-01-01T10:00'], [articleOf('a', '2024-01-01')]);
      const placed = toWallClock(timeline, new ZoneClock(timeZone), getRareRecords);
      expect(placed.timeline).toBe(timeline);
      expect(placed.clock).toBeUndefined();
    }),
  );
});

test('one moment among the articles is enough for a clock', () => {
  const timeline = timelineOf(['2024-01-01'], [articleOf('a', '2024-01-01T23:00Z')]);
  const { timeline: placed, clock } = toWallClock(timeline, new ZoneClock('Asia/Seoul'), getRareRecords);
  expect(clock?.timeZone).toBe('Asia/Seoul');
  expect(placed.extent).toEqual({ start: ms('2024-01-01'), end: ms('2024-01-02T08:01Z') });
  expect(placed.events).toBe(timeline.events);
  expect(placed.columns.from[0]).toBe(ms('2024-01-01'));
});

describe('what is the same on the axis is shared', () => {
  const timeline = timelineOf(
    ['2024-01-01', '2024-01-02T10:00Z', '2024-07-01T10:00Z'],
    [articleOf('a', '2024-01-01T23:00Z')],
  );

  test('everything in a zone that shows UTC', () => {
    const { timeline: placed, clock } = toWallClock(timeline, new ZoneClock('UTC'), getRareRecords);
    expect(placed).toBe(timeline);
    expect(clock?.timeZone).toBe('UTC');
  });

  test('days, and the moments at which the clock shows UTC', () => {
    const placed = placedIn(timeline, 'Europe/London');
    expect(placed.events.map((event, i) => event === timeline.events[i])).toEqual([true, true, false]);
    expect(timeline.events[2]!.date.start.earliest).toBe(ms('2024-07-01T10:00Z'));
    expect(placed.events[2]!.date.start.earliest).toBe(ms('2024-07-01T11:00Z'));
  });

  test('but not an event with another position: its original keeps its own', () => {
    const swapped = timelineOf(['2024-01-01T16:00Z', '2024-01-02']);
    const placed = placedIn(swapped, 'Asia/Seoul');
    expect(placed.events.map(({ date, index }) => [date.edtf, index])).toEqual([
      ['2024-01-02', 0],
      ['2024-01-01T16:00Z', 1],
    ]);
    expect(swapped.events.map(({ index }) => index)).toEqual([0, 1]);
    expect(placed.events.map((event) => placed.event(event.id) === event)).toEqual([true, true]);
  });
});
