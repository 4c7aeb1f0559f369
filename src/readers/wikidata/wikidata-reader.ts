import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { wikidataSteps } from './read-wikidata.ts';

const NOTHING_FOUND =
  'No events were found in this data of Wikidata. Looked for: statements with a time, or rows with a title and a date.';

/** Reads data of Wikidata: see `wikidataSteps`. */
export const wikidataReader: Reader = {
  *read(text, { base = '' }) {
    return resultOf(yield* wikidataSteps(text), base, NOTHING_FOUND);
  },
};
