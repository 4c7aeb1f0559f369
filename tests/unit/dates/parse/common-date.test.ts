import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import { dateOfTree } from '../../../../src/dates/parse-valid-date.ts';
import { parseTree } from '../../../../src/dates/edtf/parse-tree.ts';
import { runs } from '../../runs.ts';

const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const year = fc.oneof(
  fc.constantFrom('0000', '1900', '2000', '2023', '2024'),
  fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0')),
);
const clock = fc.oneof(
  fc.constant(''),
  fc.tuple(two(25), two(61)).map(([hour, minute]) => `T${hour}:${minute}Z`),
  fc.tuple(two(25), two(61), two(61)).map((parts) => `T${parts.join(':')}Z`),
);
const moments = fc.tuple(year, two(14), two(32), clock).map(([y, m, d, time]) => `${y}-${m}-${d}${time}`);
const texts = fc.oneof(
  moments,
  fc.tuple(moments, moments).map((ends) => ends.join('/')),
  // One character changed: another separator, a letter among the digits, a text that is too long
  fc
    .tuple(
      fc.oneof(moments, fc.constant('2024-02-28T12:30Z/2024-03-01')),
      fc.nat(24),
      fc.constantFrom('', '/', '-', 'T', 'Z', 'X', '3', ' '),
    )
    .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1)),
);

test('the fast path for plain dates gives the same results and refusals as the full parser', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const read = parseTree(text);
      expect(parseDate(text)).toEqual('problem' in read ? read : { date: dateOfTree(text, read.tree) });
    }),
    { numRuns: runs(6000), seed: 7, examples: [['2024-01-02/2024-01-01'], ['2024-01-01/2024-01-01']] },
  );
});

test('both ends of a plain date are the same window', () => {
  const read = parseDate('2024-11-29T09:06:00Z');
  if ('problem' in read) throw new Error(read.problem.message);
  expect(read.date.start).toBe(read.date.end);
});
