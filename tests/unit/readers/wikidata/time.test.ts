import { expect, test } from 'vitest';
import { sparqlDate } from '../../../../src/readers/wikidata/sparql-date.ts';
import { readTime } from '../../../../src/readers/wikidata/time.ts';

const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
const JULIAN = 'http://www.wikidata.org/entity/Q1985786';
const read = (time: string, precision: number, calendar = GREGORIAN, more = {}) =>
  readTime({ time, precision, calendar, timezone: 0, before: 0, after: 0, ...more });

test.each([
  ['+1952-03-11T00:00:00Z', 11, '1952-03-11'],
  ['+1990-11-00T00:00:00Z', 10, '1990-11'],
  ['+1990-00-00T00:00:00Z', 9, '1990'],
  ['+1990-01-01T00:00:00Z', 9, '1990'],
  ['+00000002013-12-07T00:00:00Z', 11, '2013-12-07'],
  // Before Christ: there is no year 0
  ['-0044-03-15T00:00:00Z', 11, '-0043-03-15'],
  ['-0001-00-00T00:00:00Z', 9, '0000'],
  // Decades begin with a year ending in 0, centuries and millennia end with one
  ['+1905-00-00T00:00:00Z', 8, '190X'],
  ['+1900-00-00T00:00:00Z', 8, '190X'],
  ['+0005-00-00T00:00:00Z', 8, '[0001..0009]'],
  ['-0045-00-00T00:00:00Z', 8, '[-0048..-0039]'],
  ['+1900-00-00T00:00:00Z', 7, '[1801..1900]'],
  ['+1901-00-00T00:00:00Z', 7, '[1901..2000]'],
  ['+0001-00-00T00:00:00Z', 7, '[0001..0100]'],
  ['-0100-00-00T00:00:00Z', 7, '[-0099..0000]'],
  ['-0101-00-00T00:00:00Z', 7, '[-0199..-0100]'],
  ['+2000-00-00T00:00:00Z', 6, '[1001..2000]'],
  ['-3000-00-00T00:00:00Z', 6, '[-2999..-2000]'],
  ['-13798000000-00-00T00:00:00Z', 3, 'Y-13798000000S5'],
  ['-4540000000-00-00T00:00:00Z', 2, 'Y-4540000000S3'],
  ['-20000-00-00T00:00:00Z', 5, 'Y-20000S1'],
  ['-4000-00-00T00:00:00Z', 5, '[-9999..0000]'],
  ['+12345-06-07T00:00:00Z', 11, 'Y12345'],
  // Times of day
  ['+2004-05-06T07:08:09Z', 14, '2004-05-06T07:08:09Z'],
  ['+2004-05-06T07:08:00Z', 13, '2004-05-06T07:08Z'],
  ['+2004-05-06T07:00:00Z', 12, '2004-05-06T07Z'],
])('%s of precision %i is %s', (time, precision, edtf) => {
  expect(read(time, precision)).toEqual({ edtf, notes: [] });
});

test('a Julian day is converted, a Julian month or year is not', () => {
  expect(read('+1917-10-25T00:00:00Z', 11, JULIAN)).toEqual({
    edtf: '1917-11-07',
    words: '25 October 1917 (Julian calendar)',
    notes: [],
  });
  expect(read('-0044-03-15T00:00:00Z', 11, JULIAN)).toMatchObject({
    edtf: '-0043-03-13',
    words: '15 March 44 BCE (Julian calendar)',
  });
  expect(read('+1900-02-29T00:00:00Z', 11, JULIAN)).toMatchObject({ edtf: '1900-03-13' });
  expect(read('+1917-10-00T00:00:00Z', 10, JULIAN)).toEqual({ edtf: '1917-10', notes: [] });
  expect(read('+1917-02-29T00:00:00Z', 11, JULIAN)).toEqual({
    why: expect.stringMatching(/has no day 29 February 1917/),
  });
});

test.each([
  ['1952', 11, /cannot be read/],
  ['+0000-00-00T00:00:00Z', 9, /no year 0/],
  ['+9999999999999999-00-00T00:00:00Z', 0, /too large/],
  ['+1952-00-00T00:00:00Z', 15, /no precision 15/],
  ['+1952-00-00T00:00:00Z', NaN, /no precision NaN/],
  ['+1952-21-00T00:00:00Z', 10, /no month 21/],
  ['+1952-02-30T00:00:00Z', 11, /is wrong/],
])('%s of precision %s is refused', (time, precision, why) => {
  expect(read(time, precision)).toEqual({ why: expect.stringMatching(why) });
});

test('fields that Wikidata does not define are ignored, with a note', () => {
  expect(read('+1952-03-11T00:00:00Z', 11, GREGORIAN, { timezone: 60, after: 1 })).toEqual({
    edtf: '1952-03-11',
    notes: [expect.stringMatching(/offset from UTC/), expect.stringMatching(/earlier or later/)],
  });
  expect(read('+1952-00-00T00:00:00Z', 11)).toEqual({ edtf: '1952', notes: [expect.stringMatching(/more exact/)] });
});

const cell = (value: string, datatype = 'dateTime') => ({ value, type: 'literal' as const, datatype });

test.each<[value: string, precision: number | undefined, edtf: string, assumed?: string]>([
  ['2024-11-29T00:00:00Z', undefined, '2024-11-29'],
  ['2024-11-29T00:00:00Z', 11, '2024-11-29'],
  ['2024-11-29T18:06:00Z', undefined, '2024-11-29T18:06Z'],
  ['2024-01-01T00:00:00Z', undefined, '2024', 'year'],
  ['2024-01-01T00:00:00Z', 11, '2024-01-01'],
  ['2024-05-01T00:00:00Z', undefined, '2024-05', 'month'],
  ['2024-05-01T00:00:00Z', 10, '2024-05'],
  ['2024-05-01T00:00:00Z', 9, '2024'],
  // XSD has a year 0
  ['-0043-03-15T00:00:00Z', 11, '-0043-03-15'],
  ['0000-01-01T00:00:00Z', 9, '0000'],
  // Years of centuries are not shifted
  ['-0300-01-01T00:00:00Z', 7, '[-0299..-0200]'],
  ['1900-01-01T00:00:00Z', 7, '[1801..1900]'],
  ['-13798000000-01-01T00:00:00Z', 3, 'Y-13798000000S5'],
  ['-13798000000-01-01T00:00:00Z', undefined, 'Y-13798000000'],
  ['1990', undefined, '1990'],
  ['1990-07', undefined, '1990-07'],
  ['1990-07-04', undefined, '1990-07-04'],
])('in results, %s with precision %s is %s', (value, precision, edtf, assumed) => {
  const datatype = /^\d{4}$/.test(value) ? 'gYear' : 'dateTime';
  expect(sparqlDate(cell(value, datatype), precision)).toEqual({ edtf, ...(assumed && { assumed }) });
});

test('values that are not times are refused', () => {
  const whyOf = (value: string) => sparqlDate(cell(value), undefined);
  expect(whyOf('soon')).toEqual({ why: expect.stringMatching(/is not a time/) });
  expect(whyOf('1990-21-01T00:00:00Z')).toEqual({ why: expect.stringMatching(/no month 21/) });
  expect(whyOf('1990-02-30T00:00:00Z')).toEqual({ why: expect.stringMatching(/is wrong/) });
  expect(sparqlDate({ value: 't1', type: 'bnode', datatype: '' }, undefined)).toEqual({
    why: expect.stringMatching(/unknown/),
  });
});
