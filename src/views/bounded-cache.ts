/** A `WeakMap`, or a `Map` that is emptied when it is full. */
interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  readonly size?: number;
  clear?(): void;
}

/** Maximum number of values in a map that is not weak: several times what one view shows. */
const MAX_VALUES = 4000;

/** Memoizes `compute` in `cache`. `compute` must be pure and must not return undefined. */
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
