import { isMarkedUp } from './marked-up.ts';
import { has, type HtmlElement, isBlock, isDateMark, isElement, isHeading, isList, isIgnored } from './tree.ts';

/** Counts of the elements inside an element, which is not counted itself. */
export interface Facts {
  readonly blocks: number;
  /** Elements that are events on their own: with `data-date`, microdata or microformats. */
  readonly events: number;
  readonly times: number;
  readonly headings: number;
  /** Lists, definition lists and tables. */
  readonly groups: number;
  readonly pictures: number;
}

/** Whether an element is an event on its own. List items and table rows are read with their list or table. */
export const isEvent = (element: HtmlElement): boolean =>
  isMarkedUp(element) ||
  (has(element, 'data-date') && !isDateMark(element) && !/^(?:li|dt|dd|tr|td|th)$/.test(element.tag));

/** Counts for each element of a tree. O(elements). */
export function factsOf(root: HtmlElement): ReadonlyMap<HtmlElement, Facts> {
  const facts = new Map<HtmlElement, Facts>();
  const count = (element: HtmlElement): Facts => {
    const sum = { blocks: 0, events: 0, times: 0, headings: 0, groups: 0, pictures: 0 };
    for (const child of element.children) {
      if (!isElement(child) || isIgnored(child)) continue;
      const inside = count(child);
      sum.blocks += inside.blocks + +isBlock(child);
      sum.events += inside.events + +isEvent(child);
      sum.times += inside.times + +isDateMark(child);
      sum.headings += inside.headings + +isHeading(child);
      sum.pictures += inside.pictures + +(child.tag === 'img');
      sum.groups += inside.groups + +(isList(child) || child.tag === 'dl' || child.tag === 'table');
    }
    facts.set(element, sum);
    return sum;
  };
  count(root);
  return facts;
}

/** The counts for an element. They are made now for an element that the reader assembled from parts of the tree. */
export const factsFor = (facts: ReadonlyMap<HtmlElement, Facts>, element: HtmlElement): Facts =>
  facts.get(element) ?? factsOf(element).get(element)!;
