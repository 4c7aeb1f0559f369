import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { events } from '../helpers/files.ts';
import { all, eventOf, find, part, parts } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { behind, colorOf, contrast } from './colors.ts';
import { look, LOOKS } from './themes.ts';
import { faint, texts } from './words.ts';

/** The computed `--_color` of an element. */
function ownColor(element: HTMLElement): string {
  element.style.caretColor = 'var(--_color)';
  const color = getComputedStyle(element).caretColor;
  element.style.caretColor = '';
  return color;
}

/**
 * The colour that a mark is drawn with: the fill of a solid one, the outline of a pale one, the fill of one that fades.
 */
function markColor(segment: HTMLElement): string {
  const { backgroundColor, borderTopColor } = getComputedStyle(segment);
  if (segment.matches('.dot *') && /fade/.test(segment.className)) return ownColor(segment);
  return colorOf(borderTopColor)[3] === 1 && segment.matches('.pale, .dashed') ? borderTopColor : backgroundColor;
}

/**
 * Colours of graphics that must be distinguishable from their background, by name: they draw an event or identify a
 * control.
 */
function graphics(timeline: CitedTimelineElement): [name: string, ratio: number][] {
  const ratio = (element: Element, css: string, back = element.parentElement!): number =>
    contrast(colorOf(css), behind(back));
  const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
  return [
    ...all(timeline, '.plot .segment, .list .segment').map((segment): [string, number] => [
      `mark ${segment.className}`,
      ratio(segment, markColor(segment)),
    ]),
    ...all(timeline, '.swatch').map((swatch): [string, number] => ['swatch', ratio(swatch, ownColor(swatch))]),
    ...parts(timeline, 'article').map((article): [string, number] => [
      'article',
      ratio(article, getComputedStyle(article, '::before').borderTopColor),
    ]),
    ...all(timeline, '.search, .cluster, .window').map((control): [string, number] => [
      `border of ${control.className}`,
      ratio(control, style(control).borderTopColor),
    ]),
    ...all(timeline, '.icon svg').map((icon): [string, number] => ['icon', ratio(icon, style(icon).stroke)]),
    ...all(timeline, '.thread.is-strong').map((thread): [string, number] => [
      'thread',
      ratio(thread, style(thread).stroke),
    ]),
  ];
}

const STATES = [
  { data: story, selected: 'seoul-meeting' },
  { data: story, selected: 'korea-herald', groupBy: 'category' },
  { data: story, layout: 'list', selected: 'treaty' },
  { data: events(150), query: 'event' },
] as const;

test.each(LOOKS)('in %s, %s, words have a contrast of 4.5 and graphics of 3', async (...theme) => {
  look(...theme);
  for (const state of STATES) {
    const timeline = await mount(state);
    expect(texts(timeline).length).toBeGreaterThan(20);
    expect(faint(timeline, 4.5)).toEqual([]);
    expect(graphics(timeline).length).toBeGreaterThan(5);
    expect(graphics(timeline).filter(([, ratio]) => ratio < 3)).toEqual([]);
    timeline.remove();
  }
});

test.each(LOOKS)('in %s, %s, the focus is visible: a ring of 2 px with a contrast of 3', async (...theme) => {
  look(...theme);
  const timeline = await mount({ data: story, selected: 'treaty' });
  const places = [
    eventOf(timeline, 'treaty'),
    eventOf(timeline, 'troops'),
    ...parts(timeline, 'article'),
    ...parts(timeline, 'category'),
    find(timeline, '.search'),
    find(timeline, '.tool'),
    find(timeline, '.icon'),
    find(timeline, '.citation a'),
  ];
  for (const place of places) {
    place.focus({ focusVisible: true } as FocusOptions);
    await settle(timeline);
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(place);
    expect([place.className, outlineStyle, outlineWidth]).toEqual([place.className, 'solid', '2px']);
    expect(contrast(colorOf(outlineColor), behind(place.parentElement!))).toBeGreaterThanOrEqual(3);
  }
});

test('category is never shown by colour alone: it is also in the name, the panel and the legend', async () => {
  const timeline = await mount({ data: story, selected: 'seoul-meeting' });
  expect(eventOf(timeline, 'seoul-meeting').ariaLabel).toContain('; Response; ');
  expect(part(timeline, 'panel').innerText).toContain('Response');
  expect(parts(timeline, 'category').map(({ innerText }) => innerText.trim().split('\n')[0])).toContain('Response');
  timeline.layout = 'list';
  await settle(timeline);
  expect(eventOf(timeline, 'seoul-meeting').ariaLabel).toContain('; Response');
});
