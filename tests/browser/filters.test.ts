import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import landing from '../../data/disputed-landing.ts';
import { all, button, eventIds, find, focusedIn, part, parts, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

/** The story of the landing with its filters, which are loaded after the first picture. */
async function mounted(more: Parameters<typeof mount>[0] = {}): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: landing, ...more });
  await expect.poll(() => textOf(parts(timeline, 'category')[0]!)).toMatch(/\d$/);
  await settle(timeline);
  return timeline;
}

const menu = (timeline: CitedTimelineElement): HTMLDetailsElement =>
  find(timeline, '.filters-menu') as HTMLDetailsElement;
const summary = (timeline: CitedTimelineElement): HTMLElement => find(timeline, '.filters-menu summary');
const kinds = (timeline: CitedTimelineElement): string[] => all(timeline, '.kinds button').map(textOf);
const pressed = (timeline: CitedTimelineElement): string[] => all(timeline, '.kinds [aria-pressed="true"]').map(textOf);

test('each category shows how many of its events would be shown', async () => {
  const timeline = await mounted();
  expect(parts(timeline, 'category').map(textOf)).toEqual(['The ship 6', 'On shore 3', 'The cargo 2']);
  timeline.query = 'gold';
  await settle(timeline);
  expect(parts(timeline, 'category').map(textOf)).toEqual(['The ship 0', 'On shore 1', 'The cargo 2']);
});

test('kinds of evidence are toggles behind one button, each with its count', async () => {
  const timeline = await mounted();
  expect(textOf(summary(timeline))).toBe('one voice 7');
  expect(summary(timeline).ariaLabel).toBe('Filter: one voice 7; Lanes');
  await userEvent.click(summary(timeline));
  expect(kinds(timeline)).toEqual(['one voice 7', 'two or more voices 3', 'disputed 2', 'retracted 1', 'uncited 1']);
  await userEvent.click(button(timeline, /^disputed/));
  await settle(timeline);
  expect(eventIds(timeline).toSorted()).toEqual(['crates', 'envoy-ashore']);
  expect(timeline.evidence).toBe('disputed');
  expect(pressed(timeline)).toEqual(['disputed 2']);
  await userEvent.click(button(timeline, /^retracted/));
  await settle(timeline);
  expect(textOf(summary(timeline))).toBe('disputed 2, retracted 1');
  expect(eventIds(timeline)).toContain('gold');
});

test('the filters open, choose and close by keyboard', async () => {
  const timeline = await mounted();
  summary(timeline).focus();
  await userEvent.keyboard('{Enter}');
  expect(menu(timeline).open).toBe(true);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await settle(timeline);
  expect(timeline.evidence).toBe('one-voice');
  await userEvent.keyboard('{Escape}');
  expect([menu(timeline).open, focusedIn(timeline)]).toEqual([false, summary(timeline)]);
  await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}');
  expect(focusedIn(timeline)).toBe(find(timeline, '.lanes select'));
  await userEvent.tab();
  expect([menu(timeline).open, focusedIn(timeline)]).toEqual([false, button(timeline, 'Zoom out')]);
});

test('Escape in the filters does not clear the selection', async () => {
  const timeline = await mounted({ selected: 'gold' });
  await userEvent.click(summary(timeline));
  await userEvent.keyboard('{Escape}');
  expect([menu(timeline).open, timeline.selected]).toEqual([false, 'gold']);
});

test('a press outside closes the filters, and a press inside does not', async () => {
  const timeline = await mounted();
  await userEvent.click(summary(timeline));
  await userEvent.click(find(timeline, '.lanes'));
  expect(menu(timeline).open).toBe(true);
  await userEvent.click(part(timeline, 'title'));
  expect(menu(timeline).open).toBe(false);
});

test('a story with one kind has no evidence filter, and one without any choices has no button', async () => {
  const record = (id: string) => ({ id, title: id, date: '2024', citations: ['a'] });
  const articles = [{ id: 'a', headline: 'A', publisher: 'P' }];
  const timeline = await mount({ data: { articles, events: [record('x'), record('y')] } });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await settle(timeline);
  expect(all(timeline, '.filters-menu')).toEqual([]);
  timeline.data = { articles, events: [record('x'), { ...record('y'), place: 'Here' }] };
  await timeline.ready;
  await settle(timeline);
  expect([textOf(summary(timeline)), all(timeline, '.kinds')]).toEqual(['Lanes', []]);
});

test('the reader can choose lanes that the story has more than one of', async () => {
  const timeline = await mounted({ data: story });
  await userEvent.click(summary(timeline));
  const select = find(timeline, '.lanes select') as HTMLSelectElement;
  expect([...select.options].map(textOf)).toEqual(['none', 'Categories', 'Place', 'People', 'Publisher']);
  await userEvent.selectOptions(select, 'People');
  await settle(timeline);
  expect(timeline.groupBy).toBe('people');
  const lanes = parts(timeline, 'lane').map(textOf);
  expect(lanes.some((lane) => /^Vladimir Putin \d+$/.test(lane))).toBe(true);
  // In two lanes, but counted once
  const { selection } = timeline.state;
  const inLanes = selection.lanes.filter((lane) => lane.page(0, lane.total).some(({ event }) => event.id === 'treaty'));
  expect(inLanes.map(({ label }) => label)).toEqual(['Vladimir Putin', 'Kim Jong-un (Kim Jong Un)']);
  const drawn = eventIds(timeline);
  expect(drawn.length).toBeGreaterThan(new Set(drawn).size);
  expect(selection.total).toBe(10);
});

test('the reader cannot change lanes chosen by the page, and a list has none', async () => {
  const timeline = await mounted({ attributes: { 'group-by': 'category' } });
  expect(all(timeline, '.lanes')).toEqual([]);
  timeline.removeAttribute('group-by');
  timeline.layout = 'list';
  await settle(timeline);
  expect(all(timeline, '.lanes')).toEqual([]);
  timeline.layout = 'plot';
  await settle(timeline);
  expect(all(timeline, '.lanes')).toHaveLength(1);
});

test('left-out events are counted by the part of the filter that leaves them out', async () => {
  const timeline = await mounted({ query: 'ship' });
  expect(textOf(find(timeline, '.matching'))).toBe('3 left out: 3 by the search');
  timeline.evidence = 'disputed retracted';
  await settle(timeline);
  expect(textOf(find(timeline, '.matching'))).toBe('10 left out: 3 by the search, 8 by “disputed, retracted”');
  timeline.evidence = '';
  timeline.query = '';
  await settle(timeline);
  await userEvent.click(button(timeline, /^On shore/));
  await settle(timeline);
  expect(textOf(find(timeline, '.matching'))).toBe('3 left out: 3 by category');
});

test('the attribute accepts several kinds, and invalid ones give a console warning', async () => {
  const timeline = await mounted({ attributes: { evidence: 'retracted uncited retracted' } });
  expect([timeline.evidence, eventIds(timeline).toSorted()]).toEqual(['retracted uncited', ['gold', 'lamps']]);
  timeline.evidence = 'Disputed rumour';
  expect(timeline.evidence).toBe('disputed');
  timeline.removeAttribute('evidence');
  expect(timeline.evidence).toBe('');
});
