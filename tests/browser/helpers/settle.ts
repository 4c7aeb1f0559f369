import type { CitedTimelineElement } from 'cited-timeline/element';

/** Waits until everything requested is drawn; the effects of a size are only known a frame later. */
export async function settle(timeline: CitedTimelineElement): Promise<void> {
  await timeline.updateComplete;
  await frame();
  await timeline.updateComplete;
}

/** Waits for the next frame, and for what its resize observers cause. */
export const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
