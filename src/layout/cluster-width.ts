import type { Metrics } from './metrics.ts';

/** Number of characters of a count; beyond four digits a count is written in a short form. */
export const digitsOf = (count: number): number => Math.min(4, String(count).length);

/** Width of a cluster's mark with room for this number of characters, CSS px. */
export const clusterWidth = (signs: number, metrics: Metrics): number => metrics.cluster * (0.7 + 0.26 * signs);
