import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { gedcomSteps } from './read-gedcom.ts';

const NOTHING_FOUND =
  'No events were found in this family tree. Looked for: events of persons and families with a DATE.';

/** Reads GEDCOM: see `gedcomSteps`. */
export const gedcomReader: Reader = {
  *read(text, options) {
    return resultOf(yield* gedcomSteps(text, options), options.base ?? '', NOTHING_FOUND);
  },
};
