import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { simileSteps } from './read-simile.ts';

const NOTHING_FOUND = 'No events were found in this SIMILE timeline. Looked for: events with a title and a start.';

/** Reads events of SIMILE timelines: see `simileSteps`. */
export const simileReader: Reader = {
  *read(text, options) {
    return resultOf(yield* simileSteps(text, options), options.base ?? '', NOTHING_FOUND);
  },
};
