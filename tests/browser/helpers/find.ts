import type { CitedTimelineElement } from 'cited-timeline/element';

/** The elements in the timeline that match a selector, in order. */
export const all = (timeline: CitedTimelineElement, selector: string): HTMLElement[] => [
  ...timeline.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The first element that matches; an error if there is none. */
export function find(timeline: CitedTimelineElement, selector: string): HTMLElement {
  const found = timeline.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!found)
    throw new Error(`Nothing in the element matches ${selector}:\n${timeline.shadowRoot!.innerHTML.slice(0, 2000)}`);
  return found;
}

export const part = (timeline: CitedTimelineElement, name: string): HTMLElement => find(timeline, `[part~="${name}"]`);

export const parts = (timeline: CitedTimelineElement, name: string): HTMLElement[] =>
  all(timeline, `[part~="${name}"]`);

/** The button of an event in plot or list, except one that lingers because it had the focus. */
export const eventOf = (timeline: CitedTimelineElement, id: string): HTMLElement =>
  find(timeline, `[part~="event"][data-event="${CSS.escape(id)}"]:not([data-leaving] *)`);

/** Ids of the events that are drawn, in order. */
export const eventIds = (timeline: CitedTimelineElement): string[] =>
  parts(timeline, 'event').map((event) => event.dataset['event'] ?? '');

export const articleOf = (timeline: CitedTimelineElement, id: string): HTMLElement =>
  find(timeline, `[part~="article"][data-article="${CSS.escape(id)}"]`);

/** A button by its name: its label, else its text. */
export function button(timeline: CitedTimelineElement, name: string | RegExp): HTMLButtonElement {
  const found = all(timeline, 'button').find((candidate) => {
    const own = candidate.ariaLabel ?? candidate.textContent.trim();
    return typeof name === 'string' ? own === name : name.test(own);
  });
  if (!found) throw new Error(`No button is called ${name}`);
  return found as HTMLButtonElement;
}

/** Text with every run of white space replaced by one space. */
export const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The focused element inside the timeline. */
export const focusedIn = (timeline: CitedTimelineElement): HTMLElement | null =>
  timeline.shadowRoot!.activeElement as HTMLElement | null;

/** Box of an element's words on the screen. An element's own box would include the stroke of drawn text in Firefox. */
export function boxOfText(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** Middle of a box on the screen, CSS px. */
export function middleOf(element: Element): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
