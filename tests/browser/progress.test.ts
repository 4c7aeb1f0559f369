import type { CitedTimelineElement } from 'cited-timeline';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { interceptFetch } from './helpers/fetch.ts';
import { events, one } from './helpers/files.ts';
import { all, button, eventIds, find, part, parts, textOf } from './helpers/find.ts';
import { frame, mount, place, settle } from './helpers/mount.ts';
import { goOn, holdPauses } from './helpers/pauses.ts';
import { record } from './helpers/record.ts';

const long = events(6000);
const bar = (timeline: CitedTimelineElement) => find(timeline, 'progress') as HTMLProgressElement;
const isLoading = (timeline: CitedTimelineElement) => timeline.matches(':state(loading)');
/** Whether the element is ready. */
const isReady = (timeline: CitedTimelineElement) =>
  Promise.race([timeline.ready.then(() => true), frame().then(() => false)]);

test('a long file is read in slices, with a progress bar, and ready waits for the end', async () => {
  const waiting = holdPauses();
  const timeline = place({ data: long });
  await timeline.updateComplete;
  expect(textOf(find(timeline, 'label'))).toBe('Reading the events…');
  expect(bar(timeline).labels).toHaveLength(1);
  expect(bar(timeline).value).toBeGreaterThan(0);
  expect([isLoading(timeline), await isReady(timeline), timeline.timeline]).toEqual([true, false, undefined]);
  expect(goOn(waiting)).toBeGreaterThan(2);
  await timeline.ready;
  expect([isLoading(timeline), all(timeline, 'progress').length]).toEqual([false, 0]);
  expect(timeline.timeline!.events).toHaveLength(6000);
});

test('the bar advances', async () => {
  // A slice is one step, and each is reported
  const waiting = holdPauses(1000);
  const timeline = place({ data: long });
  const values: number[] = [];
  await timeline.updateComplete;
  while (waiting.length > 0) {
    values.push(bar(timeline).value);
    waiting.shift()!();
    await timeline.updateComplete;
  }
  expect(new Set(values).size).toBeGreaterThan(10);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(Math.max(...values)).toBeLessThanOrEqual(1);
});

test('a short file is read at once', async () => {
  const waiting = holdPauses();
  const timeline = place({ data: events(2000) });
  await timeline.updateComplete;
  expect(waiting).toEqual([]);
  expect(timeline.timeline!.events).toHaveLength(2000);
});

test('if nothing was shown before, cancelling is a failure that can be retried', async () => {
  const waiting = holdPauses();
  const timeline = place({ data: long });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.updateComplete;
  await userEvent.click(button(timeline, 'Cancel'));
  await timeline.ready;
  await settle(timeline);
  goOn(waiting);
  await settle(timeline);
  expect(failed.map(({ error }) => error.name)).toEqual(['AbortError']);
  expect(textOf(part(timeline, 'message'))).toContain('The events could not be loaded.');
  expect([isLoading(timeline), timeline.timeline]).toEqual([false, undefined]);
  await userEvent.click(button(timeline, 'Try again'));
  goOn(waiting);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(6000);
});

test('a shown story stays while another is read, and after that is cancelled', async () => {
  const timeline = await mount({ data: one() });
  const failed = record(timeline, 'cited-timeline-error');
  const waiting = holdPauses();
  timeline.data = long;
  await timeline.updateComplete;
  expect(eventIds(timeline)).toEqual(['one']);
  expect(part(timeline, 'frame').ariaBusy).toBe('true');
  expect(part(timeline, 'frame').contains(bar(timeline))).toBe(false);
  await userEvent.click(button(timeline, 'Cancel'));
  await timeline.ready;
  goOn(waiting);
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(['one']);
  expect([part(timeline, 'frame').ariaBusy, parts(timeline, 'message'), isLoading(timeline)]).toEqual([
    null,
    [],
    false,
  ]);
  expect(failed).toEqual([]);
});

test('a bar without a value means that a file is being transferred; cancelling aborts its fetch', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  expect(textOf(find(timeline, 'label'))).toBe('Loading the events…');
  expect(bar(timeline).hasAttribute('value')).toBe(false);
  await userEvent.click(button(timeline, 'Cancel'));
  await timeline.ready;
  expect(loads[0]!.signal.aborted).toBe(true);
  await settle(timeline);
  await userEvent.click(button(timeline, 'Try again'));
  loads[1]!.answer(one());
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
});

