import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import landing from '../../data/disputed-landing.ts';
import { all, eventOf, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

/** Marked texts in document order; the views that mark are loaded after the first picture. */
const marks = (timeline: CitedTimelineElement, where = ''): string[] =>
  all(timeline, `${where} mark`).map(({ textContent }) => textContent);

async function mounted(more: Parameters<typeof mount>[0]): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: landing, ...more });
  await expect.poll(() => marks(timeline).length).toBeGreaterThan(0);
  await settle(timeline);
  return timeline;
}

test.each(['plot', 'list', 'table'] as const)('in the %s the search marks matches in titles', async (layout) => {
  const timeline = await mounted({ layout, query: 'ship fog' });
  expect(marks(timeline, '[data-event="second-ship"]')).toEqual(['ship', 'fog']);
  expect(textOf(eventOf(timeline, 'second-ship'))).toContain('A second ship is heard in the fog');
  timeline.query = '';
  await settle(timeline);
  expect(marks(timeline)).toEqual([]);
  expect(textOf(eventOf(timeline, 'second-ship'))).toContain('A second ship is heard in the fog');
});

test('it marks headlines and the title in the panel, and the events of an article', async () => {
  const timeline = await mounted({ query: 'gold', selected: 'gold' });
  expect(marks(timeline, '.panel .chosen')).toEqual(['Gold']);
  expect(marks(timeline, '.citation .headline').length).toBeGreaterThan(1);
  const retraction = timeline.timeline!.articles.find(({ headline }) => headline === 'We were wrong about the gold');
  timeline.selected = retraction!.id;
  await settle(timeline);
  expect(marks(timeline, '.panel .chosen')).toEqual(['gold']);
  expect(marks(timeline, '.panel .plain')).toEqual(['Gold']);
});

test('the marks are the search matches, ignoring case, accents and hyphens', async () => {
  const timeline = await mounted({ data: story, query: 'no kwang chol', layout: 'list' });
  expect(marks(timeline, '[data-event="no-appointed"]')).toEqual(['No', 'Kwang', 'chol']);
});

test('names stay unchanged, and a label is as wide as without marks', async () => {
  const timeline = await mount({ data: landing });
  const before = eventOf(timeline, 'second-ship');
  const name = before.ariaLabel;
  const width = (): number => eventOf(timeline, 'second-ship').querySelector('.title')!.getBoundingClientRect().width;
  const plain = width();
  timeline.query = 'second fog';
  await expect.poll(() => marks(timeline).length).toBe(2);
  expect(eventOf(timeline, 'second-ship').ariaLabel!.split('; ').slice(0, 4)).toEqual(name!.split('; ').slice(0, 4));
  expect(width()).toBeCloseTo(plain, 0);
});

test('a query with markup is text', async () => {
  const data = {
    articles: [{ id: 'a', headline: 'A', publisher: 'P' }],
    events: [{ id: 'x', title: 'The <img src=x> tag', date: '2024', citations: ['a'] }],
  };
  const timeline = await mounted({ data, query: '<img src' });
  expect(marks(timeline)).toEqual(['img', 'src']);
  expect(all(timeline, 'img')).toEqual([]);
});
