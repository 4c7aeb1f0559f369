import { IdIndex } from '../file/id-index.ts';
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
  const index = new IdIndex(items.length, (number) => items[number]!.id);
  for (let i = 0; i < items.length; i++) {
    if (i % (10 * STEP) === 0) yield share;
    index.first(items[i]!.id, i);
  }
  return (id) => items[index.get(id) ?? -1];
}