test('new data end the reading of the previous ones', async () => {
  const waiting = holdPauses();
  const timeline = place({ data: long });
  const shown = record(timeline, 'cited-timeline-load');
  await timeline.updateComplete;
  const { ready } = timeline;
  timeline.data = one();
  await timeline.ready;
  await ready;
  expect(goOn(waiting)).toBe(1);
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(['one']);
  expect(shown).toHaveLength(1);
});

test('removal ends the reading, which restarts when the element is back, even if a story was shown', async () => {
  const timeline = await mount({ data: one() });
  const waiting = holdPauses();
  timeline.data = long;
  await timeline.updateComplete;
  timeline.remove();
  await frame();
  expect(goOn(waiting)).toBe(1);
  expect(timeline.timeline!.events).toHaveLength(1);
  document.body.append(timeline);
  await timeline.updateComplete;
  goOn(waiting);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(6000);
});

test('appended events wait for the end of the reading', async () => {
  const waiting = holdPauses();
  const timeline = place({ data: long });
  await timeline.updateComplete;
  timeline.append([{ id: 'late', title: 'Late', date: '2020-01-01', citations: [] }]);
  await frame();
  goOn(waiting);
  await timeline.ready;
  await frame();
  await settle(timeline);
  expect(timeline.timeline!.events).toHaveLength(6001);
});

/** A file so long that some of its events are shown before all of it is read. */
function veryLong(): string {
  const { articles, events: all } = events(50_000);
  return JSON.stringify({ articles, events: all.map((event) => ({ ...event, summary: 'x'.repeat(120) })) });
}

test('of a very long file some events are shown while it is read, and all of it then at the range in view', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json', width: 900 });
  await timeline.updateComplete;
  const shown = record(timeline, 'cited-timeline-load');
  loads[0]!.answer(veryLong());
  await expect.poll(() => eventIds(timeline).length, { timeout: 10_000 }).toBeGreaterThan(5);
  expect([isLoading(timeline), timeline.state.store!.total, shown.length]).toEqual([true, 2000, 0]);
  expect(part(timeline, 'plot').textContent).toContain('1 article');
  const { start, end } = timeline.state.range;
  await timeline.ready;
  expect([isLoading(timeline), timeline.timeline!.events.length]).toEqual([false, 50_000]);
  expect(shown.length).toBe(1);
  expect(timeline.state.range).toEqual({ start, end });
  expect(all(timeline, 'progress')).toEqual([]);
});

test('of very many events in `data` some are shown while the others are read', async () => {
  const data = events(50_001);
  const timeline = place({ data, width: 900 });
  const shown = record(timeline, 'cited-timeline-load');
  await expect.poll(() => eventIds(timeline).length, { timeout: 10_000 }).toBeGreaterThan(5);
  expect([isLoading(timeline), timeline.state.store!.total, shown.length]).toEqual([true, 2000, 0]);
  const { start, end } = timeline.state.range;
  await timeline.ready;
  expect([isLoading(timeline), timeline.timeline!.events.length, shown.length]).toEqual([false, 50_001, 1]);
  expect(timeline.state.range).toEqual({ start, end });
});

test('to cancel while a part of a very long file is shown keeps that, and says so', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json', width: 900 });
  await timeline.updateComplete;
  const failed = record(timeline, 'cited-timeline-error');
  loads[0]!.answer(veryLong());
  await expect.poll(() => eventIds(timeline).length, { timeout: 10_000 }).toBeGreaterThan(5);
  button(timeline, 'Cancel').click();
  await timeline.ready;
  await settle(timeline);
  expect([isLoading(timeline), timeline.state.store!.total, failed.length]).toEqual([false, 2000, 0]);
  expect(eventIds(timeline).length).toBeGreaterThan(5);
  expect(textOf(part(timeline, 'message'))).toContain('The events could not be loaded.');
  button(timeline, 'Try again').click();
  await timeline.updateComplete;
  loads[1]!.answer(veryLong());
  await timeline.ready;
  expect(timeline.timeline!.events.length).toBe(50_000);
  expect(textOf(find(timeline, '.inner'))).not.toContain('The events could not be loaded.');
});

test('a very long file that is no JSON in the end is not shown', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json', width: 900 });
  await timeline.updateComplete;
  loads[0]!.answer(`${veryLong()}]`);
  await timeline.ready;
  await settle(timeline);
  expect(eventIds(timeline)).toEqual([]);
  expect(textOf(part(timeline, 'message'))).toContain('The events could not be loaded.');
});
