import type { CitedTimelineElement } from 'cited-timeline';
import { all, textOf } from './find.ts';

/** Whether the words of Japanese have come: they are loaded when first asked for. */
export const isJapanese = (timeline: CitedTimelineElement): boolean =>
  all(timeline, 'button').some((candidate) => /[\u3040-\u30ff]/.test(textOf(candidate)));
