import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events } from './helpers/files.ts';
import { all, articleOf, button, eventOf, find, focusedIn, part, parts, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';
import { IN_ORDER, story } from './helpers/story.ts';

const focusedEvent = (timeline: CitedTimelineElement): string | undefined => focusedIn(timeline)?.dataset['event'];

async function press(timeline: CitedTimelineElement, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settle(timeline);
}

/** Whether part of an element is in the plot's view. */
function inView(timeline: CitedTimelineElement, element: Element): boolean {
  const plot = part(timeline, 'plot').getBoundingClientRect();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return right > plot.left && left < plot.right && bottom > plot.top && top < plot.bottom;
}

test('the plot is one tab stop', async () => {
  const timeline = await mount({ data: story });
  document.body.append(document.createElement('button')); // or Tab would leave the page in Firefox
  const plot = part(timeline, 'plot');
  button(timeline, 'How to read this').focus(); // the last button before the plot
  await userEvent.keyboard('{Tab}');
  expect(plot.contains(focusedIn(timeline))).toBe(true);
  expect(focusedEvent(timeline)).toBe('belousov-appointed');
  await userEvent.keyboard('{Tab}');
  expect(plot.contains(focusedIn(timeline))).toBe(false);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(focusedEvent(timeline)).toBe('belousov-appointed');
});

test('the tab stop is the last focused event', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'troops').focus();
  await settle(timeline);
  button(timeline, 'How to read this').focus();
  await userEvent.keyboard('{Tab}');
  expect(focusedEvent(timeline)).toBe('troops');
});

test.each(['2024-04/2024-12', '2024-11-20/2024-11-25'])(
  'in a view of %s the arrows go through all ten events in order, and each is brought into view',
  async (range) => {
    const timeline = await mount({ data: story, range });
    part(timeline, 'plot').focus();
    parts(timeline, 'event')[0]!.focus();
    await press(timeline, '{Home}');
    const walked = [focusedEvent(timeline)];
    for (let i = 1; i < 10; i++) {
      await press(timeline, '{ArrowRight}');
      walked.push(focusedEvent(timeline));
      expect(inView(timeline, focusedIn(timeline)!)).toBe(true);
    }
    expect(walked).toEqual(IN_ORDER);
    await press(timeline, '{ArrowRight}');
    expect(focusedEvent(timeline)).toBe('warplanes');
    for (let i = 8; i >= 0; i--) {
      await press(timeline, '{ArrowLeft}');
      expect(focusedEvent(timeline)).toBe(IN_ORDER[i]);
    }
  },
);

test('Home and End move to the first and last event', async () => {
  const timeline = await mount({ data: story, range: '2024-10' });
  parts(timeline, 'event')[0]!.focus();
  await press(timeline, '{End}');
  expect(focusedEvent(timeline)).toBe('warplanes');
  await press(timeline, '{Home}');
  expect(focusedEvent(timeline)).toBe('belousov-appointed');
});

test('the arrows reach events inside a cluster', async () => {
  const timeline = await mount({ data: events(400) });
  expect(parts(timeline, 'cluster').length).toBeGreaterThan(0);
  parts(timeline, 'event')[0]!.focus();
  await press(timeline, '{Home}');
  for (let i = 0; i < 5; i++) {
    expect(focusedEvent(timeline)).toBe(`e${i}`);
    expect(inView(timeline, focusedIn(timeline)!)).toBe(true);
    await press(timeline, '{ArrowRight}');
  }
});

test('+ and − zoom, 0 shows everything, and Shift with an arrow moves the view; all by keyboard', async () => {
  const timeline = await mount({ data: story, timeZone: 'UTC' });
  const whole = timeline.range;
  const moves = record(timeline, 'cited-timeline-range');
  eventOf(timeline, 'troops').focus();
  await press(timeline, '+');
  await press(timeline, '-');
  const [zoomed, back] = moves;
  await press(timeline, '+');
  await press(timeline, '{Shift>}{ArrowRight}{/Shift}');
  const moved = moves.at(-1)!;
  await press(timeline, '0');
  expect(timeline.range).toBe(whole);
  const width = back!.end - back!.start;
  expect((zoomed!.end - zoomed!.start) / width).toBeCloseTo(0.5, 6);
  expect(moved.start).toBeGreaterThan(zoomed!.start);
  expect(moved.end - moved.start).toBeCloseTo(zoomed!.end - zoomed!.start, 0);
  expect(new Set(moves.map(({ cause }) => cause))).toEqual(new Set(['keyboard']));
});

