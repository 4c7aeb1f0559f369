import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../../src/dates/format/format-date.ts';
import { words } from './words.ts';

/** EDTF, the short form, and the full form if it says more. British order. */
const BRITISH: readonly (readonly [edtf: string, short: string, long?: string])[] = [
  ['2024-11-29', '29 November 2024'],
  ['2024-06', 'June 2024', 'some time in June 2024'],
  ['2024', '2024', 'some time in 2024'],
  ['199X', '1990s', 'some time in the 1990s'],
  ['190X', '1900s', 'some time in the 1900s'],
  ['18XX', '19th century', 'some time in the 19th century'],
  ['00XX', '1st century', 'some time in the 1st century'],
  ['01XX', '2nd century', 'some time in the 2nd century'],
  ['20XX', '21st century', 'some time in the 21st century'],
  ['10XX', '11th century', 'some time in the 11th century'],
  ['-01XX', '2nd century BCE', 'some time in the 2nd century BCE'],
  ['1XXX', 'between 1000 and 1999', 'some time between 1000 and 1999'],
  ['001X', 'between 10 and 19 CE', 'some time between 10 and 19 CE'],
  ['-004X', 'between 50 and 41 BCE', 'some time between 50 and 41 BCE'],
  ['000X', 'between 1 BCE and 9 CE', 'some time between 1 BCE and 9 CE'],
  ['1X99', 'between 1099 and 1999 (1X99)', 'some time between 1099 and 1999 (1X99)'],
  // Eras, and years as people count them.
  ['-0043', '44 BCE', 'some time in 44 BCE'],
  ['0000', '1 BCE', 'some time in 1 BCE'],
  ['-0043-03-15', '15 March 44 BCE'],
  ['0044', '44 CE', 'some time in 44 CE'],
  ['0999', '999 CE', 'some time in 999 CE'],
  ['1000', '1000', 'some time in 1000'],
  ['0000-02-29', '29 February 1 BCE'],
  ['-0043/0030', '44 BCE – 30 CE', 'from 44 BCE to 30 CE'],
  // "January 3" would be a day.
  ['-0002-01/-0001-01', 'January 3 BCE – January 2 BCE', 'from January 3 BCE to January 2 BCE'],
  ['-0050/-0040', '51–41 BCE', 'from 51 to 41 BCE'],
  // Far years.
  ['Y12024', '12,024 CE', 'some time in 12,024 CE'],
  ['Y-11999', '12,000 BCE', 'some time in 12,000 BCE'],
  ['Y-13800000000', '13.8 billion years ago'],
  ['Y-138E8S3', 'about 13.8 billion years ago'],
  [
    'Y-246E7S3~/Y-206E7S3~',
    'about 2.46 billion years ago – about 2.06 billion years ago',
    'from about 2.46 billion years ago to about 2.06 billion years ago',
  ],
  [
    'Y-246E7S3~/Y-206E7~',
    'about 2.46 billion years ago – about 2.06 billion years ago',
    'from about 2.46 billion years ago to about 2.06 billion years ago',
  ],
  ['Y-66000000', '66 million years ago'],
  ['Y-120000', '120 thousand years ago'],
  ['Y-170000002', '170,000,003 BCE'],
  ['Y300000', '300,000 CE', 'some time in 300,000 CE'],
  ['1950S2', 'about 1950 (between 1900 and 1999)'],
  ['1950S2~', 'about 1950 (between 1900 and 1999)'],
  [
    'Y-66000000/Y-65000000',
    '66 million years ago – 65 million years ago',
    'from 66 million years ago to 65 million years ago',
  ],
  // One moment out of several.
  ['[2024-11-22..2024-11-28]', 'between 22 and 28 November 2024', 'some day between 22 and 28 November 2024'],
  [
    '[2024-10-22..2024-11-28]',
    'between 22 October and 28 November 2024',
    'some day between 22 October and 28 November 2024',
  ],
  [
    '[2023-12-22..2024-01-03]',
    'between 22 December 2023 and 3 January 2024',
    'some day between 22 December 2023 and 3 January 2024',
  ],
  ['[2024-10..2024-11]', 'between October and November 2024', 'some time between October and November 2024'],
  ['[199X..200X]', 'between 1990 and 2009', 'some time between 1990 and 2009'],
  ['[1667,1668,1670..1672]', 'one of 1667, 1668, 1670–1672'],
  ['[1667,1668]', '1667 or 1668'],
  ['[2024-11-29]', '29 November 2024'],
  ['[..2024-11]', 'November 2024 or earlier'],
  ['[2024-11..]', 'November 2024 or later'],
  ['[..1667,1670]', '1667 or earlier or 1670'],
  ['2024-11-2X', 'between 20 and 29 November 2024', 'some day between 20 and 29 November 2024'],
  ['2023-02-2X', 'between 20 and 28 February 2023', 'some day between 20 and 28 February 2023'],
  ['2024-11-XX', 'some day in November 2024'],
  ['2024-XX-XX', 'some day in 2024'],
  ['2024-XX', 'some month in 2024'],
  ['199X-XX', 'some month in the 1990s'],
  ['2024-1X', 'between October and December 2024', 'some time between October and December 2024'],
  ['2024-1X-XX', 'between October and December 2024'],
  ['199X-XX-XX', 'some day in the 1990s'],
  [
    '2023-XX-31',
    'between 31 January and 31 December 2023 (2023-XX-31)',
    'some day between 31 January and 31 December 2023 (2023-XX-31)',
  ],
  ['XXXX-12-25', '25 December, year unknown'],
  ['XXXX', 'date unknown'],
  // All of several dates.
  ['{1667,1668}', '1667 and 1668'],
  ['{1667,1668,1670}', 'each of 1667, 1668, 1670'],
  ['{1667..1670}', 'each of 1667–1670'],
  // Durations.
  ['2024-10/2024-11', 'October – November 2024', 'from October to November 2024'],
  ['2024-11-20/2024-11-29', '20–29 November 2024', 'from 20 to 29 November 2024'],
  ['2024-10-20/2024-11-29', '20 October – 29 November 2024', 'from 20 October to 29 November 2024'],
  ['2023-10-20/2024-11-29', '20 October 2023 – 29 November 2024', 'from 20 October 2023 to 29 November 2024'],
  ['2023-11-20/2024-11-20', '20 November 2023 – 20 November 2024', 'from 20 November 2023 to 20 November 2024'],
  ['1667/1670', '1667–1670', 'from 1667 to 1670'],
  ['2024/2024', '2024', 'all 2024'],
  ['2024-11-29/2024-11-29', '29 November 2024'],
  ['2024-11/2024-11-15', 'November 2024 – 15 November 2024', 'from November 2024 to 15 November 2024'],
  ['199X/2003', '1990s – 2003'],
  ['2024-11-2X~/2024-11-29', 'start: between 20 and 29 November 2024 (approximate); end: 29 November 2024'],
  ['[2024-11-01..2024-11-28]/2024-11-30', 'start: between 1 and 28 November 2024; end: 30 November 2024'],
  // Open differs from unknown.
  ['2024-10/..', 'since October 2024'],
  ['199X/..', 'since the 1990s'],
  ['../2024-11-20', 'until 20 November 2024'],
  ['2024-10/', 'October 2024 – unknown end'],
  ['/2024-10', 'unknown start – October 2024'],
  // Approximate and uncertain.
  ['2024-11~', 'about November 2024'],
  ['2024-11-29~', 'about 29 November 2024'],
  ['2024-~11-29', 'about 29 November 2024'],
  ['199X~', 'about the 1990s'],
  ['2024-10~/2024-11~', 'about October – November 2024'],
  ['2024-10~/2024-11', 'about October 2024 – November 2024', 'from about October 2024 to November 2024'],
  ['2024-11-2X~', 'between 20 and 29 November 2024 (approximate)'],
  ['[2024-11-22..2024-11-28]~', 'between 22 and 28 November 2024 (approximate)'],
  ['2024-06?', 'June 2024 (uncertain)', 'some time in June 2024 (uncertain)'],
  ['2024-06-11%', 'about 11 June 2024 (uncertain)'],
  ['?2004-06-11', '11 June 2004 (year uncertain)'],
  ['2004-?06-11', '11 June 2004 (month uncertain)'],
  ['2004-06-?11', '11 June 2004 (day uncertain)'],
  ['2004-06?-11', '11 June 2004 (uncertain)'],
  ['2024-06?/2024-07?', 'June – July 2024 (uncertain)'],
  // Parts of a year.
  ['2024-21', 'spring 2024', 'some time in spring 2024'],
  ['2024-26', 'summer 2024 (Northern Hemisphere)', 'some time in summer 2024 (Northern Hemisphere)'],
  ['2024-32', 'winter 2024 (Southern Hemisphere)', 'some time in winter 2024 (Southern Hemisphere)'],
  ['2024-36', '4th quarter of 2024', 'some time in the 4th quarter of 2024'],
  ['2024-38', 'second four months of 2024', 'some time in the second four months of 2024'],
  ['2024-41', 'second half of 2024', 'some time in the second half of 2024'],
  ['2024-21/2024-23', 'spring 2024 – autumn 2024', 'from spring 2024 to autumn 2024'],
];

