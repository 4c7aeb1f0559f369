import { describe, expect, test } from 'vitest';
import { drawnThreads } from '../../../src/layout/rail/drawn-threads.ts';
import { ribbonPath } from '../../../src/layout/rail/ribbon.ts';
import { layoutThreads } from '../../../src/layout/rail/threads.ts';
import type { ArticleGlyph } from '../../../src/layout/rail/articles.ts';
import { highlightedIds } from '../../../src/layout/rail/highlight.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { articleOf, ms, timelineOf } from '../model/support.ts';
import { around as surroundings, sceneOf, stateOf } from './support.ts';

const timeline = timelineOf(
  [
    { date: '2024-01-05', category: 'c', citations: ['a', { article: 'b', stance: 'disputes' }] },
    {
      date: '2024-01-10',
      citations: [
        { article: 'b', stance: 'retracts' },
        { article: 'a', stance: 'corrects' },
      ],
    },
    { date: '2024-01-20', citations: ['undated', 'late'] },
    { date: '2024-01-25', citations: [{ article: 'c', stance: 'silent' }] },
  ],
  [
    articleOf('a', '2024-01-06'),
    articleOf('b', '2024-01-12'),
    articleOf('c', '2024-01-22'),
    articleOf('undated'),
    articleOf('late', '2024-06-01'),
  ],
);
const range = { start: ms('2024-01-01'), end: ms('2024-01-31') };
const { plot, articles } = sceneOf(stateOf(timeline, range));
const threadsOf = (placed: readonly ArticleGlyph[] = articles) =>
  layoutThreads(plot.events, createMemoryStore(timeline), placed, 800);

test('one for each citation whose article is in view and about the event, in order of the events', () => {
  expect(threadsOf().map(({ event, article, stance, category }) => [event, article, stance, category])).toEqual([
    ['e0', 'a', 'reports', 'c'],
    ['e0', 'b', 'disputes', 'c'],
    ['e1', 'b', 'retracts', ''],
    ['e1', 'a', 'corrects', ''],
  ]);
});

test('it leads from the middle of the mark at the axis down to the glyph', () => {
  expect(threadsOf()[0]).toMatchObject({ x0: 120, x1: articles[0]!.x });
});

test('below a bar it begins with a bracket over the whole bar, below a dot there is none', () => {
  const bar = timelineOf([{ date: '2024-01', citations: ['a'] }], [articleOf('a', '2024-01-06')]);
  const scene = sceneOf(stateOf(bar, { start: ms('2023-12-01'), end: ms('2024-03-01') }));
  const { mark } = scene.plot.events[0]!;
  expect(mark.shape).toBe('bar');
  expect(scene.threads[0]!.bracket).toEqual([mark.x0, mark.x1]);
  expect(scene.threads[0]!.x0).toBeCloseTo((mark.x0 + mark.x1) / 2);
  expect(threadsOf()[0]).not.toHaveProperty('bracket');
});

test('for a mark that leaves the view it begins at the middle of the visible part', () => {
  const long = timelineOf([{ date: '2023-06/2024-01-15', citations: ['a'] }], [articleOf('a', '2024-01-06')]);
  const { threads } = sceneOf(stateOf(long, range));
  expect(threads[0]!.x0).toBe(200);
});

test('of more than 60, only those connected to the highlighted item are drawn', () => {
  const many = timelineOf(
    Array.from({ length: 30 }, (_, i) => ({
      date: `2024-01-${String(i + 1).padStart(2, '0')}`,
      citations: Array.from({ length: 12 }, (__, k) => `a${k}`),
    })),
    Array.from({ length: 12 }, (_, k) => articleOf(`a${k}`, '2024-01-15')),
  );
  const scene = sceneOf(stateOf(many, range), { ...surroundings(), height: 2000 });
  const threads = (strong: readonly string[], events = scene.plot.events) =>
    drawnThreads(layoutThreads(events, createMemoryStore(many), scene.articles, 800), new Set(strong));
  expect(scene.plot.events).toHaveLength(30);
  expect(threads([], scene.plot.events.slice(0, 5))).toHaveLength(60);
  expect(threads([])).toEqual([]);
  expect(threads(['e29', 'a0', 'a11']).map(({ event, article }) => [event, article])).toEqual([
    ['e29', 'a0'],
    ['e29', 'a11'],
  ]);
});

test('the others form a ribbon: one band per pair of start and end, as wide as their number', () => {
  const thread = (x0: number, x1: number) => ({ x0, x1 });
  const bandsOf = (path: string) => path.split('M').slice(1);
  const one = ribbonPath([thread(10, 100)], 0, 72);
  expect(one).toBe('M9.4,0C9.4,51.8 99.4,30.2 99.4,72.0H100.6C100.6,30.2 10.6,51.8 10.6,0Z');
  const many = ribbonPath([thread(10, 100), thread(12, 104), thread(20, 102), thread(400, 20)], 0, 72);
  expect(bandsOf(many)).toHaveLength(2);
  // The middle of the three, 3.6 px wide
  expect(many).toMatch(/^M12\.2,0C.* 100\.2,72\.0H103\.8C/);
  expect(ribbonPath([thread(-90, 0), thread(-89, 1)], 100, 72)).toMatch(/^M9\.3,0/);
  expect(ribbonPath([], 0, 72)).toBe('');
});

describe('which threads are highlighted', () => {
  const strong = (hovered: string, selected: string) =>
    [...highlightedIds({ ...reduce(stateOf(timeline), { type: 'select', id: selected }), hovered })].sort();

  test.each([
    ['', '', []],
    ['e0', '', ['a', 'b', 'e0']],
    ['', 'b', ['b', 'e0', 'e1']],
    ['e2', 'a', ['a', 'e0', 'e1', 'e2', 'late', 'undated']],
    ['e3', '', ['c', 'e3']],
    ['nobody', '', []],
  ])('hovered %o, selected %o: %j', (hovered, selected, ids) => expect(strong(hovered, selected)).toEqual(ids));
});
