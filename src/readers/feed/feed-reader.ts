import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { feedSteps } from './read-feed.ts';

const NOTHING_FOUND =
  'No articles were found in this feed. Looked for: `item` and `entry` elements, or `items`, with a title, a text or a link.';

/** Reads RSS, Atom and JSON Feed: see `feedSteps`. */
export const feedReader: Reader = {
  *read(text, options) {
    return resultOf(yield* feedSteps(text, options), options.base ?? '', NOTHING_FOUND);
  },
};
