import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { cslSteps } from './read-csl.ts';

const NOTHING_FOUND = 'No articles were found in this list of references. Looked for: items with a title.';

/** Reads CSL-JSON: see `cslSteps`. */
export const cslReader: Reader = {
  *read(text, options) {
    return resultOf(yield* cslSteps(text, options), options.base ?? '', NOTHING_FOUND);
  },
};
