import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import { parseTree } from '../../../../src/dates/edtf/parse-tree.ts';

const NO_DATE = 'a date begins with the four digits of its year';

describe('what is refused: the position, the reason, and the suggestion', () => {
  test.each([
    // Not in the calendar.
    ['2024-13', 5, 'month 13 does not exist', undefined],
    ['2024-00', 5, 'month 00 does not exist', '2024'],
    ['2024-20', 5, 'month 20 does not exist', undefined],
    ['2024-42', 5, 'month 42 does not exist', undefined],
    ['2024-2X', 5, 'month 2X does not exist', undefined],
    ['?2024-~13', 7, 'month 13 does not exist', undefined],
    ['2023-02-29', 8, 'February 2023 has 28 days', undefined],
    ['1900-02-29', 8, 'February 1900 has 28 days', undefined],
    ['2024-06-31', 8, 'June 2024 has 30 days', undefined],
    ['2024-06-31~', 8, 'June 2024 has 30 days', undefined],
    ['2024-06-00', 8, 'June 2024 has no day 00', '2024-06'],
    ['2023-02-3X', 8, 'February 2023 has 28 days', undefined],
    ['2024-XX-32', 8, '2024-XX has 31 days', undefined],
    ['2024-X6-31', 8, 'June 2024 has 30 days', undefined],
    ['2023-0X-00', 8, '2023-0X has no day 00', undefined],
    ['1X23-02-29', 8, 'February 1X23 has no day 29', undefined],
    ['XXXX-02-30', 8, 'February XXXX has 29 days', undefined],
    ['-0000', 0, 'there is no year -0000: 0000 is 1 BCE', '0000'],
    ['2024-21-05', 8, 'a season has no days', undefined],
    // Times.
    ['2024-11-29T25:00', 11, 'the time 25:00 does not exist', undefined],
    ['2024-11-29T24:00:00.1', 11, 'the time 24:00:00.1 does not exist', undefined],
    ['2024-11-29T23:60Z', 11, 'the time 23:60Z does not exist', undefined],
    ['2024-11-29T23:58:60Z', 11, 'the time 23:58:60Z does not exist', undefined],
    ['2024-11-29T23:59:60+01:00', 11, 'the time 23:59:60+01:00 does not exist', undefined],
    ['2024-11-29T10:00+14:01', 11, 'offsets from UTC go from -12:00 to +14:00', undefined],
    ['2024-11-29T10:00-12:01', 11, 'offsets from UTC go from -12:00 to +14:00', undefined],
    ['2024-11-29T10:00+05:60', 11, 'offsets from UTC go from -12:00 to +14:00', undefined],
    ['2024-11-29T1', 11, 'a time is hh, hh:mm or hh:mm:ss, then nothing, Z or an offset such as +09:00', undefined],
    ['2024-11T10:00', 7, 'a time of day needs a day before it', undefined],
    ['2024-11-2XT10:00', 10, 'a time needs a plain date, without X, ?, ~ or %', undefined],
    ['2024-11-29~T10:00', 11, 'a time needs a plain date, without X, ?, ~ or %', undefined],
    // Years.
    ['12345', 4, 'a year of more than four digits is written with Y before it', 'Y12345'],
    ['-4540000000', 5, 'a year of more than four digits is written with Y before it', 'Y-4540000000'],
    ['Y1745', 0, 'Y is for years of more than four digits', '1745'],
    ['Y-9999', 0, 'Y is for years of more than four digits', '-9999'],
    ['Y00001', 0, NO_DATE, '0001'],
    ['Y17E20', 0, 'a year has at most 13 digits', undefined],
    ['Y10000000000000', 0, 'a year has at most 13 digits', undefined],
    ['Y12345-06', 7, 'a year with Y or S stands alone', undefined],
    ['1950S2-06', 7, 'a year with Y or S stands alone', undefined],
    ['19XXS2', 4, '"S2" is not part of a date', undefined],
    ['196', 0, NO_DATE, undefined],
    [
      '24-06-01',
      0,
      'which is the day and which the month cannot be told: begin with four digits of the year',
      undefined,
    ],
    [
      '12-04-1985',
      0,
      'which is the day and which the month cannot be told: begin with four digits of the year',
      undefined,
    ],
    // Qualifiers.
    ['2024?~', 5, 'one qualifier is enough: % means both ? and ~', '2024%'],
    ['~?2024', 0, 'one qualifier is enough: % means both ? and ~', '%2024'],
    ['2004-?~06', 4, 'one qualifier is enough: % means both ? and ~', '2004-%06'],
    // Intervals.
    ['2025/2024', 5, 'an interval cannot end before it starts', undefined],
    ['2024-11-29T10:00/2024-11-29T09:59', 17, 'an interval cannot end before it starts', undefined],
    ['[2025,2026]/2024', 12, 'an interval cannot end before it starts', undefined],
    ['2024/2025/2026', 9, 'an interval has two ends, with one / between them', undefined],
    ['../..', 0, 'an interval needs a date at one end at least', undefined],
    ['/', 0, 'an interval needs a date at one end at least', undefined],
    ['/..', 0, 'an interval needs a date at one end at least', undefined],
    ['2024/2024-13', 10, 'month 13 does not exist', undefined],
    ['..2024-13/2024', 7, 'month 13 does not exist', undefined],
    ['2023/2024-13..', 10, 'month 13 does not exist', undefined],
    // Sets.
    ['[2024', 0, 'a set is dates with commas between them, in one pair of [ ] or { }', undefined],
    ['[2024}', 0, 'a set is dates with commas between them, in one pair of [ ] or { }', undefined],
    ['[2022,{2024}]', 0, 'a set is dates with commas between them, in one pair of [ ] or { }', undefined],
    ['{}', 1, 'there is no date here', undefined],
    ['[2022,]', 6, 'there is no date here', undefined],
    ['[2022,  2024-13]', 13, 'month 13 does not exist', undefined],
    ['~[2022,2024-13]', 12, 'month 13 does not exist', undefined],
    ['[2022..2024-13]', 12, 'month 13 does not exist', undefined],
    ['[2022,..2024]', 6, 'an open range (..) stands at the beginning or the end of its set', undefined],
    ['[2022..,2024]', 1, 'an open range (..) stands at the beginning or the end of its set', undefined],
    ['[..]', 1, NO_DATE, undefined],
    ['[2024..2022]', 1, 'a range cannot end before it starts', undefined],
    ['[2025..2024]', 1, 'a range cannot end before it starts', undefined],
    ['[ 2022]', 1, 'there is a blank too many', undefined],
    ['[2021, 2022, 2024-13]', 18, 'month 13 does not exist', undefined],
    ['[2022..2024-06]', 1, 'both ends of a range have one unit: years, months or days', undefined],
    // What people write, and what older tools wrote.
    ['', 0, 'there is no date here', undefined],
    [' 2024', 0, 'there is a blank too many', '2024'],
    ['2024-06-01 ', 10, 'there is a blank too many', '2024-06-01'],
    ['2024-6', 4, 'month and day are two digits each', '2024-06'],
    ['2024-6-1', 4, 'month and day are two digits each', '2024-06-01'],
    ['2024-336', 7, 'month and day are two digits each', undefined],
    ['2024-W05', 4, 'weeks are not part of EDTF: write a day, or an interval of two', undefined],
    ['20240601', 4, 'a year of more than four digits is written with Y before it', '2024-06-01'],
    [
      '2024/06/01',
      7,
      'a day is written year-month-day with hyphens: a / stands between the two ends of an interval',
      '2024-06-01',
    ],
    [
      '24/08/410',
      5,
      'which is the day and which the month cannot be told: begin with four digits of the year',
      undefined,
    ],
    ['1714564800', 4, 'a year of more than four digits is written with Y before it', undefined],
    ['1714564800000', 4, 'a year of more than four digits is written with Y before it', undefined],
    ['45123', 4, 'a year of more than four digits is written with Y before it', undefined],
    ['20240501T101500Z', 4, 'a year of more than four digits is written with Y before it', '2024-05-01T10:15:00Z'],
    ['2024-Q1', 4, 'month and day are two digits each', '2024-33'],
    ['Mary 2024', 0, NO_DATE, undefined],
    ['Marchioness 1800', 0, NO_DATE, undefined],
    ['Juneteenth 2024', 0, NO_DATE, undefined],
    ['Augu. 1800', 0, NO_DATE, '1800-08'],
    ['2024.6.1', 4, '".6.1" is not part of a date', '2024-06-01'],
    ['2024-11-29 18:06', 10, 'there is a blank too many', '2024-11-29T18:06'],
    ['2024-11-29t18:06z', 10, '"t18:06z" is not part of a date', '2024-11-29T18:06Z'],
    ['2024-06-01Z', 10, '"Z" is not part of a date', '2024-06-01'],
    ['2024-06-01\u200f', 10, '"\u200f" is not part of a date', '2024-06-01'],
    ['２０２４-06', 0, NO_DATE, '2024-06'],
    ['+2024-06', 0, NO_DATE, '2024-06'],
    ['2024-06-01–2024-06-05', 10, '"–2024-06-05" is not part of a date', '2024-06-01/2024-06-05'],
    ['1990-1995', 7, 'month and day are two digits each', '1990/1995'],
    ['1667..1669', 4, '"..1669" is not part of a date', '1667/1669'],
    ['1667,1668', 4, '",1668" is not part of a date', '[1667,1668]'],
    ['..1984', 0, NO_DATE, '[..1984]'],
    ['1984..', 4, '".." is not part of a date', '[1984..]'],
    ['Nov 2024', 0, NO_DATE, '2024-11'],
    ['29 November 2024', 0, NO_DATE, '2024-11-29'],
    ['Sept. 1, 2024', 0, NO_DATE, '2024-09-01'],
    ['Smarch 2024', 0, NO_DATE, undefined],
    ['31 June 2024', 0, NO_DATE, undefined],
    ['c. 1850', 0, NO_DATE, '1850~'],
    ['1990s', 4, '"s" is not part of a date', '199X'],
    ['2024-xx', 4, 'an unspecified digit is a capital X', '2024-XX'],
    // The 2012 draft.
    ['199u', 0, 'an unspecified digit is a capital X', '199X'],
    ['199x', 0, 'an unspecified digit is a capital X', '199X'],
    ['uuuu-12-25', 0, 'an unspecified digit is a capital X', 'XXXX-12-25'],
    ['2004-uu', 4, 'an unspecified digit is a capital X', '2004-XX'],
    ['unknown/2024', 0, 'an unknown end of an interval is left empty, an open one is two dots', '/2024'],
    ['2004-01-01/open', 11, 'an unknown end of an interval is left empty, an open one is two dots', '2004-01-01/..'],
    ['unknown/open', 0, 'an unknown end of an interval is left empty, an open one is two dots', undefined],
    ['y170000002', 0, NO_DATE, 'Y170000002'],
    ['y-17e7', 0, NO_DATE, 'Y-17E7'],
    ['y17101e4p3', 0, NO_DATE, 'Y17101E4S3'],
    [
      '2004-(06)?-11',
      4,
      'a qualifier stands right or left of what it applies to, without the parentheses of the 2012 draft',
      '2004-?06-11',
    ],
    [
      '(2004-06)~',
      0,
      'a qualifier stands right or left of what it applies to, without the parentheses of the 2012 draft',
      '~2004-~06',
    ],
    ['2001-21^southernHemisphere', 7, '"^southernHemisphere" is not part of a date', '2001-21'],
  ])('%s', (text, at, message, suggestion) => {
    expect(parseDate(text)).toEqual({ problem: { text, at, message, ...(suggestion && { suggestion }) } });
    expect(parseTree(text)).toEqual(parseDate(text));
    expect(suggestion === undefined || 'date' in parseDate(suggestion)).toBe(true);
  });
});

test('a long text is refused without a search for its meaning', () => {
  const text = `${' '.repeat(80)}2024`;
  expect(parseDate(text)).toEqual({ problem: { text, at: 0, message: 'there is a blank too many' } });
  expect(parseDate(text.slice(4))).toHaveProperty('problem.suggestion', '2024');
});

test('an interval that may still run forward is accepted', () => {
  for (const text of [
    '2024/2024',
    '2024-06-15/2024-06',
    '2024-06/2024-06-15',
    '2024-11-2X/2024-11-20',
    '2024-12/2024-XX',
  ])
    expect(parseDate(text), text).toHaveProperty('date');
});