test.each(BRITISH.map(([edtf, short, long = short]) => [edtf, short, long] as const))(
  '%s is "%s"',
  (edtf, short, long) => {
    expect([words(edtf, 'en-GB'), words(edtf, 'en-GB', { form: 'long' })]).toEqual([short, long]);
  },
);

describe('in American order', () => {
  test.each([
    ['2024-11-29', 'November 29, 2024'],
    ['[2024-11-22..2024-11-28]', 'between November 22 and 28, 2024'],
    ['2024-11-20/2024-11-29', 'November 20–29, 2024'],
    ['2024-10-20/2024-11-29', 'October 20 – November 29, 2024'],
    ['2023-12-20/2024-01-03', 'December 20, 2023 – January 3, 2024'],
    ['-0043-03-15', 'March 15, 44 BCE'],
    ['2024-11-02T10:41/2024-11-09T23:40', 'November 2, 2024 at 10:41 – November 9, 2024 at 23:40'],
    ['2024-11-02T10:41/2024-11-02T23:40', 'November 2, 2024 at 10:41 – 23:40'],
    ['2024-11-02T10:41/2024-12-09T23:40', 'November 2, 2024 at 10:41 – December 9, 2024 at 23:40'],
  ])('%s is "%s"', (edtf, short) => {
    expect(words(edtf, 'en-US')).toBe(short);
    expect(words(edtf, 'en')).toBe(short);
  });
});

