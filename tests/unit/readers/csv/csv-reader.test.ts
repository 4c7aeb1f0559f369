import { expect, test } from 'vitest';
import { runSteps } from '../../../../src/file/steps.ts';
import { csvReader, csvSteps } from '../../../../src/readers/csv/csv-reader.ts';
import type { ReadOptions } from '../../../../src/readers/reader.ts';
import { fixture, readWith } from '../support.ts';

const read = (text: string, options: ReadOptions = {}) => runSteps(csvSteps(text, options));
const told = (text: string, options: ReadOptions = {}) =>
  read(text, options).file.events.map(({ date, title }) => `${date} | ${title}`);
const reasons = (text: string, options: ReadOptions = {}) =>
  read(text, options).leftOut.map(({ where, why }) => `${where}: ${why}`);

test('a row becomes an event, and the sources in its source column become articles', () => {
  const { file, records, kept } = read(fixture('csv/moon.csv'));
  expect([records, kept]).toEqual([8, 5]);
  expect(file.events).toMatchObject([
    {
      date: '1957-10-04',
      title: 'Sputnik 1 is launched',
      summary: 'The first satellite, which "beeped"',
      place: 'Baikonur',
    },
    { date: '1961-04-12', citations: ['a-man-is-in-space-2'] },
    { date: '1968~', title: 'A third program', citations: ['a-printed-report-p-4'] },
    { date: '1969-07', title: 'People walk on the Moon', citations: ['evening-news'] },
    { date: '1969-07-21', citations: ['evening-news'] },
  ]);
  expect(file.events[0]!.citations).toHaveLength(2);
  expect(file.articles.map(({ headline, publisher, url }) => [headline, publisher, url])).toEqual([
    ['Sputnik 1 is launched', 'archive.example', 'https://archive.example/sputnik'],
    ['Sputnik 1 is launched', 'news.example', 'https://news.example/sputnik'],
    ['A man is in space', 'archive.example', 'https://www.archive.example/vostok'],
    ['A printed report, p. 4', undefined, undefined],
    ['Evening news', 'news.example', 'https://news.example/moon?a=1&b=2'],
  ]);
});

test('rows that cannot be read are left out with line and reason', () => {
  expect(reasons(fixture('csv/moon.csv'))).toEqual([
    'line 5: The date in column “When” cannot be read: “20 Jul” has no year: write it, with four digits.',
    'line 9: The row has 6 cells where the header has 5: a delimiter is missing or too many, or a text that holds one has no quotation marks around it.',
    'line 10: The row has no date in “When”.',
  ]);
});

test('a TimelineJS sheet is recognised by its header', () => {
  const { file, records, kept, leftOut } = read(fixture('csv/timelinejs-sheet.csv'));
  expect([records, kept]).toEqual([6, 4]);
  expect(file).toMatchObject({ title: 'The way to the Moon', description: 'A story of three steps.' });
  expect(file.events).toMatchObject([
    {
      date: '1957-10-04T19:28',
      title: 'Sputnik 1',
      category: 'Launches',
      summary: 'The first satellite & more.',
      image: { alt: 'A model of it' },
      citations: ['a-model-of-it', 'first-satellite'],
    },
    { date: '1961-04-12~', dateText: 'c. 1961', summary: 'Let us go!' },
    { date: '1969-07-16/1969-07-24', dateText: '16 to 24 July 1969', citations: ['apollo-11-2'] },
    { date: '1957/1975', category: 'era' },
  ]);
  expect(leftOut.map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'line 6: The slide has no headline and no text.',
    'line 8: The month “June” is not a whole number.',
  ]);
});

const sheet = (...dates: string[]): string =>
  `Start Date,Headline,Media\n${dates.map((date, i) => `${date},Slide ${i},`).join('\n')}`;

