/** A `WeakMap`, or a `Map`, which is emptied when it is full. */
interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  readonly size?: number;
  clear?(): void;
}

/** Largest number of values in a map that is not weak: more than any view shows. */
const MAX_VALUES = 20_000;

/** `compute`, which must be pure and never return undefined, with its results stored in `cache`. */
export const remember =
  <Key, Value>(compute: (key: Key) => Value, cache: NoInfer<Cache<Key, Value>>): ((key: Key) => Value) =>
  (key) => {
    let value = cache.get(key);
    if (value === undefined) {
      if (cache.size! >= MAX_VALUES) cache.clear!();
      cache.set(key, (value = compute(key)));
    }
    return value;
  };
