import { afterEach, expect, test, vi } from 'vitest';
import story from '../../data/korea-russia-2024.ts';
import { events } from './helpers/files.ts';
import { mount } from './helpers/mount.ts';
import { eventOf } from './helpers/find.ts';

afterEach(() => document.body.replaceChildren());

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('added events appear; range, selection and focus stay', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  eventOf(timeline, 'troops').focus();
  const { range } = timeline;
  timeline.append(
    [{ id: 'late', title: 'Something later', date: '2024-07-15', citations: ['paper', 'the-star'] }],
    [{ id: 'paper', headline: 'A paper says so', url: 'https://example.org/paper' }],
  );
  await frame();
  await timeline.updateComplete;
  expect(timeline.timeline!.events).toHaveLength(11);
  expect(eventOf(timeline, 'late').textContent).toContain('Something later');
  expect([timeline.range, timeline.selected]).toEqual([range, 'treaty']);
  expect(timeline.shadowRoot!.activeElement?.getAttribute('data-event')).toBe('troops');
});

test('many calls in one frame are one drawing', async () => {
  const timeline = await mount({ data: events(20) });
  let drawings = 0;
  const { requestUpdate } = timeline;
  timeline.requestUpdate = (...change: Parameters<typeof requestUpdate>) => {
    drawings++;
    requestUpdate.apply(timeline, change);
  };
  for (let i = 0; i < 100; i++) timeline.append([{ id: `more-${i}`, title: 'More', date: '2024-03', citations: [] }]);
  await frame();
  await timeline.updateComplete;
  expect(timeline.timeline!.events).toHaveLength(120);
  expect(drawings).toBeLessThan(4);
});

test('where calls come without end, most of the time is left for other things', async () => {
  const timeline = await mount({ data: events(20) });
  // A drawing that takes 40 ms by a clock of our own
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const shown = (): number => timeline.timeline!.events.length;
  const add = (id: string): void => timeline.append([{ id, title: 'More', date: '2024-03', citations: [] }]);
  add('first');
  timeline.requestUpdate = () => {
    now += 40;
    Object.getPrototypeOf(timeline).requestUpdate.call(timeline);
  };
  await frame();
  await timeline.updateComplete;
  expect(shown()).toBe(21);
  Reflect.deleteProperty(timeline, 'requestUpdate');
  const sleep = vi.spyOn(globalThis, 'setTimeout');
  add('second');
  add('third');
  const waits = sleep.mock.calls.map(([, ms]) => ms).filter((ms) => ms !== undefined && ms > 0);
  expect(waits).toEqual([160]);
  sleep.mockRestore();
  clock.mockRestore();
  await vi.waitFor(() => expect(shown()).toBe(23));
});
