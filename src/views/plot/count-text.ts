import type { Words } from '../words.ts';

/** A count as shown in a cluster. */
export const countText = (words: Words, count: number): string =>
  count < 10_000 ? words.number(count) : words.compactNumber(count);
