import { type Attributes, type Child, h, type HtmlNode } from './element.ts';

/** A heading of a level from 1. HTML has six levels; a deeper one has `aria-level`. */
export const heading = (level: number, attributes: Attributes, ...children: readonly Child[]): HtmlNode =>
  level <= 6
    ? h(`h${level}`, attributes, ...children)
    : h('div', { role: 'heading', 'aria-level': level, ...attributes }, ...children);
