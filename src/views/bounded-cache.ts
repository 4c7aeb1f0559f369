/** A map that may be weak; one that is not is emptied when it is full. */
interface Kept<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  readonly size?: number;
  clear?(): void;
}

/** Largest number of values kept in a map that is not weak: more than any view shows. */
const MOST = 20_000;

/** `compute`, which must be pure and never give undefined, with its answers kept in `kept`. */
export const remember =
  <Key, Value>(compute: (key: Key) => Value, kept: NoInfer<Kept<Key, Value>>): ((key: Key) => Value) =>
  (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      if (kept.size! >= MOST) kept.clear!();
      kept.set(key, (value = compute(key)));
    }
    return value;
  };
