import type { CitedTimelineElement } from 'cited-timeline/element';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { one } from './helpers/files.ts';
import { all, articleOf, eventOf, find, middleOf, part, parts, textOf } from './helpers/find.ts';
import { frame, mount, settle } from './helpers/mount.ts';
import { drag, mouseAway, Pointer, wheel } from './helpers/pointer.ts';
import { record } from './helpers/record.ts';
import { story } from './helpers/story.ts';

const DAY = 86_400_000;

beforeEach(mouseAway);

/** Middle of the dot of an event known to the day: the position of noon on the screen. */
const dotOf = (timeline: CitedTimelineElement, id: string): { x: number; y: number } =>
  middleOf(eventOf(timeline, id).querySelector('[part~="mark"]')!);

/** The shipped story from mid-November to mid-December 2024, with the dot of 29 November well inside. */
async function mountNovember(): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: story, range: '2024-11-14/2024-12-10', timeZone: 'UTC' });
  await settle(timeline);
  return timeline;
}

test('a click opens an event, a second one closes it; the same for an article', async () => {
  const timeline = await mount({ data: story });
  for (const [item, id, title] of [
    [eventOf(timeline, 'treaty'), 'treaty', /^Putin and Kim sign/],
    [articleOf(timeline, 'business-times'), 'business-times', /^Russia–North Korea Alliance/],
  ] as const) {
    await userEvent.click(item);
    await settle(timeline);
    expect(timeline.selected).toBe(id);
    expect(item.ariaCurrent).toBe('true');
    expect(textOf(find(timeline, '.panel .chosen'))).toMatch(title);
    await userEvent.click(item);
    await settle(timeline);
    expect(timeline.selected).toBe('');
    expect(all(timeline, '.panel .chosen')).toEqual([]);
  }
});

test('dragging pans: the point under the pointer stays there within a pixel, and nothing is selected', async () => {
  const timeline = await mountNovember();
  const selects = record(timeline, 'cited-timeline-select');
  const moves = record(timeline, 'cited-timeline-range');
  const plot = part(timeline, 'plot');
  const before = dotOf(timeline, 'belousov-pyongyang');
  const dragged = new Pointer();
  dragged.down(plot, before);
  for (const by of [3, 40, 140, -60]) {
    dragged.move({ x: before.x + by, y: before.y + 2 });
    await settle(timeline);
    const moved = Math.abs(by) < 4 ? 0 : by;
    expect(Math.abs(dotOf(timeline, 'belousov-pyongyang').x - (before.x + moved))).toBeLessThanOrEqual(1);
  }
  dragged.up({ x: before.x - 60, y: before.y });
  expect(moves.map(({ cause }) => cause)).toEqual(['pointer', 'pointer', 'pointer']);
  const widths = moves.map(({ start, end }) => Math.round(end - start));
  expect(new Set(widths)).toEqual(new Set([27 * DAY]));
  expect(selects).toEqual([]);
});

test('a drag from an event with a real mouse pans, and the click that ends it selects nothing', async () => {
  const timeline = await mountNovember();
  const selects = record(timeline, 'cited-timeline-select');
  const before = dotOf(timeline, 'belousov-pyongyang');
  const event = eventOf(timeline, 'belousov-pyongyang');
  const box = event.getBoundingClientRect();
  const plot = part(timeline, 'plot').getBoundingClientRect();
  await userEvent.dragAndDrop(event, part(timeline, 'plot'), {
    sourcePosition: { x: before.x - box.x, y: before.y - box.y },
    targetPosition: { x: before.x - plot.x - 200, y: before.y - plot.y },
  });
  await settle(timeline);
  await frame();
  expect(Math.abs(dotOf(timeline, 'belousov-pyongyang').x - (before.x - 200))).toBeLessThanOrEqual(1);
  expect(selects).toEqual([]);
  await userEvent.click(eventOf(timeline, 'belousov-pyongyang'));
  expect(selects.map(({ id }) => id)).toEqual(['belousov-pyongyang']);
});

test('a press that moves less than 4 px is still a click', async () => {
  const timeline = await mountNovember();
  const event = eventOf(timeline, 'belousov-pyongyang');
  const at = middleOf(event);
  drag(event, at, { x: at.x + 3, y: at.y });
  event.click();
  expect(timeline.selected).toBe('belousov-pyongyang');
});

