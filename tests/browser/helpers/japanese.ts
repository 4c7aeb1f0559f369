import type { CitedTimelineElement } from 'cited-timeline';
import { all, textOf } from './find.ts';

/** Whether the Japanese words, which are loaded on demand, have arrived. */
export const isJapanese = (timeline: CitedTimelineElement): boolean =>
  all(timeline, 'button').some((candidate) => /[\u3040-\u30ff]/.test(textOf(candidate)));