test('Enter and Space open the focused event, and Escape closes it; the focus stays on it', async () => {
  const timeline = await mount({ data: story });
  const selects = record(timeline, 'cited-timeline-select');
  eventOf(timeline, 'treaty').focus();
  for (const key of ['{Enter}', ' ']) {
    await press(timeline, key);
    expect(timeline.selected).toBe('treaty');
    expect(eventOf(timeline, 'treaty').ariaCurrent).toBe('true');
    await press(timeline, '{Escape}');
    expect(timeline.selected).toBe('');
    expect(focusedEvent(timeline)).toBe('treaty');
  }
  expect(selects.map(({ id, kind, cause }) => [id, kind, cause])).toEqual([
    ['treaty', 'event', 'keyboard'],
    ['', '', 'keyboard'],
    ['treaty', 'event', 'keyboard'],
    ['', '', 'keyboard'],
  ]);
});

test('Escape closes the panel from inside it, and returns the focus to its event', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  find(timeline, '.panel a').focus();
  await press(timeline, '{Escape}');
  expect(timeline.selected).toBe('');
  expect(focusedEvent(timeline)).toBe('treaty');
});

test('keys with Ctrl, Alt or Meta, and keys in the search field, are ignored', async () => {
  const timeline = await mount({ data: story });
  const moves = record(timeline, 'cited-timeline-range');
  const down = (target: Element, key: string, held: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }),
    );
  eventOf(timeline, 'troops').focus();
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    for (const key of ['+', '-', '0', 'ArrowRight', 'Home']) expect(down(focusedIn(timeline)!, key, held)).toBe(true);
  }
  expect(down(focusedIn(timeline)!, 'Escape')).toBe(true); // nothing is open
  const search = part(timeline, 'search');
  search.focus();
  for (const key of ['+', '-', '0', 'ArrowRight', 'Home', 'End']) expect(down(search, key)).toBe(true);
  await settle(timeline);
  expect(moves).toEqual([]);
  expect(focusedIn(timeline)).toBe(search);
});

test('the focus shows the event’s articles and the threads to them', async () => {
  const timeline = await mount({ data: story });
  parts(timeline, 'event')[0]!.focus();
  await press(timeline, '{Home}{ArrowRight}');
  expect(focusedEvent(timeline)).toBe('treaty');
  expect(articleOf(timeline, 'korea-herald').classList).toContain('is-strong');
  expect(all(timeline, '.thread.is-strong')).toHaveLength(2);
});

test('the focus stays in the plot if its event is filtered out', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  timeline.query = 'belousov';
  await settle(timeline);
  expect(focusedEvent(timeline)).toBe('no-appointed');
  await press(timeline, '{ArrowLeft}');
  expect(focusedEvent(timeline)).toBe('belousov-appointed');
});

test('the focus stays in the plot if all events are filtered out, and continues when they are back', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  timeline.query = 'unheard of';
  await settle(timeline);
  expect(focusedIn(timeline)).toBe(part(timeline, 'plot'));
  timeline.query = '';
  await settle(timeline);
  await press(timeline, '{ArrowRight}');
  expect(focusedEvent(timeline)).toBeDefined();
});

test('the focus stays in the plot when the data are replaced', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  timeline.data = { ...story, events: story.events.map((event) => Object.assign({}, event)) };
  await timeline.ready;
  await settle(timeline);
  expect(focusedEvent(timeline)).toBe('treaty');
  timeline.data = events(3);
  await timeline.ready;
  await settle(timeline);
  expect(focusedEvent(timeline)).toBe('e0');
});

test('the focus stays in the plot if the view moves away from its event', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  timeline.range = '2024-11-20/2024-11-25';
  await settle(timeline);
  expect(part(timeline, 'plot').contains(focusedIn(timeline))).toBe(true);
  await press(timeline, '{ArrowRight}');
  expect(IN_ORDER).toContain(focusedEvent(timeline));
});

test('the focus stays on the same event between plot and list', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  timeline.layout = 'list';
  await settle(timeline);
  expect(focusedEvent(timeline)).toBe('treaty');
  timeline.layout = 'plot';
  await settle(timeline);
  expect(focusedEvent(timeline)).toBe('treaty');
});

test('closing the panel with its button moves the focus to its event', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  button(timeline, 'Close').focus();
  await press(timeline, '{Enter}');
  expect(timeline.selected).toBe('');
  expect(focusedEvent(timeline)).toBe('treaty');
});

test('Next, pressed to the end and beyond, keeps the focus', async () => {
  const timeline = await mount({ data: story, selected: 'seoul-meeting' });
  button(timeline, 'Next').focus();
  for (let i = 0; i < 4; i++) await press(timeline, '{Enter}');
  expect(textOf(find(timeline, '.panel .chosen'))).toBe('Seoul scrambles jets at 11 warplanes');
  expect(focusedIn(timeline)).toBe(button(timeline, 'Next'));
  expect(button(timeline, 'Next').ariaDisabled).toBe('true');
});
