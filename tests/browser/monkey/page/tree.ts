import type { CitedTimelineElement } from 'cited-timeline';

/** What stands in the element and matches, in order. */
export const all = (timeline: CitedTimelineElement, selector: string): HTMLElement[] => [
  ...(timeline.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const CONTROLS = 'button, input, summary, a[href], [tabindex]';

/** All that can have the focus, in order. */
export const controls = (timeline: CitedTimelineElement): HTMLElement[] =>
  all(timeline, CONTROLS).filter((control) => control.checkVisibility());

/** The control that a node belongs to, if any. */
export const controlOf = (node: EventTarget | undefined): Element | null =>
  node instanceof Element ? node.closest(CONTROLS) : null;

export const focused = (timeline: CitedTimelineElement): HTMLElement | null =>
  (timeline.shadowRoot?.activeElement ?? null) as HTMLElement | null;

/** A node as it is named in messages. */
export function nameOf(node: Element | null): string {
  if (!node) return 'nothing';
  const own = node.getAttribute('data-event') ?? node.getAttribute('aria-label') ?? node.textContent?.trim() ?? '';
  return `${node.localName}.${node.getAttribute('class') ?? ''} "${own.slice(0, 40)}"`;
}

/** Waits until what was asked is drawn: what a size brings is only known a frame later. */
export async function settle(timeline: CitedTimelineElement): Promise<void> {
  await timeline.updateComplete;
  await frame();
  await timeline.updateComplete;
}

/** Waits until a frame is drawn, and for what its observers of sizes set off. */
export const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Waits until a frame is painted, and goes on before anything that waits for the next one. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
