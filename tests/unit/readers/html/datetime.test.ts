import { expect, test } from 'vitest';
import { readDatetime } from '../../../../src/readers/html/datetime.ts';

test.each([
  ['2024-05-12', '2024-05-12'],
  ['2024-05~', '2024-05~'],
  [' 2024-05-12 14:30 ', '2024-05-12T14:30'],
  ['2024-05-12T14:30+0200', '2024-05-12T14:30+0200'],
  ['2024-W18', '[2024-04-29..2024-05-05]'],
  ['2024W18', '[2024-04-29..2024-05-05]'],
  ['2020-W53', '[2020-12-28..2021-01-03]'],
  ['2021-W01-1', '2021-01-04'],
  ['2024-W18-7', '2024-05-05'],
])('%j is %s', (text, edtf) => {
  expect(readDatetime(text, { around: '' })).toEqual({ edtf });
});

test.each(['05-03', '--05-03'])('%s takes its year from the context, and is no date without one', (text) => {
  expect(readDatetime(text, { around: '1968-01' })).toEqual({ edtf: '1968-05-03' });
  expect(readDatetime(text, { around: '' })).toEqual({
    why: 'it has a month and a day, but its context gives no year',
  });
});

test.each([
  ['PT2H', 'it is a duration and not a date'],
  ['P1D', 'it is a duration and not a date'],
  ['2h 30m', 'it is a duration and not a date'],
  ['14:30', 'it is a time of day without a day'],
  ['2021-W53', 'the year 2021 has no week 53'],
  ['2021-W00', 'the year 2021 has no week 00'],
])('%s is not a date: %s', (text, why) => {
  expect(readDatetime(text, { around: '1968' })).toEqual({ why });
});
