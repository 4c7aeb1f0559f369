/** The class and its events; registers nothing. */
export { CitedTimelineElement } from './cited-timeline.ts';
export {
  CitedTimelineAsKnownOnEvent,
  CitedTimelineErrorEvent,
  CitedTimelineLoadEvent,
  CitedTimelineRangeEvent,
  CitedTimelineSelectEvent,
} from './runtime/element-events.ts';
export { defineTimeline } from './file/define.ts';
export type { Timeline } from './model/timeline.ts';
export type { Citation, Range, TimelineArticle, TimelineEvent } from './model/types.ts';
export type { TimelineFile } from './file/types.ts';
export type { Problem } from './file/problem.ts';
export type { TimelineDate } from './dates/types.ts';
export type { TimelineSource } from './tiles/contract.ts';
