import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { formatDate } from '../../../src/dates/format/format-date.ts';
import { layoutAxis } from '../../../src/layout/axis/axis.ts';
import { createFontRuler } from '../../../src/layout/axis/ruler.ts';
import { groupList, type ListUnit } from '../../../src/layout/list.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { articleOf, check, DAY, timelineOf, timelines } from '../model/support.ts';
import { ZONES } from '../model/zones.ts';
import { dataOf, shownIn } from '../store/support.ts';
import { around, sceneOf } from './support.ts';
import { runs } from '../runs.ts';

const HOUR = 3_600_000;
const font = createFontRuler((text) => text.length * 6);

const stateIn = (timeline: Timeline, timeZone: string): ViewState =>
  reduce(INITIAL, dataOf(toWallClock(timeline, new ZoneClock(timeZone), getRareRecords)));

/** A minute between 1965 and 2040, with the writer's own time zone. */
const moments = fc
  .record({
    minute: fc.integer({ min: Date.UTC(1965, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 }),
    offset: fc.constantFrom('Z', '+09:00', '-03:30', '+05:45'),
  })
  .map(({ minute, offset }) => new Date(minute * 60_000).toISOString().slice(0, 16) + offset);

/** What an axis shows for a time: the last tick before it, and the band that contains it. */
function axisAt(time: number, width: number, clock: ZoneClock): { tick: string; band: string } {
  const start = time - width / 3;
  const axis = layoutAxis({ start, end: start + width, width: 1200, locale: 'en', font, clock });
  const x = ((time - start) / width) * 1200;
  const band = axis.bands.find(({ x0, x1 }) => x0 <= x && x < x1);
  return { tick: axis.ticks.findLast((each) => each.time <= time)!.label, band: band!.label };
}

describe('the axis and the words agree about a moment', () => {
  const told = (date: string, timeZone: string): { day: string; hour: string; zone: string } => {
    const text = formatDate({ edtf: date }, { locale: 'en', timeZone });
    const [, day = '', hour = '', zone = ''] = /^(.*) at (\d\d):\d\d (.*)$/.exec(text) ?? [];
    return { day, hour, zone };
  };
  const cases = fc.record({ date: moments, timeZone: fc.constantFrom(...ZONES) });
  const fromOf = (date: string, timeZone: string): number =>
    toWallClock(timelineOf([date]), new ZoneClock(timeZone), getRareRecords).timeline.columns.from[0]!;

  test('hour, day and zone', () => {
    check(
      fc.property(cases, ({ date, timeZone }) => {
        const { day, hour, zone } = told(date, timeZone);
        const { tick, band } = axisAt(fromOf(date, timeZone), 12 * HOUR, new ZoneClock(timeZone));
        expect(tick).toBe(`${hour}:00`);
        expect(band.startsWith(`${day} `)).toBe(true);
        expect(band.slice(day.length + 1).split('/')).toContain(zone);
      }),
      runs(400),
    );
  });

  test('the day, among days', () => {
    check(
      fc.property(cases, ({ date, timeZone }) => {
        const [, month, day, year] = /^(\w+) (\d+), (\d+)$/.exec(told(date, timeZone).day)!;
        const { tick, band } = axisAt(fromOf(date, timeZone), 10 * DAY, new ZoneClock(timeZone));
        expect([tick, band]).toEqual([day, `${month} ${year}`]);
      }),
      runs(400),
    );
  });

  test.each(['day', 'month', 'year'] as ListUnit[])('in the headings of a list by %s', (unit) => {
    check(
      fc.property(fc.array(moments, { minLength: 1, maxLength: 12 }), fc.constantFrom(...ZONES), (dates, timeZone) => {
        const events = shownIn(stateIn(timelineOf(dates), timeZone));
        for (const group of groupList(events, unit)) {
          const heading = formatDate({ edtf: group.edtf }, { locale: 'en' });
          for (const { date } of group.events) {
            const { day } = told(date.edtf, timeZone);
            const [, month, , year] = /^(\w+) (\d+), (\d+)$/.exec(day)!;
            expect({ day, month: `${month} ${year}`, year }[unit as 'day' | 'month' | 'year']).toBe(heading);
          }
        }
      }),
      100,
    );
  });
});

test('the axis of a zone does not depend on which zone was measured before', () => {
  const seoul = new ZoneClock('Asia/Seoul');
  const start = Date.UTC(2025, 0, 1);
  const view = { start, end: start + 2 * DAY, locale: 'en' };
  const used = createFontRuler((text) => text.length * 6);
  for (let width = 200; width < 800; width += 5) {
    layoutAxis({ ...view, width, font: used, clock: new ZoneClock('UTC') });
    const fresh = layoutAxis({ ...view, width, font: createFontRuler((text) => text.length * 6), clock: seoul });
    expect(layoutAxis({ ...view, width, font: used, clock: seoul })).toEqual(fresh);
  }
});

test('New Year in Seoul is under 1 January, in the list and on the axis', () => {
  const state = stateIn(timelineOf(['2025-01-01T00:00+09:00']), 'Asia/Seoul');
  expect(groupList(shownIn(state), 'day').map(({ edtf }) => edtf)).toEqual(['2025-01-01']);
  const clock = new ZoneClock('Asia/Seoul');
  expect(axisAt(state.store!.boundsOf('e0')!.from, 6 * HOUR, clock)).toEqual({
    tick: '00:00',
    band: 'January 1, 2025 GMT+9',
  });
});

test('a day lies between its own midnights, next to moments of any zone', () => {
  for (const timeZone of ZONES) {
    const { store } = stateIn(timelineOf(['2025-01-01', '2025-01-01T00:00Z']), timeZone);
    expect(store!.boundsOf('e0')).toEqual({ from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 0, 2) });
  }
});

