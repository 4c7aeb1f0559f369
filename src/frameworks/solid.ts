/** `cited-timeline`, with the tag in Solid's JSX. */
import type { JSX } from 'solid-js';
import type { CitedTimelineElement } from '../cited-timeline.ts';
import type { OnDirectives, TimelineAttributes, TimelineProperties } from './tag.ts';

export * from '../index.ts';

/** The props of the tag in JSX. Solid sets them as properties. */
export interface CitedTimelineTag
  extends
    Omit<JSX.HTMLAttributes<CitedTimelineElement>, keyof TimelineProperties>,
    Omit<TimelineAttributes, keyof TimelineProperties>,
    TimelineProperties,
    OnDirectives {}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'cited-timeline': CitedTimelineTag;
    }
  }
}
