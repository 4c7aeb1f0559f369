import type { CitedTimelineElement, TimelineFile } from 'cited-timeline/element';
import { expect, test, vi } from 'vitest';
import { interceptFetch } from './helpers/fetch.ts';
import { events, one } from './helpers/files.ts';
import { all, articleOf, boxOfText, eventIds, eventOf, find, middleOf, part, parts, textOf } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { next, record } from './helpers/record.ts';

const NEW_YEAR = '2025-01-01T00:00+09:00';
/** The day before, New Year in Seoul, a clock time without a zone, and the day after. */
const file: TimelineFile = {
  timeZone: 'Asia/Seoul',
  articles: [{ id: 'report', headline: 'Report', published: '2025-01-01T09:00+09:00' }],
  events: [
    { id: 'eve', title: 'The day before', date: '2024-12-31', citations: ['report'] },
    { id: 'bell', title: 'The bell', date: NEW_YEAR, citations: ['report'] },
    { id: 'call', title: 'A call', date: '2025-01-01T03:00', citations: ['report'] },
    { id: 'day', title: 'The day after', date: '2025-01-02', citations: ['report'] },
  ],
};
const AROUND = '2024-12-31T18:00/2025-01-01T05:59';

const headings = (timeline: CitedTimelineElement): string[] => all(timeline, '.list .group').map(textOf);
/** Headings of the list, each with the events under it. */
const chapters = (timeline: CitedTimelineElement): string[] =>
  all(timeline, '.list section').map((section) => {
    const ids = [...section.querySelectorAll<HTMLElement>('[data-event]')].map(({ dataset }) => dataset['event']);
    return `${textOf(section.querySelector('.group')!)}: ${ids.join(' ')}`;
  });

/** The label of the tick that is nearest to an item, and the distance between them, CSS px. */
function tickAt(timeline: CitedTimelineElement, item: HTMLElement): { label: string; distance: number } {
  const { x } = middleOf(item);
  const ticks = parts(timeline, 'tick').map((tick) => ({
    label: textOf(tick),
    distance: Math.abs(boxOfText(tick).left - 6 - x),
  }));
  return ticks.reduce((a, b) => (b.distance < a.distance ? b : a));
}

const markOf = (timeline: CitedTimelineElement, id: string): HTMLElement =>
  eventOf(timeline, id).querySelector<HTMLElement>('[part~="mark"]')!;
const bands = (timeline: CitedTimelineElement): string[] => parts(timeline, 'band').map(textOf);

test('the list puts a moment under the day in its words', async () => {
  const timeline = await mount({ data: file, layout: 'list' });
  expect(chapters(timeline)).toEqual(['31 December 2024: eve', '1 January 2025: bell call', '2 January 2025: day']);
  expect(textOf(eventOf(timeline, 'bell'))).toContain('1 January 2025 at 00:00 GMT+9');
});

test('on the axis a moment is at the tick of the clock time in its words', async () => {
  const timeline = await mount({ data: file, range: AROUND, selected: 'bell', width: 1120 });
  expect(textOf(part(timeline, 'panel'))).toContain('1 January 2025 at 00:00 GMT+9');
  const { label, distance } = tickAt(timeline, markOf(timeline, 'bell'));
  expect(label).toBe('00:00');
  expect(distance).toBeLessThan(2);
  expect(tickAt(timeline, markOf(timeline, 'call'))).toMatchObject({ label: '03:00' });
  expect(bands(timeline)).toEqual(['31 December 2024 GMT+9', '1 January 2025 GMT+9']);
});

test('articles are on the rail at the time of the zone', async () => {
  const timeline = await mount({ data: file, range: '2025-01-01T03:00/2025-01-01T14:59', width: 1120 });
  expect(tickAt(timeline, articleOf(timeline, 'report'))).toMatchObject({ label: '09:00' });
});

test('a new time-zone at run time moves only moments, and the same moments stay in view', async () => {
  const timeline = await mount({ data: file, range: `${NEW_YEAR}/2025-01-01T02:59+09:00`, width: 1120 });
  const moves = record(timeline, 'cited-timeline-range');
  const said = timeline.range;
  timeline.setAttribute('time-zone', 'Europe/London');
  await settle(timeline);
  expect(timeline.range).toBe(said);
  expect(moves).toEqual([]);
  expect(tickAt(timeline, markOf(timeline, 'bell'))).toMatchObject({ label: '15:00' });
  expect(bands(timeline)).toEqual(['31 December 2024 GMT']);
  timeline.layout = 'list';
  await settle(timeline);
  expect(chapters(timeline)).toEqual(['31 December 2024: eve bell', '1 January 2025: call', '2 January 2025: day']);
  timeline.timeZone = '';
  await settle(timeline);
  expect(headings(timeline)).toEqual(['31 December 2024', '1 January 2025', '2 January 2025']);
  expect(chapters(timeline)[1]).toBe('1 January 2025: bell call');
});

test('if the whole story is in view, it stays so in another zone', async () => {
  const timeline = await mount({ data: file });
  timeline.timeZone = 'Pacific/Honolulu';
  await settle(timeline);
  const moves = record(timeline, 'cited-timeline-range');
  timeline.fit();
  await settle(timeline);
  expect(moves).toEqual([]);
  expect(eventIds(timeline).toSorted()).toEqual(['bell', 'call', 'day', 'eve']);
});