describe('the year is left out if it is obvious', () => {
  test.each([
    ['2024-11-29', '29 November'],
    ['[2024-11-22..2024-11-28]', 'between 22 and 28 November'],
    ['2024-11-29~', 'about 29 November'],
    ['2024-11-29T18:06', '29 November at 18:06'],
    ['2024-06', 'June 2024'],
    ['2023-11-29', '29 November 2023'],
    ['2023-12-20/2024-01-03', '20 December 2023 – 3 January 2024'],
  ])('%s is "%s" where only 2024 is in view', (edtf, short) => {
    expect(words(edtf, 'en-GB', { omitYear: 2024 })).toBe(short);
  });
});

test('text that cannot be read is returned as it is', () => {
  expect(formatDate({ edtf: 'Nov 2024' }, { locale: 'en' })).toBe('Nov 2024');
});

test('a locale or zone that Intl rejects is replaced by English and UTC', () => {
  expect(formatDate({ edtf: '2024-11-29' }, { locale: 'en_US' })).toBe('November 29, 2024');
  expect(formatDate({ edtf: '2024-11-29T18:06+09:00' }, { locale: 'en-GB', timeZone: 'Mars/Olympus' })).toMatch(
    /09:06 UTC$/,
  );
});

test.each([
  ['2024-06', 'in June 2024'],
  ['2024-06/2024-06', 'all June 2024'],
  ['2024-06-01/2024-06-30', '1–30 June 2024'],
  ['2024', 'in 2024'],
  ['2024/2024', 'all 2024'],
  ['2024-21', 'in spring 2024'],
  ['2024-21/2024-21', 'all spring 2024'],
  ['199X', 'in the 1990s'],
  ['199X/199X', 'all of the 1990s'],
  ['18XX', 'in the 19th century'],
  ['2024-06?', 'in June 2024 (uncertain)'],
  ['2024-06?/2024-06?', 'all June 2024 (uncertain)'],
  ['2024-06~', 'about June 2024'],
  ['2024-06~/2024-06~', 'about June 2024'],
  ['2024-11-29', '29 November 2024'],
  ['2024-11-29/2024-11-29', '29 November 2024'],
  ['2024-10/2024-11', 'October – November 2024'],
  ['2024-10/..', 'since October 2024'],
  ['[2024-11-22..2024-11-28]', 'between 22 and 28 November 2024'],
  ['[1667,1668]', '1667 or 1668'],
])('a label distinguishes some time within a unit from the whole unit: %s is "%s"', (edtf, label) => {
  expect(words(edtf, 'en-GB', { form: 'label' })).toBe(label);
});
