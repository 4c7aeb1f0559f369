import { expect, test } from 'vitest';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { parseDateText } from '../../../src/date-words/parse-date-text.ts';

const read = (text: string, options: Partial<Parameters<typeof parseDateText>[1]> = {}) =>
  parseDateText(text, { locale: 'en', ...options });

/** Dates as libraries and archives write them. */
const READ: Readonly<Record<string, readonly (readonly [text: string, edtf: string])[]>> = {
  'what was supplied stands in brackets': [
    ['[1871]', '1871'],
    ['[1871?]', '1871?'],
    ['[1871]?', '1871?'],
    ['[1871?].', '1871?'],
    ['[18]71', '1871'],
    ['187[1]', '1871'],
    ['1862-[1865]', '1862/1865'],
    ['[1862]-1865', '1862/1865'],
    ['May 3 [1871]', '1871-05-03'],
    ['[May 3] 1871', '1871-05-03'],
    ['[Autumn 1871]', '1871-23'],
    ['[ca. 1871', '1871~'],
    ['(1871)', '1871'],
  ],
  'about and doubt': [
    ['[ca. 1871]', '1871~'],
    ['[ca.1871]', '1871~'],
    ['[ca. August 1931]', '1931-08~'],
    ['c. 1871', '1871~'],
    ['c.1871', '1871~'],
    ['ca 1871', '1871~'],
    ['c.May 1871', '1871-05~'],
    ['circa 1871', '1871~'],
    ['approx. 1871', '1871~'],
    ['1871 ca.', '1871~'],
    ['c1671', '1671~'],
    ['[ca. 1871?]', '1871%'],
    ['prob. 1871', '1871?'],
    ['1871 [?]', '1871?'],
    ['ca. May 3, 1871', '1871-05-03~'],
    ['[ca. 1935-42]', '1935~/1942~'],
    ['ca. 1935-ca. 1942', '1935~/1942~'],
    ['1935-[ca. 1942]', '1935/1942~'],
    ['ca. 1920-23', '1920~/1923~'],
    ['1935-1942?', '1935/1942?'],
    ['1935?-1942', '1935?/1942'],
  ],
  'digits that are not known': [
    ['[187-]', '187X'],
    ['187-', '187X'],
    ['[187-?]', '187X?'],
    ['[ 187-?]', '187X?'],
    ['[187?]', '187X?'],
    ['[ca. 187-]', '187X~'],
    ['[18--]', '18XX'],
    ['18--', '18XX'],
    ['[18--?]', '18XX?'],
    ['20--', '20XX'],
    ['[187-] or [188-]', '[187X,188X]'],
    ['[187-?]-[188-?]', '187X?/188X?'],
  ],
  'decades, centuries and their parts': [
    ["1870's", '187X'],
    ['1870’s', '187X'],
    ["late 1870's", '[1877..1879]'],
    ['c. 1870s', '187X~'],
    ['1870s?', '187X?'],
    ['1870s-1880s', '187X/188X'],
    ['1870s-80s', '187X/188X'],
    ['mid-1870s', '[1874..1876]'],
    ['18th c.', '17XX'],
    ['18th cent.', '17XX'],
    ['18th-century', '17XX'],
    ['XVIIIth century', '17XX'],
    ['early 20th century', '[1900..1933]'],
    ['mid-19th c.', '[1834..1866]'],
    ['second half of the 19th century', '[1850..1899]'],
    ['last quarter of the 18th century', '[1775..1799]'],
    ['17th-18th centuries', '16XX/17XX'],
    ['late 19th or early 20th century', '[1867..1899,1900..1933]'],
    ['3rd c. BCE', '-02XX'],
    ['2nd millennium BC', '-1XXX'],
  ],
  'before, after, between': [
    ['[before 1871]', '[..1870]'],
    ['[after 1871]', '[1872..]'],
    ['[after 1871?]', '[1872?..]'],
    ['before ca. 1871', '[..1870~]'],
    ['[not after 1871]', '[..1871]'],
    ['[not before 1871]', '[1871..]'],
    ['no later than 1871', '[..1871]'],
    ['post-1871', '[1872..]'],
    ['on or after 1871', '[1871..]'],
    ['on or before 1871', '[..1871]'],
    ['pre-1914', '[..1913]'],
    ['pre-1870s', '[..1869]'],
    ['[between 1871 and 1880]', '[1871..1880]'],
    ['[between 1871 and 1880?]', '[1871..1880?]'],
    ['[between 1871? and 1880?]', '[1871?..1880?]'],
    ['[between 1871-1880]', '[1871..1880]'],
    ['[between 1871 or 1872]', '[1871..1872]'],
    ['[1871 or 1872]', '[1871,1872]'],
    ['[1871 or 1872?]', '[1871,1872?]'],
    ['[between 12 May and 3 June 1871]', '[1871-05-12..1871-06-03]'],
  ],
  'spans of years': [
    ['1871 - 1880', '1871/1880'],
    ['1871–1880', '1871/1880'],
    ['1871—80', '1871/1880'],
    ['1871--1880', '1871/1880'],
    ['1914-18', '1914/1918'],
    ['[1920-23]', '1920/1923'],
    ['1898–9', '1898/1899'],
    ['1905–06', '1905/1906'],
    ['1871 until 1880', '1871/1880'],
    ['100-50 BC', '-0099/-0049'],
    ['1871-', '1871/..'],
    ['1871 – ', '1871/..'],
    ['[1871]-', '1871/..'],
    ['1871-present', '1871/..'],
    ['from 1871 to date', '1871/..'],
    ['–1871', '../1871'],
    ['1871 – ?', '1871/'],
    ['? – 1871', '/1871'],
    ['[?-1871]', '/1871'],
    ['[-1871]', '../1871'],
    ['1871 onwards', '1871/..'],
  ],
  'year first, and days and months that share what is written once': [
    ['1931 June 5', '1931-06-05'],
    ['1931 Jun. 5', '1931-06-05'],
    ['1931 June', '1931-06'],
    ['1931, June 5-7', '1931-06-05/1931-06-07'],
    ['1931 June 5 - July 7', '1931-06-05/1931-07-07'],
    ['1931 June 5-1932 May 1', '1931-06-05/1932-05-01'],
    ['1931 Summer', '1931-22'],
    ['1931 (June)', '1931-06'],
    ['June 15-19, 1931', '1931-06-15/1931-06-19'],
    ['5 June-7 July 1931', '1931-06-05/1931-07-07'],
    ['June-August 1931', '1931-06/1931-08'],
    ['Jan.-Mar. 1931', '1931-01/1931-03'],
    ['October 3 & 4, 1931', '{1931-10-03,1931-10-04}'],
    ['3 or 4 October 1931', '[1931-10-03,1931-10-04]'],
    ['Fall-Winter 1931', '1931-23/1931-24'],
    ['Winter 1931-1932', '1931-24'],
    ['winter of 1931–32', '1931-24'],
    ['Winter 1931/2', '1931-24'],
    ['1931 Q2', '1931-34'],
    ['Summer 1931/32', '1931-30'],
    ["New Year's Eve 1899", '1899-12-31'],
    ['Christmas Day 1931', '1931-12-25'],
  ],
  'numbers and Roman months': [
    ['23.xi.1931', '1931-11-23'],
    ['23/XI/1931', '1931-11-23'],
    ['5-VI-1931', '1931-06-05'],
    ['5 VI 1931', '1931-06-05'],
    ['20-May-1931', '1931-05-20'],
    ['1931-May-20', '1931-05-20'],
    ['1931-5-3', '1931-05-03'],
    ['1931.05.03', '1931-05-03'],
    ['1931/5/3', '1931-05-03'],
    ['19310503', '1931-05-03'],
    ['05/1931', '1931-05'],
    ['１９３１', '1931'],
    ['١٩٣١', '1931'],
    ['१९३१', '1931'],
  ],
  eras: [
    ['1 b.c.', '0000'],
    ['A.D. 79', '0079'],
    ['AD79', '0079'],
    ['79 A.D.', '0079'],
    ['44 B.C.E.', '-0043'],
    ['BC 44', '-0043'],
    ['c. 3000 BC', '-2999~'],
    ['24 August 79 CE', '0079-08-24'],
  ],
  'corrections, copyright, and no date beside a date': [
    ['1684 [i.e. 1685]', '1685'],
    ['1684, i.e. 1685', '1685'],
    ['1684 [that is 1685]', '1685'],
    ['©1984', '1984'],
    ['copyright 1984', '1984'],
    ['cop. 1984', '1984'],
    ['[n.d., ca. 1931]', '1931~'],
    ['undated [1931?]', '1931?'],
    ['n.d. (1930s)', '193X'],
    ['s.d. [ca. 1931]', '1931~'],
    ['[n.d.] [1931]', '1931'],
  ],
  'what cannot be seen': [
    ['May 20, 1931.', '1931-05-20'],
    ['May\u00a020,\u00a01931', '1931-05-20'],
    ['Septem\u00adber 1931', '1931-09'],
    ['\u200e1931\u200f', '1931'],
    ['1931;', '1931'],
    ['Sept.1931', '1931-09'],
  ],
};

