import type { CitedTimelineElement } from 'cited-timeline/element';
import { all, find } from '../helpers/find.ts';

/** Where things stand in an element, CSS px from the top left of its frame: equal for elements that look alike. */
export function geometry(timeline: CitedTimelineElement): string[] {
  const { left, top } = find(timeline, '.frame').getBoundingClientRect();
  return all(timeline, '.outer, .outer *')
    .filter((element) => element.checkVisibility() && !element.matches('bdi, span.unseen'))
    .map((element) => {
      const box = element.getBoundingClientRect();
      const [x, y, width, height] = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
      return `${element.localName}.${element.classList[0] ?? ''} ${x},${y} ${width}×${height}`;
    });
}

/** A frame in the page with a document of its own, and that document. */
export async function openFrame(html: string, width = 1000): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 900px; border: 0`;
  frame.srcdoc = html;
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
