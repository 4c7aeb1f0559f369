import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, addressChanges, hashWith, readAddress } from '../../../src/state/address.ts';
import { LAYOUTS } from '../../../src/state/view-state.ts';
import { EVIDENCE_KINDS } from '../../../src/store/selection.ts';
import { GROUPINGS } from '../../../src/store/grouping.ts';
import { check } from '../model/support.ts';

const FULL: Address = {
  range: '2024-05/2024-11',
  selected: 'treaty',
  query: 'kim jong-un',
  hidden: ['response'],
  evidence: ['disputed', 'one-voice'],
  groupBy: 'people',
  asKnownOn: '2024-06-19',
  layout: 'list',
};
const WRITTEN =
  'r=2024-05/2024-11&e=treaty&q=kim+jong-un&hide=response&ev=disputed,one-voice&by=people&known=2024-06-19&view=list';

/** Texts in which characters with a meaning in addresses are frequent. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'a.&=#,+%/?"é\u0000 ') }),
);
const addresses: fc.Arbitrary<Address> = fc.record(
  {
    range: fc.constantFrom('2024', '2024-05/2024-11', '2024-06-19T10:00:00Z/2024-06-19T11:59:59.999Z', '../2024?'),
    selected: texts,
    query: texts,
    hidden: fc.uniqueArray(texts, { maxLength: 4 }),
    evidence: fc.subarray([...EVIDENCE_KINDS]),
    groupBy: fc.constantFrom(...GROUPINGS, '' as const),
    asKnownOn: fc.constantFrom('', '2024-06-19', '2024~'),
    layout: fc.constantFrom(...LAYOUTS),
  },
  { requiredKeys: [] },
);
const prefixes = fc.oneof(fc.constant(''), fc.constant('a'), texts);

test('it is readable and always in the same order', () => {
  expect(hashWith('', '', FULL)).toBe(WRITTEN);
  const other = { layout: 'list', query: 'Ω', range: '2024' } as const;
  expect(hashWith('', 'a', other)).toBe('a.r=2024&a.q=%CE%A9&a.view=list');
});

test('it survives writing and reading, with any prefix, with # or without', () => {
  check(
    fc.property(addresses, prefixes, (address, prefix) => {
      const hash = hashWith('', prefix, address);
      expect(readAddress(hash, prefix)).toEqual(address);
      expect(readAddress(`#${hash}`, prefix)).toEqual(address);
      expect(hashWith(hash, prefix, readAddress(hash, prefix))).toBe(hash);
    }),
    1000,
  );
});

test('it also survives the encoding of a browser', () => {
  check(
    fc.property(addresses, prefixes, (address, prefix) => {
      const url = new URL('https://example.org/page?x=1');
      url.hash = hashWith('', prefix, address);
      expect(readAddress(url.hash, prefix)).toEqual(address);
      expect(url.search).toBe('?x=1');
    }),
    500,
  );
});

test('other parts of a hash stay unchanged, including those of other elements', () => {
  check(
    fc.property(addresses, addresses, addresses, (before, after, others) => {
      const theirs = ['chapter-2', 'tab=x%20y', hashWith('', 'b', others)].filter(Boolean).join('&');
      const hash = hashWith(theirs, 'a', before);
      const written = hashWith(hash, 'a', after);
      expect(written).toBe([theirs, hashWith('', 'a', after)].filter(Boolean).join('&'));
      expect(readAddress(written, 'a')).toEqual(after);
      expect(readAddress(written, 'b')).toEqual(others);
      expect(hashWith(written, 'a', {})).toBe(theirs);
    }),
    300,
  );
});

describe('hashes from strangers', () => {
  test.each<[string, Address]>([
    ['', {}],
    ['#', {}],
    ['#chapter', {}],
    ['#r=yesterday', {}],
    ['#r=2024-13', {}],
    ['#r=', {}],
    ['#known=soon', {}],
    ['#q=%E0%A4%A', {}],
    ['#by=colour&view=spiral', {}],
    ['#by=&known=&q=', { groupBy: '', asKnownOn: '', query: '' }],
    ['#ev=disputed,true,disputed', { evidence: ['disputed'] }],
    ['#hide=&ev=', { hidden: [], evidence: [] }],
    ['#hide=,', { hidden: [''] }],
    ['#hide=a,,b,a', { hidden: ['a', '', 'b'] }],
    ['#hide=a,%', { hidden: ['a'] }],
    ['#q=a&q=b', { query: 'a' }],
    ['#q', {}],
    ['#__proto__=1&constructor=2&a.q=x', {}],
  ])('%s', (hash, address) => expect(readAddress(hash, '')).toEqual(address));

  test('a very long text is cut', () => {
    expect(readAddress(`#q=${'a'.repeat(1e6)}`, '').query).toHaveLength(500);
  });

  test('any text is read without an error, and writing and reading the result gives the same', () => {
    check(
      fc.property(
        fc.oneof(texts, fc.stringMatching(/^(#?(r|e|q|hide|ev|by|known|view)=[a-z0-9%,&/-]*){1,4}$/)),
        (hash) => {
          const address = readAddress(hash, '');
          expect(readAddress(`#${hashWith(hash, '', address)}`, '')).toEqual(address);
        },
      ),
      1000,
    );
  });
});

test('half a surrogate pair is dropped, and the rest stays', () => {
  expect(readAddress(hashWith('', '', { query: 'a\uD83Db' }), '')).toEqual({ query: 'a\uFFFDb' });
});

test('changes are the fields that differ; lists are compared by their items', () => {
  expect(addressChanges(FULL, FULL)).toEqual({});
  expect(addressChanges({ ...FULL, hidden: ['response'] }, FULL)).toEqual({});
  expect(addressChanges({ ...FULL, hidden: [''], query: '' }, { ...FULL, hidden: [] })).toEqual({
    hidden: [''],
    query: '',
  });
});
