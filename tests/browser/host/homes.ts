import type { CitedTimelineElement } from 'cited-timeline/element';
import { all, find } from '../helpers/find.ts';

/** The position of a thing, CSS px from the top left of the element's frame, and its size. */
export type Placed = readonly [name: string, x: number, y: number, width: number, height: number];

/** The positions of everything in an element. */
export function geometry(timeline: CitedTimelineElement): Placed[] {
  const { left, top } = find(timeline, '.frame').getBoundingClientRect();
  return all(timeline, '.outer, .outer *')
    .filter((element) => element.checkVisibility() && !element.matches('bdi, span.unseen'))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [`${element.localName}.${element.classList[0] ?? ''}`, x - left, y - top, width, height];
    });
}

/** Differences between two pictures that exceed the rounding of browsers. */
export function differences(before: readonly Placed[], after: readonly Placed[]): string[] {
  if (before.length !== after.length) {
    const at = before.findIndex(([name], i) => name !== after[i]?.[0]);
    return [`${before.length} things, then ${after.length}: ${before[at]?.join()}, then ${after[at]?.join()}`];
  }
  return before.flatMap(([name, ...box], i) => {
    const [other = '', ...moved] = after[i] ?? [];
    const same = name === other && box.every((value, at) => Math.abs(value - (moved[at] ?? NaN)) < 1);
    return same ? [] : [`${name} ${box.join()}; then ${other} ${moved.join()}`];
  });
}

/** A frame in the page with its own document; returns that document. */
export async function openFrame(html: string, width = 1000): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 900px; border: 0`;
  // Not `srcdoc`, which is always in standards mode
  frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** Labels that are cut with an ellipsis. */
export const cutLabels = (timeline: CitedTimelineElement): string[] =>
  all(timeline, '.event .title, .event .detail')
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent);
