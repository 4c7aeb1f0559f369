import { describe, expect, test } from 'vitest';
import { parseDateText } from '../../../src/date-words/parse-date-text.ts';

const edtfOf = (text: string, options: Partial<Parameters<typeof parseDateText>[1]> = {}) => {
  const read = parseDateText(text, { locale: 'en', ...options });
  return 'edtf' in read ? read.edtf : read.problem;
};

test.each([
  ['June 2024', '2024-06'],
  ['Sept. 2023', '2023-09'],
  ['November 29, 2024', '2024-11-29'],
  ['29 Nov 2024', '2024-11-29'],
  ['29th of November, 2024', '2024-11-29'],
  ['Friday, 29 November 2024', '2024-11-29'],
  ['2024/11/29', '2024-11-29'],
  ['the year 1066', '1066'],
  ['AD 44', '0044'],
  ['44 B.C.', '-0043'],
  ['15 March 44 BC', '-0043-03-15'],
  ['12,000 BCE', 'Y-11999'],
  ['c. 44 BC', '-0043~'],
  ['c.1066', '1066~'],
  ['circa 1066', '1066~'],
  ['June 2024?', '2024-06?'],
  ['probably about June 2024', '2024-06%'],
  ['the 1990s', '199X'],
  ['19th century', '18XX'],
  ['the nineteenth century', '18XX'],
  ['2nd century BC', '-01XX'],
  ['spring 2024', '2024-21'],
  ['fall of 2024', '2024-23'],
  ['Q4 2024', '2024-36'],
  ['first half of 2024', '2024-40'],
  ['13.8 billion years ago', 'Y-138E8S3'],
  ['66 million years ago', 'Y-66E6S2'],
  ['120,000 years ago', 'Y-12E4S2'],
  // Parts.
  ['early November 2024', '[2024-11-01..2024-11-10]'],
  ['mid-November 2024', '[2024-11-11..2024-11-20]'],
  ['late November 2024', '[2024-11-21..2024-11-30]'],
  ['late February 2024', '[2024-02-21..2024-02-29]'],
  ['beginning of 2024', '[2024-01..2024-04]'],
  ['the end of 2024', '[2024-09..2024-12]'],
  ['early 1990s', '[1990..1993]'],
  ['mid-1990s', '[1994..1996]'],
  ['late 1990s', '[1997..1999]'],
  ['late 19th century', '[1867..1899]'],
  ['early 2nd century BC', '[-0199..-0167]'],
  ['late spring 2024', '2024-05'],
  ['late winter 2024', '2025-02'],
  // Bounds.
  ['before 3 May 2024', '[..2024-05-02]'],
  ['before 1 March 2024', '[..2024-02-29]'],
  ['before June 2024', '[..2024-05]'],
  ['before January 2024', '[..2023-12]'],
  ['before 1066', '[..1065]'],
  ['before the 1990s', '[..1989]'],
  ['after 31 December 2024', '[2025-01-01..]'],
  ['after winter 2024', '[2025-03..]'],
  ['by June 2024', '[..2024-06]'],
  ['since October 2024', '2024-10/..'],
  ['until 20 November 2024', '../2024-11-20'],
  // Two ends that share a part written only once.
  ['between 22 and 28 November 2024', '[2024-11-22..2024-11-28]'],
  ['between November 22 and 28, 2024', '[2024-11-22..2024-11-28]'],
  ['from 22 to 28 November 2024', '2024-11-22/2024-11-28'],
  ['22–28 November 2024', '2024-11-22/2024-11-28'],
  ['22-28 November 2024', '2024-11-22/2024-11-28'],
  ['October – November 2024', '2024-10/2024-11'],
  ['December 2023 – January 2024', '2023-12/2024-01'],
  ['51–41 BCE', '-0050/-0040'],
  ['44 BCE – 30 CE', '-0043/0030'],
  ['1914–18', '1914/1918'],
  ['ca. 1850–1860', '1850~/1860~'],
  ['late 2023 – early 2024', '[2023-09..2023-12]/[2024-01..2024-04]'],
  ['17th–18th century', '16XX/17XX'],
  ['1667 or 1668', '[1667,1668]'],
  ['1667, 1668 and 1670', '{1667,1668,1670}'],
  // Times of day.
  ['the night of 29 November 2024', '[2024-11-29..2024-11-30]'],
  ['the morning of 29 November 2024', '2024-11-29'],
  ['6:06 pm on 29 November 2024', '2024-11-29T18:06'],
  ['12:30 am on 29 November 2024', '2024-11-29T00:30'],
  ['29 November 2024 at 6 p.m.', '2024-11-29T18'],
  ['29 November 2024, 18:06 UTC+9', '2024-11-29T18:06+09:00'],
  // EDTF and ISO 8601.
  ['2024-11-2X~/2024-11-29', '2024-11-2X~/2024-11-29'],
  ['2024-11-29T18:06:00+09:00', '2024-11-29T18:06:00+09:00'],
  ['from 2024-10 to 2024-11', '2024-10/2024-11'],
])('"%s" is %s', (text, edtf) => {
  expect(edtfOf(text)).toBe(edtf);
});

