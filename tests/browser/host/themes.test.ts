import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test } from 'vitest';
import { behind, colorOf, contrast } from '../access/colors.ts';
import { faint } from '../access/words.ts';
import { events, one } from '../helpers/files.ts';
import { all, find } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

const page = document.createElement('style');
document.head.append(page);
afterEach(() => {
  page.textContent = '';
});

/** Partial themes, by the custom properties that the page sets. */
const HALVES: readonly Readonly<Record<string, string>>[] = [
  { surface: '#fffaf0' },
  { surface: '#101820' },
  { surface: 'oklch(0.3 0.1 250)' },
  { surface: 'rgb(120, 120, 120)' },
  { surface: '#0b3d91' },
  { surface: 'color(display-p3 1 0.95 0.8)' },
  { text: '#111' },
  { text: '#eee' },
  { subtle: '#223' },
  { subtle: '#ffe' },
  { selected: '#700' },
  { surface: '#fff', selected: '#ffd' },
  { surface: '#1e1e2e', text: '#cdd6f4' },
  { surface: 'light-dark(#fffaf0, #26221a)' },
  { surface: 'rgb(0 0 0 / 50%)' },
  { surface: 'rgb(255 255 255 / 40%)' },
  { surface: 'navy' },
  { link: '#1d4f91' },
  { link: 'yellow' },
  { muted: '#bbb' },
  { muted: '#444' },
];

const STATES = [
  { data: story, selected: 'seoul-meeting', query: 'o' },
  { data: story, layout: 'list', selected: 'treaty' },
  { data: events(150), groupBy: 'category' },
  { data: { articles: [], events: [] } },
] as const;

const CASES = HALVES.flatMap((half) => (['light', 'dark'] as const).map((scheme) => [half, scheme] as const));

test.each(CASES)('a page that sets only %o keeps its contrast, %s', async (half, scheme) => {
  const set = Object.entries(half).map(([name, value]) => `--cited-timeline-${name}: ${value};`);
  page.textContent = `:root { color-scheme: ${scheme} } body { background: Canvas; color: CanvasText } cited-timeline { ${set.join(' ')} }`;
  for (const state of STATES) {
    const timeline = await mount(state);
    expect(faint(timeline, 4.5)).toEqual([]);
    timeline.remove();
  }
});

const textOn = (timeline: CitedTimelineElement): number => {
  const frame = find(timeline, '.frame');
  return contrast(colorOf(getComputedStyle(find(timeline, '.event .title')).color), behind(frame));
};

test.each([
  ['a dark page that says nothing of schemes', 'body { background: #111; color: #eee }'],
  ['a light card in a dark page', ':root { color-scheme: dark } body { background: rgb(250, 250, 250); color: #222 }'],
  ['a light page around a dark element', 'body { background: none } cited-timeline { color-scheme: dark }'],
  [
    'half a veil over dark',
    'body { background: #000; color: #eee } cited-timeline { --cited-timeline-surface: rgb(255 255 255 / 10%) }',
  ],
])('a surface that lets %s through is judged by its visible colour', async (_, css) => {
  page.textContent = `cited-timeline { --cited-timeline-surface: transparent } ${css}`;
  const timeline = await mount({ data: story });
  expect(textOn(timeline)).toBeGreaterThan(4.5);
  expect(faint(timeline, 4.5)).toEqual([]);
});

test('later changes of variables and of the scheme take effect', async () => {
  const timeline = await mount({ data: story });
  timeline.style.setProperty('--cited-timeline-surface', '#101820');
  await expect.poll(() => textOn(timeline)).toBeGreaterThan(4.5);
  timeline.style.setProperty('--cited-timeline-surface', '#fffaf0');
  await expect.poll(() => textOn(timeline)).toBeGreaterThan(4.5);
  page.textContent = ':root { color-scheme: dark }';
  await settle(timeline);
  await expect.poll(() => textOn(timeline)).toBeGreaterThan(4.5);
  timeline.style.removeProperty('--cited-timeline-surface');
  await expect.poll(() => getComputedStyle(find(timeline, '.frame')).backgroundColor).toBe('rgb(27, 29, 35)');
  await expect.poll(() => textOn(timeline)).toBeGreaterThan(4.5);
});

test('changes made while it is hidden take effect when it is shown', async () => {
  const timeline = await mount({ data: story });
  timeline.hidden = true;
  await settle(timeline);
  timeline.style.setProperty('--cited-timeline-surface', '#101820');
  await settle(timeline);
  timeline.hidden = false;
  await expect.poll(() => textOn(timeline)).toBeGreaterThan(4.5);
});

test('a complete theme, and no theme, are left unchanged', async () => {
  const timeline = await mount({ data: story });
  expect(find(timeline, '.inner').className.trim()).toBe('inner');
  expect(find(timeline, '.inner').getAttribute('style')).toBeNull();
});

test('a category’s colour is used for marks, never for words', async () => {
  page.textContent = 'cited-timeline { --cited-timeline-category-1: rgb(1, 2, 3) }';
  const categories = [{ id: 'a', label: 'A' }];
  const timeline = await mount({ data: one({ category: 'a' }, {}, { categories }), selected: 'one' });
  const words = all(timeline, '*').filter((element) => [...element.childNodes].some(({ nodeType }) => nodeType === 3));
  expect(words.filter((element) => getComputedStyle(element).color === 'rgb(1, 2, 3)')).toEqual([]);
  expect(getComputedStyle(find(timeline, '.swatch')).backgroundColor).toBe('rgb(1, 2, 3)');
});

test.each(['light', 'dark'] as const)(
  'on a surface that is a gradient text follows its colours, %s',
  async (scheme) => {
    for (const [gradient, ground] of [
      ['linear-gradient(#112233, #445566)', 'rgb(43, 60, 77)'],
      ['linear-gradient(to right, #fff, lightyellow)', 'rgb(255, 255, 240)'],
    ]) {
      page.textContent = `:root { color-scheme: ${scheme} } cited-timeline { --cited-timeline-surface: ${gradient} }`;
      const timeline = await mount({ data: story });
      await settle(timeline);
      const text = colorOf(getComputedStyle(find(timeline, '.event .title')).color);
      expect(contrast(text, colorOf(ground!))).toBeGreaterThan(4.5);
      timeline.remove();
    }
  },
);

test('a dark page without a background also shows through a light element', async () => {
  page.textContent =
    ':root { color-scheme: dark } cited-timeline { color-scheme: light; --cited-timeline-surface: transparent }';
  const timeline = await mount({ data: story });
  const text = colorOf(getComputedStyle(find(timeline, '.event .title')).color);
  expect(contrast(text, colorOf('#121212'))).toBeGreaterThan(4.5);
});
