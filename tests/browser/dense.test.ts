import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events } from './helpers/files.ts';
import { all, find, focusedIn, part, parts, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { frame } from './helpers/settle.ts';

const CATEGORIES = ['red', 'blue'].map((id) => ({ id, label: id }));
const count = 1500;
const many = (() => {
  const { events: list, ...rest } = events(count);
  const kinds = list.map((event, i) => ({
    ...event,
    category: i % 4 === 0 ? 'red' : 'blue',
    ...(i % 100 === 50 && { importance: 0.9, title: `Important ${i}` }),
  }));
  return { ...rest, categories: CATEGORIES, events: kinds };
})();

const mountMany = async (more: object = {}) => {
  const timeline = await mount({ data: many, width: 1000, ...more });
  await vi.waitFor(() => expect(all(timeline, '.overview g').length).toBeGreaterThan(0), 10_000);
  return timeline;
};

test('the strip distinguishes categories, and clusters have a category bar', async () => {
  const timeline = await mountMany();
  expect(all(timeline, '.overview g .certain').map((path) => path.getAttribute('d') !== '')).toEqual([
    true,
    true,
    false,
  ]);
  const bars = parts(timeline, 'cluster').map((cluster) => getComputedStyle(cluster).backgroundImage);
  expect(bars.length).toBeGreaterThan(3);
  for (const bar of bars.slice(1)) expect(bar).toMatch(/^linear-gradient\(to right, rgb.* 2\d%, rgb.* 100%\)$/);
});

test('a hovered cluster shows its three most important titles and its span, until Escape', async () => {
  const timeline = await mountMany();
  const cluster = parts(timeline, 'cluster')[2]!;
  await userEvent.hover(cluster);
  const card = await vi.waitFor(() => find(timeline, '.cluster-card'));
  const titles = all(timeline, '.cluster-title').map(textOf);
  expect(titles).toHaveLength(3);
  expect(cluster.getAttribute('aria-description')).toBe(titles.join('; '));
  expect(textOf(find(timeline, '.cluster-span'))).toContain('2020');
  const box = card.getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(cluster.getBoundingClientRect().top + 4);
  // The card stays while the pointer moves onto it
  await userEvent.hover(card);
  await settle(timeline);
  expect(find(timeline, '.cluster-card')).toBe(card);
  await userEvent.hover(cluster);
  part(timeline, 'plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await settle(timeline);
  expect(all(timeline, '.cluster-card')).toEqual([]);
});

test('a lane shows its colour and number of events, and can be folded', async () => {
  const timeline = await mountMany({ groupBy: 'category' });
  const fold = find(timeline, '.fold');
  expect(textOf(fold)).toBe('red 375');
  expect(fold.querySelector('.swatch')).not.toBeNull();
  const inLane = () => all(timeline, '.lane')[0]!.getBoundingClientRect().height;
  const before = inLane();
  fold.click();
  await settle(timeline);
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(inLane()).toBeLessThan(before);
  fold.focus();
  await userEvent.keyboard('{Enter}');
  await settle(timeline);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  expect(inLane()).toBe(before);
});

test('the heading of a folded lane without events in view stays in its lane', async () => {
  const dated = (month: string, category: string) =>
    [1, 2, 3].map((day) => ({
      id: `${category}${day}`,
      title: category,
      date: `2024-${month}-0${day}`,
      category,
      citations: [],
    }));
  const timeline = await mount({
    data: { articles: [], events: [...dated('01', 'red'), ...dated('11', 'blue')] },
    groupBy: 'category',
    range: '2024-11',
  });
  find(timeline, '.fold').click();
  await settle(timeline);
  const [red, blue] = all(timeline, '.lane .group').map((group) => group.getBoundingClientRect());
  expect(red!.bottom).toBeLessThanOrEqual(blue!.top);
});

test('the heading of a lane keeps the focus while labels wait to be laid out for a new font', async () => {
  const timeline = await mountMany({ groupBy: 'category' });
  const [fold, other] = all(timeline, '.fold');
  fold!.focus();
  await settle(timeline);
  const room = find(timeline, '.room');
  room.classList.add('has-outdated-labels');
  for (let i = 0; i < 3; i++) await frame();
  expect(room.classList.contains('has-outdated-labels')).toBe(true);
  expect(getComputedStyle(other!).visibility).toBe('hidden');
  expect(focusedIn(timeline)).toBe(fold);
});
