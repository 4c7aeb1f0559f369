import type { CitedTimelineElement } from 'cited-timeline';
import { all } from '../../helpers/find.ts';

const CONTROLS = 'button, input, summary, a[href], [tabindex]';

/**
 * Whether a node is only kept until a screen reader has left it (see `each`): it is invisible and no longer represents
 * anything.
 */
const isLeaving = (node: Element): boolean => node.closest('[data-leaving]') !== null;

/** Everything drawn that matches a selector. */
export const drawn = (timeline: CitedTimelineElement, selector: string): HTMLElement[] =>
  all(timeline, selector).filter((node) => !isLeaving(node));

/** Everything that a reader can focus, in order. */
export const controls = (timeline: CitedTimelineElement): HTMLElement[] =>
  drawn(timeline, CONTROLS).filter((control) => control.checkVisibility());

/** The control that a node belongs to, if any. */
export const controlOf = (node: EventTarget | undefined): Element | null =>
  node instanceof Element ? node.closest(CONTROLS) : null;

/** A node's name in messages. */
export function nameOf(node: Element | null): string {
  if (!node) return 'nothing';
  const own = node.getAttribute('data-event') ?? node.getAttribute('aria-label') ?? node.textContent?.trim() ?? '';
  return `${node.localName}.${node.getAttribute('class') ?? ''} "${own.slice(0, 40)}"`;
}

/** Waits until a frame is painted, and continues before anything that waits for the next one. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
