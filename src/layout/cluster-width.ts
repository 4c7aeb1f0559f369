import type { Metrics } from './metrics.ts';

/** Number of signs of a count, which is written in a short form beyond four digits. */
export const digitsOf = (count: number): number => Math.min(4, String(count).length);

/** Width of a cluster's mark with room for so many signs, CSS px. */
export const clusterWidth = (signs: number, metrics: Metrics): number => metrics.cluster * (0.7 + 0.26 * signs);