test('a drag that the browser cancels ends there, and the next click counts', async () => {
  const timeline = await mountNovember();
  const moves = record(timeline, 'cited-timeline-range');
  const dragged = new Pointer();
  dragged.down(part(timeline, 'plot'), { x: 300, y: 100 });
  dragged.move({ x: 350, y: 100 });
  dragged.cancel({ x: 350, y: 100 });
  await frame();
  expect(moves.length).toBeGreaterThan(0);
  eventOf(timeline, 'belousov-pyongyang').click();
  expect(timeline.selected).toBe('belousov-pyongyang');
});

test('the right button does not drag', async () => {
  const timeline = await mountNovember();
  const moves = record(timeline, 'cited-timeline-range');
  const plot = part(timeline, 'plot');
  const send = (name: string, clientX: number): boolean =>
    plot.dispatchEvent(
      new PointerEvent(name, { pointerId: 1, button: 2, clientX, clientY: 100, bubbles: true, composed: true }),
    );
  send('pointerdown', 300);
  send('pointermove', 400);
  send('pointerup', 400);
  expect(moves).toEqual([]);
});

test.each([{ ctrlKey: true }, { metaKey: true }])(
  'the wheel with %o zooms about the pointer, within a pixel, and not the page',
  async (held) => {
    const timeline = await mountNovember();
    const moves = record(timeline, 'cited-timeline-range');
    const before = dotOf(timeline, 'belousov-pyongyang');
    for (const deltaY of [-120, -120, 240, -20, -7, 5, 360]) {
      expect(wheel(part(timeline, 'plot'), before, { deltaY, ...held })).toBe(false);
      await settle(timeline);
      expect(Math.abs(dotOf(timeline, 'belousov-pyongyang').x - before.x)).toBeLessThanOrEqual(1);
    }
    const widths = moves.map(({ start, end }) => end - start);
    expect(widths[0]).toBeLessThan(27 * DAY);
    expect(widths[1]).toBeLessThan(widths[0]!);
    expect(widths[2]).toBeGreaterThan(widths[1]!);
  },
);

test('a plain wheel scrolls the page, and shows once how to zoom', async () => {
  const timeline = await mountNovember();
  const moves = record(timeline, 'cited-timeline-range');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const at = middleOf(part(timeline, 'plot'));
    expect(wheel(part(timeline, 'plot'), at, { deltaY: 120 })).toBe(true);
    await timeline.updateComplete;
    expect(all(timeline, '.wheel-hint').map(textOf)).toEqual(['Hold Ctrl and scroll to zoom. Drag to move.']);
    await vi.advanceTimersByTimeAsync(3000);
    await timeline.updateComplete;
    expect(all(timeline, '.wheel-hint')).toEqual([]);
    expect(wheel(part(timeline, 'plot'), at, { deltaY: 120 })).toBe(true);
    await timeline.updateComplete;
    expect(all(timeline, '.wheel-hint')).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
  expect(moves).toEqual([]);
});

test('a reader who has zoomed with the wheel does not see the hint', async () => {
  const timeline = await mountNovember();
  const at = middleOf(part(timeline, 'plot'));
  wheel(part(timeline, 'plot'), at, { deltaY: -120, ctrlKey: true });
  wheel(part(timeline, 'plot'), at, { deltaY: 120 });
  await settle(timeline);
  expect(all(timeline, '.wheel-hint')).toEqual([]);
});

test('a sideways wheel, or one with Shift, pans by the same number of pixels', async () => {
  const timeline = await mountNovember();
  const at = middleOf(part(timeline, 'plot'));
  const before = dotOf(timeline, 'belousov-pyongyang');
  expect(wheel(part(timeline, 'plot'), at, { deltaX: 90, deltaY: 10 })).toBe(false);
  await settle(timeline);
  expect(Math.abs(dotOf(timeline, 'belousov-pyongyang').x - (before.x - 90))).toBeLessThanOrEqual(1);
  expect(wheel(part(timeline, 'plot'), at, { deltaY: -90, shiftKey: true })).toBe(false);
  await settle(timeline);
  expect(Math.abs(dotOf(timeline, 'belousov-pyongyang').x - before.x)).toBeLessThanOrEqual(1);
  expect(wheel(part(timeline, 'plot'), at, { deltaX: 10, deltaY: 90 })).toBe(true);
});

