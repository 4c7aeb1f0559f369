import type { CheckedFile } from '../file/checked-types.ts';
import { runSteps } from '../file/steps.ts';
import { getRareRecords } from './rare-records.ts';
import { buildSteps, type Timeline } from './timeline.ts';

/**
 * Orders the events, links events and articles both ways, and stores the bounds in columns. O(n log n).
 * The file is not changed. Events and articles are copies that share its dates and lists.
 */
export const buildTimeline = (file: CheckedFile): Timeline => runSteps(buildSteps(file, getRareRecords));