describe('relative to an article', () => {
  const friday = '2024-11-29T18:06+09:00';
  test.each([
    ['today', friday, '2024-11-29'],
    ['yesterday', '2024-11-30', '2024-11-29'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['Friday', friday, '2024-11-29'],
    ['on Thursday', friday, '2024-11-28'],
    ['Saturday', friday, '2024-11-23'],
    ['last Friday', friday, '2024-11-22'],
    ['next Friday', friday, '2024-12-06'],
    ['last week', '2024-11-30', '[2024-11-18..2024-11-24]'],
    ['this week', friday, '[2024-11-25..2024-12-01]'],
    ['earlier this week', friday, '[2024-11-25..2024-11-28]'],
    ['earlier this month', friday, '[2024-11-01..2024-11-28]'],
    ['later this month', friday, '2024-11-30'],
    ['late last month', friday, '[2024-10-21..2024-10-31]'],
    ['last month', '2024-01-15', '2023-12'],
    ['last year', friday, '2023'],
    ['this October', friday, '2024-10'],
    ['last December', friday, '2023-12'],
    ['next June', friday, '2025-06'],
    ['in May', friday, '2024-05'],
    ['in June', friday, '2024-06'],
    ['in December', friday, '2023-12'],
    ['mid-May', '2024', '[2024-05-11..2024-05-20]'],
    ['22–28 November', friday, '2024-11-22/2024-11-28'],
    ['30 November', friday, '2023-11-30'],
    ['this spring', friday, '2024-21'],
    ['last winter', friday, '2023-24'],
    ['last winter', '2025-02-10', '2023-24'],
    ['this winter', '2025-01-10', '2024-24'],
    ['days before', friday, '[2024-11-22..2024-11-28]'],
    ['a few days ago', friday, '[2024-11-22..2024-11-28]'],
    ['three days ago', friday, '2024-11-26'],
    ['two weeks ago', friday, '[2024-11-11..2024-11-17]'],
    ['in recent weeks', '2024-11-30', '2024-10~/2024-11~'],
    ['over the past two weeks', friday, '2024-11-15/2024-11-29'],
    ['the weekend', friday, '[2024-11-23..2024-11-24]'],
  ])('"%s" in %s is %s', (text, reference, edtf) => {
    expect(edtfOf(text, { reference })).toBe(edtf);
    expect(edtfOf(text, { reference: { edtf: reference } })).toBe(edtf);
  });

  test.each([
    'last week',
    'yesterday',
    'Friday',
    'earlier this month',
    'June',
    'mid-May',
    '13 June',
    'in recent weeks',
  ])('"%s" is refused without an article', (text) => {
    expect(edtfOf(text)).toMatchObject({ text, message: expect.stringContaining('reference') });
  });

  test('a relative date needs a reference known to the day', () => {
    expect(edtfOf('yesterday', { reference: '2024-11' })).toMatchObject({
      message: expect.stringContaining('names a day'),
    });
    expect(edtfOf('earlier this week', { reference: '2024-11-25' })).toMatchObject({
      message: expect.stringContaining('no day'),
    });
    expect(edtfOf('yesterday', { reference: 'long ago' })).toMatchObject({
      message: expect.stringContaining('reference'),
    });
  });
});

describe('refused instead of guessed', () => {
  test.each([
    ['29/11/2024', 'day first or month first'],
    ['03.04.2024', 'day first or month first'],
    ['44', 'era'],
    ['476', 'era'],
    ["the '90s", 'century'],
    ['30 February 2024', '29 days'],
    ['Monday 29 November 2024', 'Friday'],
    ['0 BCE', 'no year 0'],
    ['hello', 'not known'],
    ['', 'not known'],
  ])('"%s": %s', (text, why) => {
    expect(edtfOf(text)).toMatchObject({ text, message: expect.stringContaining(why) });
  });

  test('numeric dates are read in the given order', () => {
    expect(edtfOf('29/11/2024', { order: 'DMY' })).toBe('2024-11-29');
    expect(edtfOf('11/29/2024', { order: 'MDY' })).toBe('2024-11-29');
    expect(edtfOf('03.04.2024', { order: 'DMY' })).toBe('2024-04-03');
    expect(edtfOf('03.04.2024', { order: 'MDY' })).toBe('2024-03-04');
    expect(edtfOf('29/11/24', { order: 'DMY' })).toMatchObject({ message: expect.stringContaining('four digits') });
    expect(edtfOf('29/11/2024', { order: 'MDY' })).toMatchObject({ message: expect.stringContaining('29') });
  });

  test('other languages', () => {
    expect(edtfOf('juni 2024', { locale: 'sv' })).toMatchObject({ message: expect.stringContaining('"sv"') });
    expect(edtfOf('2024-06', { locale: 'sv' })).toBe('2024-06');
  });
});

test.each(['days before the war', 'trouble in recent days', 'two days ago in Paris', 'last week of the war'])(
  '"%s" holds other words, and is not read',
  (text) => {
    expect(edtfOf(text, { reference: '2024-11-29' })).toHaveProperty('message');
  },
);

test('the words are kept', () => {
  expect(parseDateText(' Late  November 2024', { locale: 'en' })).toMatchObject({
    text: ' Late  November 2024',
    edtf: '[2024-11-21..2024-11-30]',
    date: { edtf: '[2024-11-21..2024-11-30]' },
  });
});
