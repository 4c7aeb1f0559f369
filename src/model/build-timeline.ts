import type { CheckedFile } from '../file/checked-types.ts';
import { runSteps } from '../file/steps.ts';
import { getRareRecords } from './rare-records.ts';
import { buildSteps, type Timeline } from './timeline.ts';

/**
 * Orders the events, links events and articles both ways, and lays the bounds out in columns. O(n log n).
 * The file stays as it is. Events and articles are copies, which share its dates and lists: both may be kept.
 */
export const buildTimeline = (file: CheckedFile): Timeline => runSteps(buildSteps(file, getRareRecords));