test('a range set together with a zone is a range in that zone', async () => {
  const timeline = await mount({ data: file });
  const moves = record(timeline, 'cited-timeline-range');
  timeline.range = '2025-01-01';
  timeline.timeZone = 'Europe/London';
  await settle(timeline);
  expect(timeline.range).toBe('2025-01-01/2025-01-01');
  expect(moves.at(-1)).toMatchObject({ start: Date.UTC(2025, 0, 1), end: Date.UTC(2025, 0, 2) });
});

test('range: moments with a zone are those moments, days are days on the axis, and setting its own value moves nothing', async () => {
  const timeline = await mount({ data: file });
  for (const [range, then] of [
    ['2025-01-01T00:00+09:00/2025-01-01T05:59+09:00', '2024-12-31T15:00:00Z/2024-12-31T20:59:59.999Z'],
    ['2025-01-01', '2025-01-01/2025-01-01'],
    [AROUND, '2024-12-31T09:00:00Z/2024-12-31T20:59:59.999Z'],
  ] as const) {
    timeline.range = range;
    expect(timeline.range).toBe(then);
    await settle(timeline);
    const moves = record(timeline, 'cited-timeline-range');
    const said = timeline.range;
    timeline.range = said;
    await settle(timeline);
    expect(timeline.range).toBe(then);
    expect(moves).toEqual([]);
  }
});

test('bounds passed in and out are UTC ms', async () => {
  const timeline = await mount({ data: file });
  const moves = record(timeline, 'cited-timeline-range');
  const moments = { start: Date.UTC(2024, 11, 31, 15), end: Date.UTC(2024, 11, 31, 18) };
  timeline.zoomTo(moments);
  expect(moves.at(-1)).toMatchObject(moments);
  expect(timeline.range).toBe('2024-12-31T15:00:00Z/2024-12-31T17:59:59.999Z');
  await settle(timeline);
  expect(bands(timeline)).toEqual(['1 January 2025 GMT+9']);
});

test('timeline, in the property and in the load event, has UTC ms in UTC order', async () => {
  const timeline = place({ data: file });
  const load = await next(timeline, 'cited-timeline-load');
  expect(load.timeline).toBe(timeline.timeline);
  expect(load.timeline.events.map(({ id }) => id)).toEqual(
    ['eve', 'bell', 'day', 'call'].sort((a, b) => starts[a]! - starts[b]!),
  );
  expect(Object.fromEntries(load.timeline.events.map(({ id, date }) => [id, date.start.earliest]))).toEqual(starts);
});

const starts: Record<string, number> = {
  eve: Date.UTC(2024, 11, 31),
  bell: Date.UTC(2024, 11, 31, 15),
  call: Date.UTC(2025, 0, 1, 3),
  day: Date.UTC(2025, 0, 2),
};

test('a story without zones is not changed by any zone, and shows none', async () => {
  const timeline = await mount({ data: events(3), range: '2020-01-01T06:00/2020-01-01T11:59', width: 1120 });
  const picture = (): string[] => [timeline.range, ...parts(timeline, 'tick').map(textOf), ...bands(timeline)];
  const before = picture();
  expect(before.at(-1)).toBe('1 January 2020');
  const moves = record(timeline, 'cited-timeline-range');
  timeline.timeZone = 'Pacific/Kiritimati';
  await settle(timeline);
  expect(picture()).toEqual(before);
  expect(moves).toEqual([]);
});

test('an added moment brings its zone', async () => {
  const timeline = await mount({ data: one(), timeZone: 'Asia/Seoul', layout: 'list' });
  timeline.append([{ id: 'two', title: 'Another', date: '2020-06-15T16:00Z', citations: ['gazette'] }]);
  await expect.poll(() => eventIds(timeline)).toEqual(['one', 'two']);
  expect(textOf(find(timeline, '.list'))).toContain('16 June 2020 at 01:00 GMT+9');
  timeline.layout = 'plot';
  timeline.range = '2020-06-15T22:00/2020-06-16T03:59';
  await settle(timeline);
  expect(tickAt(timeline, markOf(timeline, 'two'))).toMatchObject({ label: '01:00' });
});

test('a zone that changes while the story is loading takes effect', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json', layout: 'list', timeZone: 'Asia/Seoul' });
  await expect.poll(() => loads.length).toBe(1);
  timeline.timeZone = 'Europe/London';
  loads[0]!.answer(file);
  await timeline.ready;
  await settle(timeline);
  expect(chapters(timeline)[0]).toBe('31 December 2024: eve bell');
});

test('also if it changes while a long story is being placed in another zone', async () => {
  const dates = Array.from({ length: 4000 }, (_, i) => new Date(Date.UTC(2025, 0, 1) - i * 60_000));
  const long = dates.map((date, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: `${date.toISOString().slice(0, 16)}Z`,
    citations: ['report'],
  }));
  const Format = Intl.DateTimeFormat;
  const timeline = place({ data: { ...file, events: long }, layout: 'list', timeZone: 'Asia/Seoul' });
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (locale, options) {
    // The offsets of the zone are first requested when placing begins
    if (options?.timeZoneName === 'longOffset') timeline.timeZone = 'Europe/London';
    return new Format(locale, options);
  });
  await timeline.ready;
  vi.restoreAllMocks();
  timeline.selected = 'e0';
  await settle(timeline);
  expect(timeline.timeZone).toBe('Europe/London');
  expect(headings(timeline)).toEqual(['31 December 2024', '1 January 2025']);
});
