import { expect, test } from 'vitest';
import { gedcomDate } from '../../../../src/readers/gedcom/dates.ts';

const read = (value: string, more: { phrase?: string; time?: string; isVersion7?: boolean; order?: 'DMY' } = {}) =>
  gedcomDate(
    { value, phrase: more.phrase ?? '', time: more.time ?? '' },
    { isVersion7: more.isVersion7 ?? false, order: more.order },
  );
const edtfOf = (value: string, more = {}): string => {
  const date = read(value, more);
  return 'edtf' in date ? date.edtf : date.why;
};

test.each([
  ['12 JAN 1900', '1900-01-12'],
  ['  12  jan  1900 ', '1900-01-12'],
  ['JAN 1900', '1900-01'],
  ['9 September 1900', '1900-09-09'],
  ['SEPT. 1900', '1900-09'],
  ['1900', '1900'],
  ['0045', '0045'],
  ['868', '0868'],
  ['@#DGREGORIAN@ 12 JAN 1900', '1900-01-12'],
  ['ABT 1900', '1900~'],
  ['Abt. Jan 1900', '1900-01~'],
  ['CAL 12 JAN 1900', '1900-01-12~'],
  ['EST 1900', '1900~'],
  ['BEF 1900', '[..1900]'],
  ['AFT 12 JAN 1900', '[1900-01-12..]'],
  ['BET 1900 AND 1910', '[1900..1910]'],
  ['BET 1900 AND FEB 1904', '[1900-01-01..1904-02-29]'],
  ['BET 44 B.C. AND MAR 140', '[-0043-01-01..0140-03-31]'],
  ['BET MAR 44 B.C. AND 12 B.C.', '[-0043-03-01..-0011-12-31]'],
  ['BET. 1900 - 1910', '[1900..1910]'],
  ['FROM 1900 TO 12 JAN 1910', '1900/1910-01-12'],
  ['FROM 1900', '1900/..'],
  ['TO 1910', '../1910'],
  ['FROM ABT 1900 TO 1910', '1900~/1910'],
  // Before Christ
  ['44 B.C.', '-0043'],
  ['15 MAR 44 BC', '-0043-03-15'],
  ['1 BCE', '0000'],
  ['FROM 44 B.C. TO 14', 'The year of “14” has two digits: write all four, such as 1900 or 0044.'],
  ['45 A.D.', '0045'],
  // The old reckoning
  ['11 FEB 1731/32', '1732-02-11'],
  ['11 FEB 1731/2', '1732-02-11'],
  ['FEB 1699/1700', '1700-02'],
  ['1 JAN 1699/00', '1700-01-01'],
  ['1731/32', '[1731..1732]'],
  ['ABT 1731/32', '[1731~..1732~]'],
  ['@#DJULIAN@ 11 FEB 1731/32', '1732-02-22'],
  // Other calendars
  ['@#DJULIAN@ 25 OCT 1917', '1917-11-07'],
  ['@#DJULIAN@ OCT 1917', '1917-10'],
  ['@#DJULIAN@ 15 MAR 44 B.C.', '-0043-03-13'],
  ['BET @#DJULIAN@ 1 JAN 1700 AND @#DJULIAN@ 1 FEB 1700', '[1700-01-11..1700-02-11]'],
  ['@#DJULIAN@ BET 1 JAN 1700 AND 1 FEB 1700', '[1700-01-11..1700-02-11]'],
  ['@#DFRENCH R@ 9 THER 2', '1794-07-27'],
  ['18 BRUM 8', '1799-11-09'],
  ['@#DFRENCH R@ VEND 10', '[1801-09-23..1801-10-22]'],
  ['@#DFRENCH R@ 3', '[1794-09-22..1795-09-22]'],
  ['ABT @#DFRENCH R@ VEND 10', '[1801-09-23~..1801-10-22~]'],
  ['@#DHEBREW@ 2 TVT 5758', '1997-12-31'],
  ['@#DHEBREW@ 5758', '[1997-10-02..1998-09-20]'],
  ['FROM @#DHEBREW@ TSH 5758 TO 1999', '1997-10-02/1999'],
  // Words with only one possible reading
  ['1850s', '185X'],
  ['12 January 1900', '1900-01-12'],
  ['1900-01-12', '1900-01-12'],
])('%s is %s', (value, edtf) => {
  expect(edtfOf(value)).toBe(edtf);
});

