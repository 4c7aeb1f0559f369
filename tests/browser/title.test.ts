import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test } from 'vitest';
import { all, find, part, parts, textOf } from './helpers/find.ts';
import { addressOf, one } from './helpers/files.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
});

const levelOf = (heading: Element): number =>
  Number(heading.ariaLevel ?? /^h(\d)$/.exec(heading.localName)?.[1] ?? Number.NaN);

/** Levels of all headings in the element, in order. */
const levels = (timeline: CitedTimelineElement): number[] =>
  all(timeline, 'h1, h2, h3, h4, h5, h6, [role="heading"]').map(levelOf);

/** Whether no heading is more than one level below the previous one. */
const isUnbroken = (found: readonly number[]): boolean =>
  found.every((level, i) => i === 0 || level <= found[i - 1]! + 1);

test('title and description of the file are above the story, the title as a heading of level 2', async () => {
  const timeline = await mount({ data: story });
  expect(part(timeline, 'title').localName).toBe('h2');
  expect(textOf(part(timeline, 'title'))).toBe(story.title);
  expect(textOf(part(timeline, 'description'))).toBe(story.description);
  expect(part(timeline, 'title').getBoundingClientRect().bottom).toBeLessThan(
    part(timeline, 'toolbar').getBoundingClientRect().top,
  );
});

test('the title names the plot', async () => {
  const timeline = await mount({ data: story });
  const plot = part(timeline, 'plot');
  expect(plot.getAttribute('aria-labelledby')).toBe(part(timeline, 'title').id);
  expect(plot.hasAttribute('aria-label')).toBe(false);
  timeline.hideTitle = true;
  await settle(timeline);
  expect(plot.getAttribute('aria-label')).toBe(story.title);
  expect(plot.hasAttribute('aria-labelledby')).toBe(false);
});

test.each([1, 2, 3, 4, 5, 6])(
  'heading-level="%i": the title has it, and no heading skips a level below',
  async (level) => {
    for (const layout of ['plot', 'list'] as const)
      for (const selected of ['treaty', 'korea-herald']) {
        const attributes = { 'heading-level': String(level) };
        const timeline = await mount({ data: story, layout, selected, groupBy: 'category', attributes });
        expect(levels(timeline)[0]).toBe(level);
        expect(levels(timeline).length).toBeGreaterThan(3);
        expect(Math.min(...levels(timeline).slice(1))).toBe(level + 1);
        expect(isUnbroken(levels(timeline))).toBe(true);
        dispatchEvent(new Event('beforeprint'));
        await settle(timeline);
        expect(isUnbroken(levels(timeline))).toBe(true);
        dispatchEvent(new Event('afterprint'));
        timeline.remove();
      }
  },
);

test('hide-title: neither title nor description is shown, and the first headings have the level', async () => {
  const attributes = { 'hide-title': '', 'heading-level': '3' };
  const timeline = await mount({ data: story, attributes, layout: 'list' });
  expect([...parts(timeline, 'title'), ...parts(timeline, 'description')]).toEqual([]);
  expect(levels(timeline)[0]).toBe(3);
});

test('a file without a title or description leaves no space for them', async () => {
  const timeline = await mount({ data: one() });
  expect([...parts(timeline, 'title'), ...parts(timeline, 'description')]).toEqual([]);
  expect(part(timeline, 'toolbar').getBoundingClientRect().top).toBeCloseTo(timeline.getBoundingClientRect().top, 0);
  expect(part(timeline, 'plot').getAttribute('aria-label')).toBe('Timeline');
});

test('a description without a title is drawn, and a title above an empty story', async () => {
  const described = await mount({ data: one({}, {}, { description: 'One thing that happened.' }) });
  expect(textOf(part(described, 'description'))).toBe('One thing that happened.');
  expect(parts(described, 'title')).toEqual([]);
  const empty = await mount({ data: { title: 'Nothing yet', articles: [], events: [] } });
  expect(textOf(part(empty, 'title'))).toBe('Nothing yet');
});

test('both are plain text, in the language of the file, each with its own direction', async () => {
  const title = '<img src=x onerror=alert(1)> & عنوان';
  const timeline = await mount({ data: one({}, {}, { title, description: '<b>bold</b>', lang: 'ar' }) });
  expect(textOf(part(timeline, 'title'))).toBe(title);
  expect(textOf(part(timeline, 'description'))).toBe('<b>bold</b>');
  for (const name of ['title', 'description']) {
    const text = part(timeline, name).firstElementChild!;
    expect([text.localName, (text as HTMLElement).lang]).toEqual(['bdi', 'ar']);
  }
});

test('they have the text colour of the page, on whose background they are, whatever colours the story has', async () => {
  const timeline = await mount({ data: story });
  timeline.parentElement!.style.color = 'rgb(1, 2, 3)';
  timeline.style.setProperty('--cited-timeline-text', 'rgb(200, 201, 202)');
  expect(getComputedStyle(part(timeline, 'title')).color).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(part(timeline, 'description')).color).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(part(timeline, 'frame')).color).toBe('rgb(200, 201, 202)');
  expect(getComputedStyle(part(timeline, 'search')).color).toBe('rgb(200, 201, 202)');
  timeline.parentElement!.style.color = '';
});

test('in a narrow space, and in a right-to-left page, they stay inside and begin where the page’s lines begin', async () => {
  const title = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const timeline = await mount({ data: one({}, {}, { title }), width: 300, attributes: { dir: 'rtl' } });
  const box = part(timeline, 'title').getBoundingClientRect();
  const room = timeline.getBoundingClientRect();
  expect(part(timeline, 'title').scrollWidth).toBeLessThanOrEqual(Math.ceil(room.width));
  expect(box.right).toBeCloseTo(room.right, 0);
});

test('changes of the attribute, of the file and of its title are drawn', async () => {
  const timeline = await mount({ data: story });
  timeline.setAttribute('heading-level', 'h4');
  await settle(timeline);
  expect(part(timeline, 'title').localName).toBe('h4');
  timeline.headingLevel = 17;
  await settle(timeline);
  expect(part(timeline, 'title').localName).toBe('h2');
  timeline.data = undefined;
  timeline.src = addressOf(one({}, {}, { title: 'Another' }));
  await timeline.ready;
  await settle(timeline);
  expect(textOf(find(timeline, '[part~="title"]'))).toBe('Another');
});
