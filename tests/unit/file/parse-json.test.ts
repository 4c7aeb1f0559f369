import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../src/file/json/parse-json.ts';
import { runSteps } from '../../../src/file/steps.ts';
import { runs } from '../runs.ts';

const PART = 3;
const result = (parse: () => unknown): unknown => {
  try {
    return { value: parse() };
  } catch {
    return 'not JSON';
  }
};
/** Checks that the result is the same as that of `JSON.parse`, valid or not. */
const agree = (text: string): void => {
  expect(result(() => runSteps(parseJson(text, false, PART)))).toEqual(result(() => JSON.parse(text)));
};

test('long text gives the same result as JSON.parse, whatever its lists hold and however it is spaced', () => {
  const record = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 2 }));
  const file = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.array(record)));
  fc.assert(
    fc.property(fc.oneof(file, fc.jsonValue()), fc.nat(3), (value, space) => agree(JSON.stringify(value, null, space))),
    { numRuns: runs(1500), seed: 11 },
  );
});

test('text that is not JSON is refused, wherever a character is lost, changed or added', () => {
  const text = JSON.stringify({ a: [{ b: 'c\\"]' }, [1, -2.5e3], {}], d: 'e', f: [[]], g: [null, true] }, null, 1);
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.nat(2),
      fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ' ', '0', ',,', ':'),
      (at, lost, sign) => agree(text.slice(0, at) + sign + text.slice(at + lost)),
    ),
    { numRuns: runs(3000), seed: 12 },
  );
});

test.each(['[[1, 2, 3, 4, 5], [6]]', '"a text of some length"', '            null', '{"a": [1, 2, 3, 4,], "b": [5]}'])(
  'a text of another form: %s',
  agree,
);

test('one step parses one part of a list', () => {
  const text = JSON.stringify({ list: Array.from({ length: 100 }, (_, i) => ({ number: i })) });
  const shares = [...parseJson(text, false, 40)];
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
