import type { CitedTimelineElement } from 'cited-timeline/element';

/** Waits until what was asked is drawn: what a size brings is only known a frame later. */
export async function settle(timeline: CitedTimelineElement): Promise<void> {
  await timeline.updateComplete;
  await frame();
  await timeline.updateComplete;
}

/** Waits for the next frame, and for what its observers of sizes set off. */
export const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
