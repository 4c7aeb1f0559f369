/** `cited-timeline`, with the tag in Svelte's templates. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CitedTimelineElement } from '../cited-timeline.ts';
import type { OnDirectives, OnListeners, TimelineAttributes, TimelineProperties } from './tag.ts';

export * from '../index.ts';

/** The props of the tag in a template. */
export interface CitedTimelineTag
  extends
    Omit<HTMLAttributes<CitedTimelineElement>, keyof TimelineProperties>,
    Omit<TimelineAttributes, keyof TimelineProperties>,
    TimelineProperties,
    OnListeners,
    OnDirectives {}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'cited-timeline': CitedTimelineTag;
  }
}
