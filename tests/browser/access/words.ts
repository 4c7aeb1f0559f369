import type { CitedTimelineElement } from 'cited-timeline/element';
import { all, textOf } from '../helpers/find.ts';
import { behind, colorOf, contrast } from './colors.ts';

/** Elements with text of their own, and the property that gives the text its colour. */
export const texts = (timeline: CitedTimelineElement): [HTMLElement, 'color' | 'fill'][] =>
  all(timeline, '*')
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && textOf(node) !== ''))
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, style'))
    .map((element) => [element, element instanceof SVGElement ? 'fill' : 'color']);

/** Words with a contrast below `least`, together with that contrast. */
export const faint = (timeline: CitedTimelineElement, least: number): string[] =>
  texts(timeline)
    .map(([element, property]) => {
      const ratio = contrast(colorOf(getComputedStyle(element)[property]), behind(element));
      return ratio < least ? `${ratio.toFixed(2)} ${textOf(element).slice(0, 40)}` : '';
    })
    .filter(Boolean);