test('articles are on their rail at the time of their zone', () => {
  const articles = [articleOf('moment', '2024-12-31T15:30Z'), articleOf('day', '2025-01-01')];
  const { rail } = stateIn(timelineOf(['2025-01-01'], articles), 'Asia/Seoul').store!;
  expect([rail.idAt(0), rail.idAt(1)]).toEqual(['moment', 'day']);
  expect(rail.timeAt(0) - Date.UTC(2025, 0, 1)).toBe(30.5 * 60_000);
});

test('threads lead to the positions of articles, and revealing an article shows its position', () => {
  const report = articleOf('report', '2025-01-01T01:00Z');
  const state = stateIn(timelineOf([{ date: '2025-01-01T00:00Z', citations: ['report'] }], [report]), 'Asia/Seoul');
  const { articles, threads, range, width } = sceneOf(state);
  const x = ((Date.UTC(2025, 0, 1, 10, 0, 30) - range.start) / (range.end - range.start)) * width;
  expect(threads.map(({ x1 }) => x1)).toEqual(articles.map((placed) => placed.x));
  expect(articles[0]!.x).toBeCloseTo(x, 0);
  const far = { ...state, range: { start: Date.UTC(2024, 11, 1), end: Date.UTC(2024, 11, 1, 2) } };
  const { range: shown } = reduce(far, { type: 'reveal', id: 'report' });
  expect(shown.start < Date.UTC(2025, 0, 1, 10) && shown.end > Date.UTC(2025, 0, 1, 10)).toBe(true);
});

test('a story without zones has the same picture in every zone', () => {
  const picture = (timeline: Timeline, timeZone: string): string => {
    const state = stateIn(timeline, timeZone);
    const scene = sceneOf(state, around());
    return JSON.stringify([
      scene,
      groupList(shownIn(state), 'day').map(({ edtf, events }) => [edtf, events.map(({ id }) => id)]),
    ]);
  };
  const unzoned = fc.constantFrom(
    '2024-01-05',
    '2024-01',
    '2024-01-05T10:00',
    '2024-01-03/2024-01-05T12:00',
    '[2024-01-02..2024-01-09]',
    '2024-01-05T23:59:59',
  );
  check(
    fc.property(timelines(12, 1, unzoned), (timeline) => {
      const pictures = new Set(ZONES.map((timeZone) => picture(timeline, timeZone)));
      expect(pictures.size).toBe(1);
    }),
    30,
  );
});

test('events keep their rows when a story with zones is placed again', () => {
  const dates = Array.from({ length: 400 }, (_, i) => ({
    date: new Date(Date.UTC(2024, 0, 1) + i * 40 * 60_000).toISOString().slice(0, 16) + 'Z',
    importance: ((i * 7) % 10) / 10,
  }));
  const timeline = timelineOf(dates);
  const first = stateIn(timeline, 'Asia/Seoul');
  const before = sceneOf(first);
  // Better ones arrive, for which there is not enough room
  const more = timelineOf([...dates, ...dates.map((spec) => ({ ...spec, importance: 1 }))]);
  const after = sceneOf(
    reduce(first, dataOf(toWallClock(more, new ZoneClock('Asia/Seoul'), getRareRecords))),
    around(),
    before,
  );
  const rows = (scene: typeof before): Map<string, number> =>
    new Map(scene.plot.events.map(({ id, row }) => [id, row]));
  const now = rows(after);
  expect(before.plot.events.length).toBeGreaterThan(5);
  for (const [id, row] of rows(before)) expect(now.get(id), id).toBe(row);
});