test('a TimelineJS 2 sheet is read month first, unless its dates or an option show another order', () => {
  expect(told(sheet('1/2/2012', '2012'))).toEqual(['2012-01-02 | Slide 0', '2012 | Slide 1']);
  expect(told(sheet('1/2/2012', '26/1/2012'))).toEqual(['2012-02-01 | Slide 0', '2012-01-26 | Slide 1']);
  expect(told(sheet('1/2/2012'), { order: 'DMY' })).toEqual(['2012-02-01 | Slide 0']);
  expect(reasons(sheet('1/2/12'))).toEqual([
    'line 2: The year of “1/2/12” does not say its century: write four digits.',
  ]);
});

test('columns without a header are recognised by their cells', () => {
  const { columns, file } = read(fixture('csv/pasted.tsv'));
  expect(columns).toEqual([
    { column: 'column 1', role: 'title', why: 'No header names a title, and its cells are different words.' },
    { column: 'column 2', role: 'date', why: 'Most of its cells are dates.' },
    { column: 'column 3', role: undefined, why: 'Neither its header nor its cells say what it holds.' },
    { column: 'column 4', role: 'url', why: 'Its cells are addresses.' },
  ]);
  expect(file.events.map(({ date }) => date)).toEqual(['1957-10-04', '1961-04-12', '1969']);
});

test('day and month are distinguished by the other dates of the column, by an option, or not at all', () => {
  const ambiguous = 'Date,Event\n3/4/1968,A\n';
  expect(told(`${ambiguous}12/25/1968,B`)).toEqual(['1968-03-04 | A', '1968-12-25 | B']);
  expect(read(`${ambiguous}12/25/1968,B`).notes[0]?.message).toMatch(/12\/25\/1968 are read month first/);
  expect(told(`${ambiguous}25.12.1968,B`)).toEqual(['1968-04-03 | A', '1968-12-25 | B']);
  expect(told(ambiguous, { order: 'DMY' })).toEqual(['1968-04-03 | A']);
  expect(told(ambiguous)).toEqual([]);
  expect(reasons(ambiguous)[0]).toMatch(/^line 2: .*day first or month first/);
  const contradicting = `${ambiguous}12/25/1968,B\n25/12/1968,C`;
  expect(told(contradicting)).toEqual([]);
});

test.each([
  ['6/16/15', /the year 15 needs four digits/],
  ['9-Nov', /has no year/],
  ['45625', /number of a day in a spreadsheet/],
  ['Room 5', /is not read as a date/],
  ['2024-02-30', /February 2024 has 29 days/],
])('the date %s is never guessed', (date, why) => {
  expect(reasons(`Date,Event\n${date},A`)[0]).toMatch(why);
});

test.each([
  ['Year,Month,Day,Event\n1968,7,20,A', '1968-07-20'],
  ['Year,Month,Day,Event\n1968,July,,A', '1968-07'],
  ['Year,Event\n44 BC,A', '-0043'],
  ['Start,End,Event\n1968,present,A', '1968/..'],
  ['Date,Time,Event\n2024-11-29,6:06 PM,A', '2024-11-29T18:06'],
  ['Date,Event\n2024-11-29 00:00:00,A', '2024-11-29'],
  ['Date,Event\n20241129180600,A', '2024-11-29T18:06:00'],
  ['sep=;\r\nDatum;Ereignis\r\n1. Mai 1968;A', '1968-05-01'],
  ['A note\n\nDate|Event\n1968|A', '1968'],
  ['Date,Event\n1914–1918,A', '1914/1918'],
  ['Name,Date\nA,"May 3, 1968 → May 5, 1968"', '1968-05-03/1968-05-05'],
  ['Jahr;Monat;Tag;Ereignis\n1968;5;3;A', '1968-05-03'],
  ['| Date | Event |\n|---|---|\n| 1968 | A |', '1968'],
  ['time,lat,title\n2024-11-29T18:06:00Z,1.2,A', '2024-11-29T18:06:00Z'],
  ['event_id,event_date,Conflict name\n1,1968,A', '1968'],
])('%j has the date %s', (text, date) => {
  expect(told(text)).toEqual([`${date} | A`]);
});

