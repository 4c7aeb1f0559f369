import * as fc from 'fast-check';

const million = (unit: string) => (): string => unit.repeat(1_000_000 / unit.length);
const nested = (levels: number) => (): unknown => {
  let nest: unknown = 'core';
  for (let i = 0; i < levels; i++) nest = i % 2 ? [nest] : { id: nest };
  return nest;
};

/** Values to put where they do not belong: every type, absurd sizes, and values that break naive code. */
const HOSTILE: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(
    [null, true, 0, -1, 1.5, 1e300, '', ' ', 'x', [], {}, [[]], [null], [{}], { id: 'x' }, '__proto__', 'constructor']
      .concat(['<img src=x onerror=alert(1)>', 'javascript:alert(1)', 'null \0 bell \u0007', 'half \ud800 pair'])
      .concat(['turned \u202e round', '2023-02-29', '2024/2023', 'url(x)'])
      .map((value) => [JSON.stringify(value), () => structuredClone(value)]),
  ),
  'a million a': million('a'),
  'a million [': million('['),
  'a million 2024-': million('2024-'),
  'a million overrides': million('\u202e'),
  'a million (((': million('((('),
  'ten levels': nested(10),
  'a hundred thousand levels': nested(100_000),
  'a __proto__': () =>
    JSON.parse('{ "__proto__": { "title": "polluted" }, "constructor": { "prototype": { "title": "x" } } }'),
};

/** One change: the node of the file (counted in order, modulo their number), and what to do with it. */
interface Change {
  readonly node: number;
  readonly how: string;
  readonly key: string;
  readonly value: string;
}

/** One to six changes, as small plain data, so that a failure prints as a few lines. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    node: fc.nat(10_000),
    how: fc.constantFrom('drop', 'replace', 'add', 'twice'),
    key: fc.constantFrom('__proto__', 'constructor', 'titel', 'toString', 'a b', '"]', '\u202e', 'long'),
    value: fc.constantFrom(...Object.keys(HOSTILE)),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A plain object or a list. */
type Holder = Record<string | number, unknown>;

/** Every position in a value, as its holder and key; holders come before their content. */
function* places(holder: Holder): Generator<readonly [Holder, string]> {
  for (const key of Object.keys(holder)) {
    yield [holder, key];
    const value = holder[key];
    if (typeof value === 'object' && value !== null) yield* places(value as Holder);
  }
}

/** A copy of a file with these changes; consists of plain data, like the result of `JSON.parse`. */
export function mutate(file: unknown, changes: readonly Change[]): Holder {
  const copy = structuredClone(file) as Holder;
  // All positions are found before any change, so that changes are never made inside inserted values.
  const all = [...places(copy)];
  for (const { node, how, key, value } of changes) {
    const [holder, at] = all[node % all.length]!;
    const made = HOSTILE[value]!();
    // An earlier change may have removed the item, and JSON has no undefined
    if (how === 'twice' && Array.isArray(holder)) holder.push(holder[Number(at)] ?? null);
    else if (how === 'add' && !Array.isArray(holder)) {
      const name = key === 'long' ? 'x'.repeat(5000) : key;
      // Not by assignment, which would set the prototype.
      Object.defineProperty(holder, name, { value: made, enumerable: true, configurable: true, writable: true });
    } else if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(at), 1);
    else if (how === 'drop') delete holder[at];
    else holder[at] = made;
  }
  return copy;
}
