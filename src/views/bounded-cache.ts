/** A `Map` or a `WeakMap`. */
interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/**
 * Maximum number of values in a cache: several times what one view shows. Weak maps have one too, because browsers
 * remove dead keys late, and never make a table smaller.
 */
const MAX_VALUES = 4000;

/**
 * Memoizes `compute`, which must be pure and must not return undefined. A cache that is full is replaced by an empty
 * one.
 */
export const remember = <Key, Value>(
  compute: (key: Key) => Value,
  createCache: () => NoInfer<Cache<Key, Value>>,
): ((key: Key) => Value) => {
  let cache = createCache();
  let size = 0;
  return (key) => {
    let value = cache.get(key);
    if (value === undefined) {
      value = compute(key);
      if (++size > MAX_VALUES) {
        cache = createCache();
        size = 1;
      }
      cache.set(key, value);
    }
    return value;
  };
};
