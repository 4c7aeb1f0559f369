import type { TimelineEvent } from './types.ts';

/**
 * How important it is that an event gets a row and a label: its importance, and where that is equal the number of voices that attest
 * it. Only comparisons mean something.
 */
export const priorityOf = ({ importance = 0.5 }: Pick<TimelineEvent, 'importance'>, attestingVoices: number): number =>
  importance + Math.min(attestingVoices, 8) * 0.01;