test.each([
  ['Date,Kind of it\n1968,One\n1969,Two', ['One', 'Two']],
  ['Date,Notes,Category\n1968,One thing,A\n1969,Another,A', ['One thing', 'Another']],
  ['Date,Location,City\n1968,The hall,Bonn\n1969,The square,Bonn', ['The hall', 'The square']],
  [
    'Date,Speaker,Form,City\n1968,One,Talk,Bonn\n1969,One,Talk,Rome\n1970,One,Talk,',
    ['One · Talk', 'One · Talk', 'One · Talk'],
  ],
])('%j, without a title column, has the titles %j', (text, titles) => {
  expect(read(text).file.events.map(({ title }) => title)).toEqual(titles);
});

test('a title that is too long for a mark is shortened, and its full text is in the summary', () => {
  const words = 'A long sentence that tells of all that happened on that day '.repeat(4).trim();
  const [event] = read(`Date,Notes\n1968,${words}\n1969,Short`).file.events;
  expect(event?.title).toMatch(/^A long sentence .{80,105}…$/);
  expect(event?.summary).toBe(words);
});

test('a table of numbers has no titles, and the message says how to name them', () => {
  expect(reasons('Country,Year,Value\nChad,1990,4\nChad,1991,5\nChad,1992,5')[0]).toBe(
    'line 2: No column was found that holds titles: name it in the header, or in the map.',
  );
});

test('a map assigns columns, and unknown names in it are reported', () => {
  const text = 'A,B,C\n1968,one,two\n1969,three,four';
  expect(told(text, { map: { date: 'A', title: ['C', 'B'] } })).toEqual(['1968 | one · two', '1969 | three · four']);
  const parts = 'Date,Jahr,Event,Source 1,Source 2\n1999,1968,A,a,b';
  expect(told(parts, { map: { year: 'Jahr' } })).toEqual(['1968 | A']);
  expect(read(parts, { map: { url: 'Source 2' } }).file.articles.map(({ headline }) => headline)).toEqual(['b']);
  const { notes } = read(text, { map: { date: 'Z', what: 'B' } });
  expect(notes.map(({ message }) => message).join('\n')).toMatch(/names “Z”.*\n.*names “what”/);
});

test('a table of 20,000 rows is read in many steps with increasing shares', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `${(i % 28) + 1} May ${1000 + (i % 900)},"Event, ${i}",https://a.example/${i}`,
  );
  const shares: number[] = [];
  const reading = runSteps(csvSteps(`Date,Event,Link\n${rows.join('\n')}`), (done) => shares.push(done));
  expect(reading.kept).toBe(20_000);
  // A step is 20 rows
  expect(shares.length).toBeGreaterThan(1000);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('for a table without events the message says what was looked for', () => {
  const { file, problems } = readWith(csvReader, 'Date,Event\n9-Nov,A');
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(/holds no event that can be shown.*Left out: 1/);
});

test('the century of a two-digit year comes from the year column', () => {
  const table = 'Name,date,year\nDevils Tower,9/24/06,1906\nEl Morro,12/8/06,1906\nMuir Woods,9-Jan-08,1908';
  expect(told(table)).toEqual(['1906-09-24 | Devils Tower', '1906-12-08 | El Morro', '1908-01-09 | Muir Woods']);
  expect(told(`${table}\nOther,1/2/09,1908`).at(-1)).toBe('1908 | Other');
});

test('a date column within the years of another column is the date column', () => {
  const { file, columns } = read('YEAR,Show,Guest\n1999,1/11/99,One\n1999,1/13/99,Two\n2000,2/1/00,Three');
  expect(columns[1]).toEqual({
    column: 'Show',
    role: 'date',
    why: 'Most of its cells are dates in the years of “YEAR”.',
  });
  expect(file.events.map(({ date }) => date)).toEqual(['1999-01-11', '1999-01-13', '2000-02-01']);
  // Birthdays are in other years
  expect(told('Year,Event,Born\n1999,A,1/11/1950\n2000,B,2/1/1960')).toEqual(['1999 | A', '2000 | B']);
});

