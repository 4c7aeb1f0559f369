import type { TimelineEvent } from './types.ts';

/**
 * Priority of an event for getting a row and a label: its importance, then the number of voices that attest it. The number is only
 * meaningful in comparisons.
 */
export const priorityOf = ({ importance = 0.5 }: Pick<TimelineEvent, 'importance'>, attestingVoices: number): number =>
  importance + Math.min(attestingVoices, 8) * 0.01;