test.each([
  ['1700', '1700'],
  ['87', '0087'],
  ['JULIAN 25 OCT 1917', '1917-11-07'],
  ['GREGORIAN 12 AUG 1401', '1401-08-12'],
  ['FRENCH_R 9 THER 2', '1794-07-27'],
  ['HEBREW 2 TVT 5758', '1997-12-31'],
  ['FROM JULIAN 1 JAN 1700 TO GREGORIAN 1 FEB 1700', '1700-01-11/1700-02-01'],
  ['1401 BCE', '-1400'],
])('in version 7 %s is %s', (value, edtf) => {
  expect(edtfOf(value, { isVersion7: true })).toBe(edtf);
});

test.each([
  ['', /empty/],
  ['12 JAN 45', /two digits: write all four/],
  ['5', /one digit/],
  ['12 JAN', /no year/],
  ['3/4/1900', /Nothing says which is the day/],
  ['DECEASED', /cannot be read as a date/],
  ['12 FOO 1900', /cannot be read as a date/],
  ['30 FEB 1900', /is wrong/],
  ['0', /no year 0/],
  ['BET 1910 AND 1900', /is wrong/],
  ['FROM 1910 TO 1900', /is wrong/],
  ['5 APR 1712/13', /as only days from January to March have/],
  ['1731/35', /do not follow each other/],
  ['@#DJULIAN@ 29 FEB 1701', /The Julian calendar has no day/],
  ['@#DHEBREW@ 30 TVT 5758', /The Hebrew calendar has no date/],
  ['@#DHEBREW@ 1 JAN 5758', /The Hebrew calendar has no date/],
  ['@#DFRENCH R@ 1 VEND 20', /The French Republican calendar has no date/],
  ['@#DROMAN@ 5', /calendar @#DROMAN@ is not known/],
  ['_OWN 5 MAR 1900', /calendar _OWN is not known/],
  ['(a long time ago)', /only in words/],
])('%s is refused', (value, why) => {
  expect(read(value)).toEqual({ why: expect.stringMatching(why) });
});

test('the words of the file are kept if the date says it differently', () => {
  const wordsOf = (value: string, more = {}) => {
    const date = read(value, more);
    return 'edtf' in date ? [date.edtf, date.words, ...date.remarks] : date.why;
  };
  expect(wordsOf('12 JAN 1900')).toEqual(['1900-01-12', undefined]);
  expect(wordsOf('INT 1759 (the year of the comet)')).toEqual(['1759', 'the year of the comet']);
  expect(wordsOf('(about 1850)')).toEqual(['1850~', 'about 1850']);
  expect(wordsOf('1850s')).toEqual(['185X', '1850s']);
  expect(wordsOf('11 FEB 1731/32')).toEqual(['1732-02-11', '11 FEB 1731/32', 'two years']);
  expect(wordsOf('FROM @#DJULIAN@ 1 JAN 1700 TO 1701')).toEqual([
    '1700-01-11/1701',
    'FROM 1 JAN 1700 TO 1701 (Julian calendar)',
    'Julian calendar',
  ]);
  expect(wordsOf('@#DHEBREW@ 2 TVT 5758', { phrase: 'In winter' })).toEqual([
    '1997-12-31',
    '2 TVT 5758 (Hebrew calendar); In winter',
    'Hebrew calendar',
  ]);
  expect(wordsOf('', { phrase: '1920 or 1921' })).toEqual(['[1920,1921]', '1920 or 1921']);
});

test('a time of day is kept with a day, and only with one', () => {
  expect(edtfOf('12 JAN 1900', { time: '9:30' })).toBe('1900-01-12T09:30');
  expect(edtfOf('12 JAN 1900', { time: '09:30:15.25Z' })).toBe('1900-01-12T09:30:15Z');
  expect(edtfOf('12 JAN 1900', { time: '29:30' })).toBe('1900-01-12');
  expect(edtfOf('JAN 1900', { time: '9:30' })).toBe('1900-01');
  expect(edtfOf('@#DJULIAN@ 25 OCT 1917', { time: '9:30' })).toBe('1917-11-07');
});

test('numeric dates are read if the order of day and month is given', () => {
  expect(edtfOf('3/4/1900', { order: 'DMY' })).toBe('1900-04-03');
});
