import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test, vi } from 'vitest';
import landing from '../../data/disputed-landing.ts';
import { all, button, eventOf, find, part, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

const claims = (timeline: CitedTimelineElement): string[] =>
  all(timeline, '.claim').map((claim) => textOf(claim).replaceAll(' (invented)', ''));

const box = (element: Element): DOMRect => element.getBoundingClientRect();

const ENVOY = [
  '15 March 2025 — Example Herald, The Example Gazette, followed: the Herald’s reporter stood on the quay and saw it',
  '14 March 2025 — Example Gazette, corrected on 18 March 2025',
  '16 March 2025 — The Example Courier, on the word of Spokesperson of the Harbour Office',
];

test('under the selected event are the dates that articles claim; the followed one is first and filled', async () => {
  const timeline = await mount({ data: landing, selected: 'envoy-ashore' });
  expect(claims(timeline)).toEqual(ENVOY);
  expect(all(timeline, '.claim').map((claim) => claim.classList.contains('is-followed'))).toEqual([true, false, false]);
  const [tie, mark] = [find(timeline, '.tie'), eventOf(timeline, 'envoy-ashore').querySelector('.mark')!];
  expect(Math.abs(box(tie).x - (box(mark).x + box(mark).width / 2))).toBeLessThan(1.5);
  expect(Math.abs(box(tie).bottom - box(find(timeline, '.claim .segment')).y)).toBeLessThan(5);
  timeline.selected = '';
  await settle(timeline);
  expect(claims(timeline)).toEqual([]);
});

test('rows below move down by the height of the claims, those above stay, and the plot grows by it', async () => {
  const timeline = await mount({ data: landing });
  const tops = (): Record<string, number> =>
    Object.fromEntries(all(timeline, '.event').map((event) => [event.dataset['event'], box(event).y]));
  const before = { tops: tops(), height: part(timeline, 'plot').clientHeight };
  timeline.selected = 'envoy-ashore';
  await settle(timeline);
  const after = { tops: tops(), height: part(timeline, 'plot').clientHeight };
  const grown = after.height - before.height;
  expect(grown).toBeGreaterThan(60);
  const moves = Object.entries(after.tops).map(([id, top]) => [id, Math.round(top - before.tops[id]!)]);
  const moved = moves.filter(([, by]) => by !== 0);
  expect(moved.map(([id]) => id)).toEqual(['crates', 'gold', 'return']);
  for (const [, by] of moved) expect(Math.abs(Number(by) - grown)).toBeLessThanOrEqual(1);
  const lowest = Math.max(...all(timeline, '.event').map((event) => box(event).bottom));
  expect(lowest).toBeLessThanOrEqual(box(part(timeline, 'plot')).bottom);
  timeline.selected = '';
  await settle(timeline);
  expect(part(timeline, 'plot').clientHeight).toBe(before.height);
});

test('in a fixed height they appear if there is room, and nothing moves if there is none', async () => {
  const withRoom = await mount({
    data: landing,
    selected: 'envoy-ashore',
    before: (timeline) => void (timeline.style.height = '1480px'),
  });
  expect(claims(withRoom)).toEqual(ENVOY);
  const without = await mount({
    data: landing,
    selected: 'envoy-ashore',
    before: (timeline) => void (timeline.style.height = '640px'),
  });
  expect(claims(without)).toEqual([]);
  expect(textOf(find(without, '.panel'))).toContain('16 March 2025');
});

test('an event that all articles date as the file does has none', async () => {
  const timeline = await mount({ data: landing, selected: 'gate-closed' });
  expect(claims(timeline)).toEqual([]);
});

test('a switch shows them for all events with conflicting dates, describes these events, and says how many there are', async () => {
  const timeline = await mount({ data: landing });
  await vi.waitFor(() => find(timeline, '.conflicts'));
  const conflicts = button(timeline, 'dates differ 1');
  expect([conflicts.ariaPressed, conflicts.title]).toEqual(['false', 'Show dates that differ']);
  conflicts.click();
  await settle(timeline);
  expect(conflicts.ariaPressed).toBe('true');
  expect(claims(timeline)).toEqual(ENVOY);
  expect(eventOf(timeline, 'envoy-ashore').ariaDescription?.replaceAll(' (invented)', '')).toBe(ENVOY.join('; '));
  timeline.selected = 'docks';
  await settle(timeline);
  expect(claims(timeline)).toHaveLength(4 + 3);
  conflicts.click();
  timeline.selected = '';
  await settle(timeline);
  expect(claims(timeline)).toEqual([]);
});

test('if no dates conflict, and in the list, there is no switch', async () => {
  const none = await mount({ data: story, selected: 'treaty' });
  expect(all(none, '.conflicts')).toEqual([]);
  const list = await mount({ data: landing, layout: 'list', selected: 'docks' });
  expect(all(list, '.conflicts')).toEqual([]);
});

test('claims are purely visual: names and the panel say the same', async () => {
  const timeline = await mount({ data: landing, selected: 'envoy-ashore' });
  expect(find(timeline, '.claims').ariaHidden).toBe('true');
  expect(eventOf(timeline, 'envoy-ashore').ariaLabel).toBe(
    'An envoy comes ashore; 15 March 2025; dates differ; 4 articles, at most 3 independent; On shore; order not known; 7 of 11',
  );
});