test.each(Object.entries(READ).flatMap(([kind, rows]) => rows.map(([text, edtf]) => [kind, text, edtf] as const)))(
  '%s: "%s" is %s',
  (_, text, edtf) => {
    expect(read(text)).toMatchObject({ text, edtf });
  },
);

/** What is not sure, why, and what it most likely means. */
const REFUSED: readonly (readonly [text: string, why: string, suggestion?: string])[] = [
  ...['n.d.', '[n.d.]', 'N. D.', 's.d.', 's.a.', 'undated', 'no date', 'date unknown', 'unknown'].map(
    (text) => [text, 'there is no date'] as const,
  ),
  ['[ca. March 8, 1931-?]', '-?', '1931-03-08~/'],
  ['[ca. 1931-?]', '-?', '1931~/'],
  ['[betwen 1871 and 1880?]', 'did you mean "between"', '[1871..1880?]'],
  ['Febuary 16, 1931', '"Febuary" is not known: did you mean "February"', '1931-02-16'],
  ['1931 Setember', 'September', '1931-09'],
  ['ND 1931', 'not known'],
  ['Digitized 2010', 'not known'],
  ['Digitized 2010 (originally created May 9, 1931)', 'not known'],
  ['1950 (printed 1960)', 'not known'],
  ['1950 [1951 reprint]', 'not known'],
  ['[1950, c1949]', 'not known'],
  ['187?', 'three digits', '187X?'],
  ['1920-23', 'in EDTF', '1920/1923'],
  ['-1945', 'in EDTF', '../1945'],
  ['?-1945', 'in EDTF', '/1945'],
  ['-1945?', 'in EDTF', '../1945?'],
  ['1920-1930s', 'a year or a decade', '192X/193X'],
  ['1898-9', 'two years or a year and a month', '1898/1899'],
  ['1931-5', 'two years or a year and a month', '1931/1935'],
  ['1938-5', 'two years or a year and a month', '1938-05'],
  ['[1905-06]', 'a month or the years', '1905/1906'],
  ['ca. 1905-06', 'a month or the years', '1905~/1906~'],
  ['1985/86', 'two years', '1985/1986'],
  ['1698/9', 'old reckoning'],
  ['1968/05', 'year-month', '1968-05'],
  ['c1984', 'copyright', '1984'],
  ['p1984', 'page', '1984'],
  ['fl. 1671', 'life', '1671'],
  ['b. 1878', 'life', '1878'],
  ['d. 1943', 'life', '1943'],
  ['AH 1300', 'Islamic'],
  ['1300 A.H.', 'Islamic'],
  ['5 Brumaire VIII', 'Republican'],
  ['20 Thermidor an II', 'Republican'],
  ['24 October 1917 (O.S.)', 'Julian'],
  ['7 November 1917 (N.S.)', 'Gregorian', '1917-11-07'],
  ['5000 BP', 'before present'],
  ['Easter 1916', 'moves'],
  ['Christmas 1914', 'season', '1914-12-25'],
  ['Spring 1959-1960', 'two years'],
  ['19th/20th century', '"or"', '[18XX,19XX]'],
  ['mid to late 1950s', 'within it', '[1954..1959]'],
  ['1914, 1918', 'one of them or all'],
  ['1871-1880 (bulk 1875-1876)', 'bulk', '1871/1880'],
  ['9 August 378', 'four digits or an era', '0378-08-09'],
  ['August 378', 'four digits or an era', '0378-08'],
  ['c. 378', 'four digits or an era', '0378~'],
  ['439', 'four digits or an era', '0439'],
  ['44', 'four digits or an era'],
  ['10000', 'needs an era'],
  ['24/08/410', 'day first or month first', '0410-08-24'],
  ['29/11/2024', 'day first or month first', '2024-11-29'],
  ['12/25/1999', 'day first or month first', '1999-12-25'],
  ['03/04/2024', 'day first or month first'],
  ['31/04/2024', 'April has 30 days'],
  ['13/13/2024', 'month 13'],
  ['19311305', 'not the year, month and day'],
  ['1714564800', 'seconds since 1970', '2024-05-01'],
  ['1714564800000', 'milliseconds since 1970', '2024-05-01'],
  ['1918-1914', 'cannot end before it starts'],
  ['192u', 'capital X', '192X'],
  ['3 years ago', 'reference'],
];

