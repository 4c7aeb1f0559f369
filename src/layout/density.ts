import type { Lane } from '../store/lane.ts';

/** Maximum number of events for which the overview draws a bar each. */
export const MAX_BARS = 120;

/** Whether a story has too many events for bars. O(lanes). */
export const isDense = (lanes: readonly Lane[]): boolean => lanes.reduce((sum, { total }) => sum + total, 0) > MAX_BARS;