test('pinching with two fingers: the time under each stays under it, and the remaining finger continues panning', async () => {
  const timeline = await mountNovember();
  const moves = record(timeline, 'cited-timeline-range');
  const plot = part(timeline, 'plot');
  const { left, width } = plot.getBoundingClientRect();
  const [first, second] = [new Pointer(11, 'touch'), new Pointer(12, 'touch')];
  const timeAt = (x: number): number => {
    const { start, end } = moves.at(-1) ?? { start: Date.UTC(2024, 10, 14), end: Date.UTC(2024, 11, 11) };
    return start + ((x - left) / width) * (end - start);
  };
  const held = [timeAt(400), timeAt(600)];
  first.down(plot, { x: 400, y: 100 });
  second.down(plot, { x: 600, y: 120 });
  second.move({ x: 750, y: 120 });
  first.move({ x: 350, y: 100 });
  const { start, end } = moves.at(-1)!;
  const px = (end - start) / width;
  expect(Math.abs(timeAt(350) - held[0]!)).toBeLessThan(px);
  expect(Math.abs(timeAt(750) - held[1]!)).toBeLessThan(px);
  expect((end - start) / (27 * DAY)).toBeCloseTo(200 / 400, 6);

  first.up({ x: 350, y: 100 });
  const kept = timeAt(750);
  second.move({ x: 700, y: 120 });
  expect(Math.abs(timeAt(700) - kept)).toBeLessThan(px);
  second.up({ x: 700, y: 120 });
  expect(Math.round(moves.at(-1)!.end - moves.at(-1)!.start)).toBe(Math.round(end - start));
  await expect.poll(() => find(timeline, '.story').classList).not.toContain('is-dragging');
});

test('a vertical swipe belongs to the page', async () => {
  const timeline = await mountNovember();
  for (const area of ['.story', '.overview']) {
    expect(getComputedStyle(find(timeline, area)).touchAction).toBe('pan-y');
  }
});

test('dragging the overview’s window: it stays under the pointer', async () => {
  const timeline = await mount({ data: story, range: '2024-06-01/2024-08-01' });
  const moves = record(timeline, 'cited-timeline-range');
  const handle = part(timeline, 'window');
  const before = handle.getBoundingClientRect();
  const from = middleOf(handle);
  drag(handle, from, { x: from.x + 120, y: from.y });
  await settle(timeline);
  const after = part(timeline, 'window').getBoundingClientRect();
  expect(Math.abs(after.left - before.left - 120)).toBeLessThanOrEqual(1);
  expect(Math.abs(after.right - before.right - 120)).toBeLessThanOrEqual(1);
  expect(new Set(moves.map(({ cause }) => cause))).toEqual(new Set(['pointer']));
});

test.each([
  ['start', 'left', 'right'],
  ['end', 'right', 'left'],
] as const)('resizing the overview’s window by its %s keeps the other edge in place', async (name, moved, fixed) => {
  const timeline = await mount({ data: story, range: '2024-06-01/2024-08-01' });
  const before = part(timeline, 'window').getBoundingClientRect();
  const handle = find(timeline, `[data-handle="${name}"]`);
  const from = middleOf(handle);
  drag(handle, from, { x: from.x + 60, y: from.y });
  await settle(timeline);
  const after = part(timeline, 'window').getBoundingClientRect();
  expect(Math.abs(after[moved] - before[moved] - 60)).toBeLessThanOrEqual(1);
  expect(Math.abs(after[fixed] - before[fixed])).toBeLessThanOrEqual(1);
});

test('resizing the overview’s window past its other edge does not flip it', async () => {
  const timeline = await mount({ data: story, range: '2024-06-01/2024-08-01', timeZone: 'UTC' });
  const moves = record(timeline, 'cited-timeline-range');
  const handle = find(timeline, '[data-handle="start"]');
  const from = middleOf(handle);
  drag(handle, from, { x: from.x + 900, y: from.y });
  for (const { start, end } of moves) expect(start).toBeLessThan(end);
  expect(Math.abs(moves.at(-1)!.end - Date.UTC(2024, 7, 2))).toBeLessThan(1000);
});

test('a press next to the overview’s window brings it there', async () => {
  const timeline = await mount({ data: story, range: '2024-06-01/2024-08-01' });
  const strip = part(timeline, 'overview').getBoundingClientRect();
  const at = { x: strip.right - 150, y: strip.top + 10 };
  drag(part(timeline, 'overview'), at, at);
  await settle(timeline);
  expect(Math.abs(middleOf(part(timeline, 'window')).x - at.x)).toBeLessThanOrEqual(1);
});

const strong = (timeline: CitedTimelineElement, name: string, key: string): (string | undefined)[] =>
  parts(timeline, name)
    .filter(({ classList }) => classList.contains('is-strong'))
    .map(({ dataset }) => dataset[key]);

