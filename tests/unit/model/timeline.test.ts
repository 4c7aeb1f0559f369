import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { checkFile } from '../../../src/file/check.ts';
import { changeTimeline } from '../../../src/model/change-timeline.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import { buildTimeline } from '../../../src/model/build-timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { articleOf, check, DAY, dateOf, edtf, ms, timelineOf, timelines } from './support.ts';

test('events are sorted by earliest start, then by latest end, then as in the file', () => {
  const dates = ['2024-03', '2024-01-01/2024-02', '2024-01', '2024-01-01', '../2024', '2024-01-01'];
  const { events } = timelineOf(dates);
  expect(events.map(({ id }) => id)).toEqual(['e4', 'e3', 'e5', 'e2', 'e1', 'e0']);
  expect(events.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('the order holds for all, and no event is lost or changed', () => {
  check(
    fc.property(fc.array(edtf, { maxLength: 30 }), (dates) => {
      const { events } = timelineOf(dates);
      expect(events.map(({ id }) => id).sort()).toEqual(dates.map((_, i) => `e${i}`).sort());
      events.forEach((event, i) => {
        expect(event.date.edtf).toBe(dates[Number(event.id.slice(1))]);
        const before = events[i - 1];
        if (!before) return;
        const key = ({ date, id }: typeof event) => [date.start.earliest, date.end.latest, Number(id.slice(1))];
        const [a, b] = [key(before), key(event)];
        const differ = a.findIndex((value, k) => value !== b[k]);
        expect(a[differ]).toBeLessThan(b[differ]!);
      });
    }),
  );
});

test('events and articles are linked in both directions, each article once, its events in order of time', () => {
  const { events, articles, event, article } = timelineOf(
    [
      { date: '2024-03', citations: ['b', 'a'] },
      { date: '2024-01', citations: ['a', { article: 'a', stance: 'disputes', note: 'twice' }, 'nowhere'] },
      { date: '2024-02' },
    ],
    [articleOf('a', '2024-05'), articleOf('b'), articleOf('unused')],
  );
  expect(articles.map(({ id, index }) => [id, index])).toEqual([
    ['a', 0],
    ['b', 1],
    ['unused', 2],
  ]);
  expect(articles.map((item) => item.events.map(({ id }) => id))).toEqual([['e1', 'e0'], ['e0'], []]);
  expect(event('e0')!.citations.map((citation) => citation.article)).toEqual([article('b'), article('a')]);
  expect(event('e1')!.citations.map(({ stance, note }) => [stance, note])).toEqual([
    ['reports', undefined],
    ['disputes', 'twice'],
  ]);
  for (const item of articles) for (const attested of item.events) expect(attested).toBe(events[attested.index]);
  expect([event('a'), article('e0'), event('')]).toEqual([undefined, undefined, undefined]);
});

test('the extent spans the finite bounds of events and articles; open ends extend to it', () => {
  const { extent, columns, event } = timelineOf(
    ['2024-02-10/..', '../2024-01-20', '2024-02-01'],
    [articleOf('late', '2024-03-05'), articleOf('undated')],
  );
  expect(extent).toEqual({ start: ms('2024-01-20'), end: ms('2024-03-06') });
  const boundsOf = (id: string) => [columns.from[event(id)!.index], columns.to[event(id)!.index]];
  expect(boundsOf('e0')).toEqual([ms('2024-02-10'), extent.end]);
  expect(boundsOf('e1')).toEqual([extent.start, ms('2024-01-21')]);
  expect(boundsOf('e2')).toEqual([ms('2024-02-01'), ms('2024-02-02')]);
});

test('columns are finite and inside the extent', () => {
  check(
    fc.property(timelines(), ({ columns, events, extent }) => {
      events.forEach((_, i) => {
        const [from, to] = [columns.from[i]!, columns.to[i]!];
        expect(from).toBeGreaterThanOrEqual(extent.start);
        expect(to).toBeLessThanOrEqual(extent.end);
        expect(from).toBeLessThan(to);
      });
      expect(columns.length).toBe(events.length);
    }),
  );
});

test.each([
  ['[..2024-11-28]', '2024-11-28/2024-11-28'],
  ['[2024-11-22..]', '2024-11-22/2024-11-22'],
])('a story with only %s is shown at its one known bound', (text, around) => {
  const { extent } = timelineOf([text]);
  const { start, end } = dateOf(around);
  expect(extent.start).toBeLessThan(extent.end);
  expect(extent.start).toBeGreaterThanOrEqual(start.earliest - DAY);
  expect(extent.end).toBeLessThanOrEqual(end.latest + DAY);
});

test('an empty story still has an extent', () => {
  expect(timelineOf([]).extent).toEqual({ start: 0, end: DAY });
});

test("the file's own texts stay, and missing ones are empty", () => {
  const file = { title: 'T', description: 'D', lang: 'ko', timeZone: 'Asia/Seoul', range: dateOf('2024') };
  expect(timelineOf([], [], file)).toMatchObject(file);
  const bare = timelineOf([]);
  expect([bare.title, bare.description, bare.lang, bare.timeZone]).toEqual(['', '', '', '']);
  expect('range' in bare).toBe(false);
});

/** Freezes an object and everything that it refers to. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

const written = {
  title: 'T',
  range: '2024',
  articles: [
    { id: 'a', headline: 'A', published: '2024-05-02' },
    { id: 'b', headline: 'B' },
  ],
  events: [
    { id: 'late', title: 'Late', date: '2024-03', citations: ['a', { article: 'b', stance: 'disputes' }] },
    { id: 'early', title: 'Early', date: '2024', before: ['late'], people: ['P'], citations: ['a', 'gone'] },
    { id: 'clock', title: 'Clock', date: '2024-02-03T04:05+09:00', citations: ['b', 'b'] },
  ],
};

test('a checked file is not changed, and two timelines can be built from it', () => {
  const { file } = checkFile(written);
  const before = structuredClone(file);
  deepFreeze(file);
  const [first, second] = [buildTimeline(file), buildTimeline(file)];
  expect(file).toEqual(before);
  expect(JSON.parse(JSON.stringify(file))).toEqual(JSON.parse(JSON.stringify(before)));
  expect(first.events.map(({ id }) => id)).toEqual(['early', 'clock', 'late']);
  for (const { events, articles } of [first, second]) {
    expect(events[2]!.citations.map(({ article }) => article)).toEqual([articles[0], articles[1]]);
    expect(articles[0]!.events).toEqual([events[0], events[2]]);
  }
  expect(first.articles[0]).not.toBe(second.articles[0]);
  expect(first.events[0]!.citations[0]!.article).toBe(first.articles[0]);
});

test('a timeline that was handed out may be frozen: changing or placing it makes a new one', () => {
  const timeline = deepFreeze(buildTimeline(checkFile(written).file));
  const { file } = checkFile({ articles: written.articles, events: [{ ...written.events[0], title: 'Changed' }] });
  const changed = changeTimeline(timeline, { ...file, removed: new Set(['clock']) }, getRareRecords);
  expect(changed.event('late')?.title).toBe('Changed');
  expect(changed.event('clock')).toBeUndefined();
  const placed = toWallClock(timeline, new ZoneClock('Asia/Seoul'), getRareRecords).timeline;
  expect(placed.event('clock')?.date.start.earliest).toBe(ms('2024-02-03T04:05Z'));
  expect(timeline.events.map(({ id, title }) => [id, title])).toEqual([
    ['early', 'Early'],
    ['clock', 'Clock'],
    ['late', 'Late'],
  ]);
});

test('citations that consist only of the article share one object per article', () => {
  const { events } = timelineOf(
    [
      { date: '2024-01', citations: ['a'] },
      { date: '2024-02', citations: [{ article: 'a', stance: 'reports', note: 'n' }, 'a'] },
    ],
    [articleOf('a')],
  );
  expect(events[1]!.citations[1]).toBe(events[0]!.citations[0]);
  expect(events[1]!.citations[0]).toEqual({ ...events[0]!.citations[0], note: 'n' });
});
