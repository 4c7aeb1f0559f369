import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events } from './helpers/files.ts';
import { all, eventIds, eventOf, part } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { welcomeMotion } from './helpers/motion.ts';
import { record } from './helpers/record.ts';
import { IN_ORDER, story } from './helpers/story.ts';

const OCTOBER = { start: Date.UTC(2024, 9, 1), end: Date.UTC(2024, 10, 1) };

test('fit() shows the whole story', async () => {
  const timeline = await mount({ data: story });
  const whole = timeline.range;
  timeline.range = '2024-11-20/2024-11-25';
  await settle(timeline);
  expect(eventIds(timeline)).not.toEqual(IN_ORDER);
  timeline.fit();
  await settle(timeline);
  expect(timeline.range).toBe(whole);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('zoomTo() accepts an EDTF date or interval, or bounds in UTC ms', async () => {
  const timeline = await mount({ data: story });
  timeline.zoomTo('2024-08/2024-09');
  expect(timeline.range).toBe('2024-08-01/2024-09-30');
  timeline.zoomTo(OCTOBER);
  expect(timeline.range).toBe('2024-10-01T00:00:00Z/2024-10-31T23:59:59.999Z');
  timeline.zoomTo('2024-09');
  expect(timeline.range).toBe('2024-09-01/2024-09-30');
});

test('zoomTo() with an invalid date warns and moves nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = await mount({ data: story, range: '2024-08/2024-11' });
  warn.mockClear();
  timeline.zoomTo('soon');
  timeline.zoomTo({ start: Number.NaN, end: OCTOBER.end });
  timeline.zoomTo({ start: OCTOBER.end, end: OCTOBER.start });
  expect(timeline.range).toBe('2024-08-01/2024-11-30');
  // The message for a bad date comes from a part that is loaded for it
  await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(3));
  warn.mockRestore();
});

test('zoomBy() zooms at the middle; 2 shows half as much time', async () => {
  const timeline = await mount({ data: story });
  timeline.zoomTo(OCTOBER);
  const moves = record(timeline, 'cited-timeline-range');
  const width = OCTOBER.end - OCTOBER.start;
  timeline.zoomBy(2);
  expect(moves.at(-1)).toMatchObject({ start: OCTOBER.start + width / 4, end: OCTOBER.end - width / 4 });
  timeline.zoomBy(0.5);
  expect(moves.at(-1)).toMatchObject(OCTOBER);
});

test.each([0, -2, Number.NaN, Infinity])('zoomBy(%s) warns and moves nothing', async (factor) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = await mount({ data: story, range: '2024-08/2024-11' });
  warn.mockClear();
  timeline.zoomBy(factor);
  expect(timeline.range).toBe('2024-08-01/2024-11-30');
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test('zooming stops before the view is empty or larger than a few stories', async () => {
  const timeline = await mount({ data: events(10) });
  const moves = record(timeline, 'cited-timeline-range');
  for (let i = 0; i < 60; i++) timeline.zoomBy(4);
  const { start, end } = moves.at(-1)!;
  expect(end - start).toBeGreaterThanOrEqual(1);
  for (let i = 0; i < 60; i++) timeline.zoomBy(1 / 4);
  const widest = moves.at(-1)!.end - moves.at(-1)!.start;
  expect(widest).toBeGreaterThan(9 * 86_400_000);
  expect(widest).toBeLessThan(100 * 86_400_000);
  timeline.fit();
  await settle(timeline);
  expect(eventIds(timeline)).toHaveLength(10);
});

test('reveal() brings an event or an article into view without zooming', async () => {
  const timeline = await mount({ data: story });
  timeline.range = '2024-11-20/2024-11-25';
  await settle(timeline);
  const moves = record(timeline, 'cited-timeline-range');
  timeline.reveal('treaty');
  await settle(timeline);
  const plot = part(timeline, 'plot').getBoundingClientRect();
  const box = eventOf(timeline, 'treaty').getBoundingClientRect();
  expect(box.right).toBeGreaterThan(plot.left);
  expect(box.left).toBeLessThan(plot.right);
  timeline.reveal('korea-herald');
  await settle(timeline);
  expect(moves.map(({ start, end }) => Math.round(end - start))).toEqual([6, 6].map((days) => days * 86_400_000));
  const [{ start, end }] = moves.slice(-1) as [(typeof moves)[0]];
  expect(start).toBeLessThan(Date.UTC(2024, 10, 29, 9, 6));
  expect(end).toBeGreaterThan(Date.UTC(2024, 10, 29, 9, 6));
});

test.each(['reveal()', 'End'])(
  'at a scale of minutes %s leads a year on, and everything stands where it belongs',
  async (way) => {
    const moments = ['2024-01-01T10:00Z', '2024-12-31T10:00Z'];
    const data = {
      articles: [],
      events: moments.map((date, i) => ({ id: `e${i}`, title: `E ${i}`, date, citations: [] })),
    };
    const timeline = await mount({ data, width: 1000, timeZone: 'UTC' });
    timeline.zoomTo('2024-01-01T09:55Z/2024-01-01T10:04Z');
    await settle(timeline);
    if (way === 'End') {
      eventOf(timeline, 'e0').focus();
      await userEvent.keyboard('{End}');
    } else timeline.reveal('e1');
    await settle(timeline);
    const plot = part(timeline, 'plot').getBoundingClientRect();
    const { start, end } = timeline.state.range;
    expect(end - start).toBeLessThan(11 * 60_000);
    // A date of minutes has a mark as long as its minute
    const mark = eventOf(timeline, 'e1').querySelector('[part~="mark"]')!.getBoundingClientRect();
    const middle = plot.left + ((Date.parse(moments[1]!) + 30_000 - start) / (end - start)) * plot.width;
    expect(Math.abs(mark.left + mark.width / 2 - middle)).toBeLessThan(2);
    const lefts = all(timeline, '.tick-label')
      .filter(({ textContent }) => textContent)
      .map((label) => Math.round(label.getBoundingClientRect().left));
    expect(lefts.length).toBeGreaterThan(2);
    expect(new Set(lefts).size).toBe(lefts.length);
  },
);

test('reveal() moves nothing for an item that is in view already or does not exist', async () => {
  const timeline = await mount({ data: story });
  const moves = record(timeline, 'cited-timeline-range');
  timeline.reveal('treaty');
  timeline.reveal('unheard-of');
  expect(moves).toEqual([]);
});

test('every method can be called before there are data, and the whole story is shown afterwards', async () => {
  const timeline = place({ data: story });
  timeline.fit();
  timeline.zoomBy(2);
  timeline.zoomTo('2024');
  timeline.reveal('treaty');
  await timeline.ready;
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('with motion the view glides, and ends exactly at its target', async () => {
  const callBack = welcomeMotion();
  const timeline = await mount({ data: story });
  const moves = record(timeline, 'cited-timeline-range');
  timeline.zoomTo(OCTOBER);
  await expect.poll(() => timeline.range).toBe('2024-10-01T00:00:00Z/2024-10-31T23:59:59.999Z');
  expect(moves.length).toBeGreaterThan(1);
  const widths = moves.map(({ start, end }) => end - start);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  expect(moves.at(-1)).toMatchObject(OCTOBER);
  callBack();
});
