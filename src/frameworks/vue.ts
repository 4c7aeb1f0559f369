/** `cited-timeline`, with the tag in Vue's templates. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { CitedTimelineElement } from '../cited-timeline.ts';
import type { ElementEvents } from '../runtime/element-events.ts';
import type { TimelineAttributes, TimelineProperties } from './tag.ts';

export * from '../index.ts';

/** The props of the tag in a template. */
export interface CitedTimelineTag
  extends
    Omit<HTMLAttributes, keyof TimelineProperties | keyof PublicProps>,
    Omit<TimelineAttributes, keyof TimelineProperties>,
    TimelineProperties,
    PublicProps {}

/** The type of the tag, used to check templates. */
export type CitedTimelineComponent = new () => CitedTimelineElement & {
  $props: CitedTimelineTag;
  $emit: EmitFn<{ [Type in keyof ElementEvents]: (event: ElementEvents[Type]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'cited-timeline': CitedTimelineComponent;
  }
}