const rows = REFUSED.map(([text, why, suggestion = '']) => [text, why, suggestion] as const);

test.each(rows)('"%s" is refused: %s', (text, why, suggestion) => {
  expect(read(text)).toEqual({
    problem: { text, at: 0, message: expect.stringContaining(why), ...(suggestion && { suggestion }) },
  });
});

test.each(rows.filter(([, , suggestion]) => suggestion))('what is suggested for "%s" is EDTF', (_, __, suggestion) => {
  expect(parseDate(suggestion)).toHaveProperty('date');
});

test.each(
  `Room 5|Room 1984|Version 1.4|page 1848|p. 1848|pp. 1968-1970|£1900|$1900|#1900|No. 1812|vol. 1968|1,500|1 500|1.500|12.1500|20 000|
  5 May Road|May 1968 Road|1968 people|1968 km|2000 years|1968th|1968a|A1968|1968 and|and 1968|1066 and all that|flight 1968|14:30|6 pm|PT2H|P3D|
  555-1234|555-123-4567|(555) 123-4567|+49 30 1234|978-3-16-148410-0|0028-0836|1234-5678|192.168.1.1|MCMXV|Meiji 30|Ming dynasty|
  turn of the century|interwar|WWII|post-war|dated 1984|1984 printing|various|about|between 1900|before|?|-|[]|hello|''`
    .split('|')
    .map((text) => text.trim()),
)('"%s" is not read', (text) => {
  expect(read(text)).toHaveProperty('problem.message');
});

test('in the prose of a page a text is not EDTF', () => {
  const prose = (text: string) => read(text, { edtf: false });
  expect(prose('1920-23')).toMatchObject({ edtf: '1920/1923' });
  expect(prose('-1945')).toMatchObject({ edtf: '../1945' });
  expect(prose('1898-9')).toMatchObject({ edtf: '1898/1899' });
  expect(prose('1905-06')).toMatchObject({ problem: { suggestion: '1905/1906' } });
  expect(prose('1906-05')).toMatchObject({ edtf: '1906-05' });
  expect(prose('2024-05-13')).toMatchObject({ edtf: '2024-05-13' });
});

test('EDTF that catalogues do not write in another way is read as it is', () => {
  for (const edtf of [
    '2024-21',
    '1905-06',
    '-0043',
    '[1667,1668]',
    '{1667..1669}',
    '1985-04/..',
    'Y-17E7',
    '2024-11-2X~',
  ])
    expect(read(edtf)).toMatchObject({ edtf });
});