test('hovering an event highlights its articles and threads, and fades the rest', async () => {
  const timeline = await mount({ data: story });
  await userEvent.hover(eventOf(timeline, 'seoul-meeting'));
  await settle(timeline);
  expect(strong(timeline, 'event', 'event')).toEqual(['seoul-meeting']);
  expect(strong(timeline, 'article', 'article').toSorted()).toEqual(['business-times', 'the-star']);
  expect(all(timeline, '.thread.is-strong')).toHaveLength(2);
  expect(articleOf(timeline, 'korea-herald').classList).toContain('is-weak');
  expect(all(timeline, '.thread.is-weak').length).toBeGreaterThan(0);
  await userEvent.unhover(eventOf(timeline, 'seoul-meeting'));
  await settle(timeline);
  expect(all(timeline, '.is-strong, .is-weak')).toEqual([]);
});

test('hovering an article highlights its events and threads', async () => {
  const timeline = await mount({ data: story });
  await userEvent.hover(articleOf(timeline, 'the-star'));
  await settle(timeline);
  const attested = timeline.timeline!.article('the-star')!.events.map(({ id }) => id);
  expect(attested).toHaveLength(5);
  expect(strong(timeline, 'article', 'article')).toEqual(['the-star']);
  expect(strong(timeline, 'event', 'event')).toEqual(attested);
  expect(all(timeline, '.thread.is-strong')).toHaveLength(5);
});

test('the selected item is highlighted with what is connected to it, in both directions', async () => {
  const timeline = await mount({ data: story, selected: 'choe-moscow' });
  expect(strong(timeline, 'article', 'article')).toEqual(['korea-herald']);
  timeline.selected = 'korea-herald';
  await settle(timeline);
  expect(strong(timeline, 'event', 'event')).toEqual(
    timeline.timeline!.article('korea-herald')!.events.map(({ id }) => id),
  );
});

test('nothing is highlighted while dragging over events', async () => {
  const timeline = await mountNovember();
  const dragged = new Pointer();
  dragged.down(part(timeline, 'plot'), { x: 300, y: 100 });
  dragged.move({ x: 340, y: 100 });
  eventOf(timeline, 'belousov-pyongyang').dispatchEvent(
    new PointerEvent('pointerover', { bubbles: true, composed: true }),
  );
  await settle(timeline);
  expect(all(timeline, '.is-strong')).toEqual([]);
  dragged.up({ x: 340, y: 100 });
});

test('a story of one moment can be dragged and zoomed without losing it', async () => {
  const timeline = await mount({ data: one({}, { published: '2020-06-15' }) });
  const at = dotOf(timeline, 'one');
  wheel(part(timeline, 'plot'), at, { deltaY: -240, ctrlKey: true });
  await settle(timeline);
  expect(Math.abs(dotOf(timeline, 'one').x - at.x)).toBeLessThanOrEqual(eventOf(timeline, 'one').offsetWidth);
  timeline.fit();
  await settle(timeline);
  expect(Math.abs(dotOf(timeline, 'one').x - at.x)).toBeLessThanOrEqual(1);
});

test('at a scale of milliseconds a drag of the overview leads months away, and ticks stand where they belong', async () => {
  const moments = ['2024-01-01T10:00Z', '2024-12-31T10:00Z'];
  const data = {
    articles: [],
    events: moments.map((date, i) => ({ id: `e${i}`, title: `E ${i}`, date, citations: [] })),
  };
  const timeline = await mount({ data, width: 1000, timeZone: 'UTC' });
  timeline.zoomTo('2024-01-01T09:59:59.990Z/2024-01-01T10:00:00.010Z');
  await settle(timeline);
  const strip = part(timeline, 'overview').getBoundingClientRect();
  const y = strip.top + strip.height / 2;
  drag(part(timeline, 'overview'), { x: strip.left + strip.width * 0.3, y }, { x: strip.left + strip.width * 0.6, y });
  await settle(timeline);
  const plot = find(timeline, '.plot').getBoundingClientRect();
  const { start, end } = timeline.state.range;
  expect(new Date(start).getUTCMonth()).toBeGreaterThan(4);
  const labels = all(timeline, '.tick-label').filter(({ textContent }) => textContent);
  expect(labels.length).toBeGreaterThan(3);
  const lefts = labels.map((label) => label.getBoundingClientRect().left - plot.left);
  const shown = labels.map(({ textContent }) => Number(/\.(\d{3})/.exec(textContent)![1]));
  for (const [i, left] of lefts.entries()) {
    // Each by the scale from the one before it
    const steps = i === 0 ? 0 : ((shown[i]! - shown[i - 1]! + 1000) % 1000) * (plot.width / (end - start));
    expect(Math.abs(left - (lefts[i - 1] ?? left) - steps)).toBeLessThan(1.5);
  }
});
