import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCall } from '../../../src/server/parse-call.ts';
import { addressOf, type Call, CALL_LIMITS } from '../../../src/tiles/address.ts';
import { FACET_FIELDS, GROUP_FIELDS, LANE_FIELDS } from '../../../src/tiles/contract.ts';

const parse = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost/v1/');
  return parseCall(pathname.slice('/v1/'.length), searchParams);
};

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((each) => /^\P{Cs}*$/u.test(each));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const filter = fc.record({
  hidden: optional(
    fc.uniqueArray(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 4 }).map((ids) => ids.toSorted()),
  ),
  query: optional(text),
  place: optional(text),
  person: optional(text),
  publisher: optional(text),
  evidence: optional(fc.uniqueArray(text, { minLength: 1, maxLength: 3 }).map((kinds) => kinds.toSorted())),
  reportedBy: optional(fc.integer({ min: -1e12, max: 1e12 })),
  others: optional(
    fc.record({ field: fc.constantFrom(...GROUP_FIELDS), except: fc.integer({ min: 1, max: CALL_LIMITS.others }) }),
  ),
});
const tile = fc.record({ level: fc.integer({ min: 0, max: 47 }), index: fc.integer({ min: -3, max: 3 }) });
const limit = fc.integer({ min: 1, max: CALL_LIMITS.limit });
const range = fc.record({ start: fc.integer({ min: -1e12, max: 0 }), end: fc.integer({ min: 1, max: 1e12 }) });

const calls: fc.Arbitrary<Call> = fc.oneof(
  fc.record({
    kind: fc.constant('tile' as const),
    tile,
    lane: optional(fc.record({ field: fc.constantFrom(...LANE_FIELDS), value: fc.oneof(text, fc.constant('')) })),
    filter,
  }),
  fc.record({ kind: fc.constant('articles' as const), tile }),
  fc.record({ kind: fc.constant('known' as const), time: fc.integer({ min: -1e12, max: 1e12 }) }),
  fc.record({
    kind: fc.constant('profile' as const),
    columns: fc.integer({ min: 1, max: CALL_LIMITS.columns }),
    filter,
  }),
  fc.record({
    kind: fc.constant('page' as const),
    page: fc.record({ limit, range: optional(range), cursor: optional(fc.nat().map(String)) }),
    filter,
  }),
  fc.record({ kind: fc.constant('event' as const), id: text, filter }),
  fc.record({ kind: fc.constant('facets' as const), field: fc.constantFrom(...FACET_FIELDS), limit, filter }),
);

test("the server understands the page's requests", () => {
  fc.assert(
    fc.property(calls, fc.stringMatching(/^[\w-]{1,12}$/), (call, version) => {
      const said = parse(addressOf(call, version));
      expect(said.version).toBe(version);
      // Absent and undefined are equivalent
      expect(JSON.parse(JSON.stringify(said.call))).toEqual(JSON.parse(JSON.stringify(call)));
    }),
  );
});

test.each([
  ['nothing', 404, 'nothing at this address'],
  ['v/tiles/99/0.json', 404, 'nothing'],
  ['v/tiles/3/x.json', 404, 'nothing'],
  ['v/facets/colour.json', 404, 'category, place, person, publisher, evidence'],
  ['v/page.json?limit=501', 400, 'limit is a whole number from 1 to 500'],
  ['v/page.json?limit=5&from=1', 400, 'to is a whole number'],
  ['v/page.json?limit=5&cursor=a', 400, 'cursor'],
  ['v/profile.json', 400, 'columns'],
  ['v/tiles/3/0.json?lane=colour:red', 400, 'lane is one of category, place'],
  ['v/page.json?limit=5&reported=soon', 400, 'reported is a whole number'],
  ['v/page.json?limit=5&others=colour:3', 400, 'others is one of category'],
  ['v/page.json?limit=5&others=place:999', 400, 'others is a whole number from 1 to 200'],
  ['v/known/soon.json', 400, 'time is a whole number'],
  [`v/tiles/3/0.json?q=${'a'.repeat(501)}`, 400, 'q may be 500 characters'],
  ['v/tiles/3/0.json?sql=1', 400, 'no parameter sql'],
  ['v/events/%E0%A4.json', 404, 'nothing'],
])('%s is refused', (address, status, message) => {
  expect(() => parse(address)).toThrow(
    expect.objectContaining({ status, message: expect.stringContaining(message) as string }),
  );
});
