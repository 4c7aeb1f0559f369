import { type Attributes, type Child, h, type HtmlNode } from './element.ts';

/** A heading with a level from 1. HTML has six levels; for a deeper one `aria-level` is used. */
export const heading = (level: number, attributes: Attributes, ...children: readonly Child[]): HtmlNode =>
  level <= 6
    ? h(`h${level}`, attributes, ...children)
    : h('div', { role: 'heading', 'aria-level': level, ...attributes }, ...children);