test('if a date cannot be read, the columns with its parts are used, and its words are kept', () => {
  const { file, leftOut, notes } = read('Year,Event,Exact Date\n1950,A,3 May 1950\n1949,B,1949/50 session\n1951,C,');
  expect(leftOut).toEqual([]);
  expect(file.events.map(({ date, dateText }) => [date, dateText])).toEqual([
    ['1950-05-03', undefined],
    ['1949', '1949/50 session'],
    ['1951', undefined],
  ]);
  expect(notes.map(({ message }) => message)).toEqual([
    'Rows of which the year alone was read, since their dates cannot be: 1.',
  ]);
});

test.each([
  ['hdate', 'hdate_end', 'end'],
  ['Show Start', 'Show End', 'end'],
  ['birth', 'death', 'end'],
  ['born', 'died', 'end'],
  ['hdate', 'Length', undefined],
])('next to a date column, “%s”, the column “%s” has the role %s', (start, end, role) => {
  const { columns, file } = read(`label,${start},${end}\nOne,3 May 1950,4 June 1951\nTwo,5 May 1950,6 June 1952`);
  expect(columns.map((column) => column.role)).toEqual(['title', 'date', role]);
  expect(file.events[0]!.date).toBe(role ? '1950-05-03/1951-06-04' : '1950-05-03');
});

test('of two date columns without a known header, the one with births is not used', () => {
  const { columns } = read('label,birthday,termstart\nOne,1861-02-09,1947-01-03\nTwo,1863-11-07,1949-01-03');
  expect(columns.map(({ role }) => role)).toEqual(['title', undefined, 'date']);
});

test('one day out of several becomes an approximate day if a date begins or ends with it', () => {
  const { file, leftOut } = read('label,start,end\nRevolt,30 May 1381,Between 25 June 1381 and 26 June 1381');
  expect(leftOut).toEqual([]);
  expect(file.events).toMatchObject([
    { date: '1381-05-30/1381-06-26~', dateText: '30 May 1381 – Between 25 June 1381 and 26 June 1381' },
  ]);
});

test.each([
  ['site', 'https://film.example/1', 'url'],
  ['person_of_color', '0', undefined],
  ['state_fp', '12', undefined],
  ['state', 'NJ', 'place'],
  ['date_local', '11 March 2015', 'date'],
  ['screen_name', 'gazette', 'people'],
  ['desc', 'What happened', 'summary'],
  ['img', 'a.jpg', 'image'],
])('a column “%s” with cells such as “%s” has the role %s', (header, cell, role) => {
  const date = role === 'date' ? '' : ',date';
  const { columns } = read(`title,${header}${date}\nA,${cell}${date && ',1968'}\nB,${cell}${date && ',1969'}`);
  expect(columns[1]!.role).toBe(role);
});

test('columns of one or two words are not part of a title if there are others', () => {
  const rows = ['One', 'Two', 'Three', 'One', 'Two', 'Three'].map((name) => `1968,${name},yes`);
  expect(told(['Date,Pollster,Included', ...rows].join('\n'))[0]).toBe('1968 | One');
});

test('vague words for a date are kept with it', () => {
  const { file } = read('When,What\nlate November 2024,A\nc. 1968,B\n29 November 2024,C\n2024-11~,D\nMay 1968,E');
  expect(file.events.map(({ date, dateText }) => [date, dateText])).toEqual([
    ['[2024-11-21..2024-11-30]', 'late November 2024'],
    ['1968~', 'c. 1968'],
    ['2024-11-29', undefined],
    ['2024-11~', undefined],
    ['1968-05', undefined],
  ]);
});
