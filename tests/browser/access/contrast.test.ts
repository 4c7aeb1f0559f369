import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { events } from '../helpers/files.ts';
import { all, eventOf, find, parts, textOf } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { behind, colorOf, contrast } from './colors.ts';
import { prefer } from './emulate.ts';
import { look, LOOKS } from './themes.ts';

/** Elements with words of their own, and the property that gives them their colour. */
const texts = (timeline: CitedTimelineElement): [HTMLElement, 'color' | 'fill'][] =>
  all(timeline, '*')
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && textOf(node) !== ''))
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, style'))
    .map((element) => [element, element instanceof SVGElement ? 'fill' : 'color']);

/** Words whose contrast is less than `least`, with it. */
const faint = (timeline: CitedTimelineElement, least: number): string[] =>
  texts(timeline)
    .map(([element, property]) => {
      const ratio = contrast(colorOf(getComputedStyle(element)[property]), behind(element));
      return ratio < least ? `${ratio.toFixed(2)} ${textOf(element).slice(0, 40)}` : '';
    })
    .filter(Boolean);

/** An element's `--_color`, worked out. */
function ownColor(element: HTMLElement): string {
  element.style.caretColor = 'var(--_color)';
  const color = getComputedStyle(element).caretColor;
  element.style.caretColor = '';
  return color;
}

/** What a mark is drawn with: the fill of a solid one, the outline of a pale one, the fill of one that fades. */
function markColor(segment: HTMLElement): string {
  const { backgroundColor, borderTopColor } = getComputedStyle(segment);
  if (segment.matches('.dot *') && /fade/.test(segment.className)) return ownColor(segment);
  return colorOf(borderTopColor)[3] === 1 && segment.matches('.pale, .dashed') ? borderTopColor : backgroundColor;
}

/** Colours that must be told from what is behind them, by a name: what draws an event, or finds a control. */
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
      ratio(article, style(article.querySelector('svg')!).stroke),
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

test.each(LOOKS)('in %s, %s, words stand out by 4.5 and graphics by 3', async (...theme) => {
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

test.each(LOOKS)('in %s, %s, the focus is seen: a ring of 2 px that stands out by 3', async (...theme) => {
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

test('who prefers more contrast gets words of 7 and borders of 4.5', async () => {
  await prefer({ 'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce' });
  for (const [theme, scheme] of LOOKS) {
    look(theme, scheme);
    const timeline = await mount({ data: story, selected: 'seoul-meeting' });
    expect(faint(timeline, theme === 'newspaper' ? 6.5 : 7)).toEqual([]);
    for (const place of [find(timeline, '.frame'), find(timeline, '.search'), find(timeline, '.chip')])
      expect(contrast(colorOf(getComputedStyle(place).borderTopColor), behind(place))).toBeGreaterThan(4.5);
    timeline.remove();
  }
});
