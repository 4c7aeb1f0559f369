/** `cited-timeline`, with the tag in Preact's JSX. */
import type { HTMLAttributes } from 'preact';
import type { CitedTimelineElement } from '../cited-timeline.ts';
import type { OnListeners, TimelineAttributes, TimelineProperties } from './tag.ts';

export * from '../index.ts';

/** The props of the tag in JSX. */
export interface CitedTimelineTag
  extends
    Omit<HTMLAttributes<CitedTimelineElement>, keyof TimelineProperties>,
    Omit<TimelineAttributes, keyof TimelineProperties>,
    TimelineProperties,
    OnListeners {}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'cited-timeline': CitedTimelineTag;
    }
  }
}
