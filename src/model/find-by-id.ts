import { hashOf } from '../file/id-index.ts';
import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';

/** Finds a record by its id. */
export type FindById<Item> = (id: string) => Item | undefined;

/**
 * Makes a function that finds records by their ids, which must differ, in O(1). In steps. O(n).
 * @param share the share of all work that is done, which it yields.
 */
export function* findByIdSteps<Item extends { readonly id: string }>(
  items: readonly Item[],
  share = 0.9,
): Steps<FindById<Item>> {
  // The chains of `IdIndex`, without its list of ids: an item has its own
  const last = new Int32Array(2 ** (32 - Math.clz32(items.length)));
  const before = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    if (i % (10 * STEP) === 0) yield share;
    const hash = hashOf(items[i]!.id, last.length);
    before[i] = last[hash]!;
    last[hash] = i + 1;
  }
  return (id) => {
    let number = last[hashOf(id, last.length)]!;
    while (number > 0 && items[number - 1]!.id !== id) number = before[number - 1]!;
    return number > 0 ? items[number - 1] : undefined;
  };
}
