import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { visSteps } from './read-vis.ts';

const NOTHING_FOUND = 'No events were found in these items. Looked for: items with `content` and `start`.';

/** Reads items of vis-timeline: see `visSteps`. */
export const visReader: Reader = {
  *read(text, options) {
    return resultOf(yield* visSteps(text, options), options.base ?? '', NOTHING_FOUND);
  },
};
