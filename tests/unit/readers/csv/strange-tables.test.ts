import { expect, test } from 'vitest';
import { runSteps } from '../../../../src/file/steps.ts';
import { csvSteps } from '../../../../src/readers/csv/csv-reader.ts';

const read = (text: string) => runSteps(csvSteps(text));
const told = (text: string) => read(text).file.events.map(({ date, title }) => `${date} | ${title}`);
const notes = (text: string) => read(text).notes.map(({ message }) => message);
const roles = (text: string) => Object.fromEntries(read(text).columns.map(({ column, role }) => [column, role]));

test('four-digit numbers are dates only under a header that says so', () => {
  const codes = ['1100', '1301', '2100', '6403'];
  const table = (header: string): string => `${header},Subject\n${codes.map((code, i) => `${code},S ${i}`).join('\n')}`;
  expect(told(table('Course code'))).toEqual([]);
  expect(roles(table('Course code'))['Course code']).toBeUndefined();
  expect(told(table('Release year'))).toHaveLength(4);
  expect(told(table('season'))).toHaveLength(4);
  expect(told(codes.map((code, i) => `${code},Thing ${i}`).join('\n'))).toHaveLength(4);
});

test('a four-digit clock time is not a year', () => {
  expect(told('Time,Title\n1945,A\n2030,B')).toEqual([]);
});

test('a column of addresses, dates or numbers is not read as words, whatever its header', () => {
  expect(read('Year,Title,Site,Place\n1968,A,https://a.example/1,3\n1969,B,https://a.example/2,4').file).toMatchObject({
    articles: [{ url: 'https://a.example/1' }, { url: 'https://a.example/2' }],
    events: [{ date: '1968' }, { date: '1969' }],
  });
  expect(read('Year,Title,State\n1968,A,3\n1969,B,4').file.events[0]).not.toHaveProperty('place');
  expect(told('date_local,title\n3 May 1968,A\n4 May 1968,B')).toEqual(['1968-05-03 | A', '1968-05-04 | B']);
});

test('placeholders for missing values are empty cells', () => {
  const [event] = read('Start,End,Event,Place,Notes,Link\n1968,NA,A,-,N/A,n/a\n1969,1970,B,None,NULL,-').file.events;
  expect(event).toEqual({ id: 'a', title: 'A', date: '1968', citations: [] });
});

test('a bracket that an address opens belongs to it, and one around it does not', () => {
  const text =
    'Year,Event,Link\n1968,A,see https://a.example/Mars_(planet) (and https://a.example/x[1]). [https://a.example/y]';
  expect(read(text).file.articles.map(({ url }) => url)).toEqual([
    'https://a.example/Mars_(planet)',
    'https://a.example/x[1]',
    'https://a.example/y',
  ]);
});

test('a year column completes dates without year or century, and replaces others', () => {
  expect(told('Date,Year,Event\n9/24/06,1906,A\n9-Nov,1989,B\n11-Mar-15,2015,C\nspring,1950,D')).toEqual([
    '1906-09-24 | A',
    '1989-11-09 | B',
    '2015-03-11 | C',
    '1950-21 | D',
  ]);
  // The century of a different year, and an order that nothing shows
  expect(read('Date,Year,Event\n9/24/07,1906,A\nin those days,c. 1950,C').file.events).toMatchObject([
    { date: '1906', dateText: '9/24/07' },
    { date: '1950~', dateText: 'in those days' },
  ]);
  expect(told('Date,Year,Event\n3/4,1947,B')).toEqual(['1947 | B']);
  expect(notes('Date,Year,Event\n3/4,1947,B').join()).toMatch(/the year alone was read.*: 1\./);
});

test('a day with a two-digit year says that its century is missing', () => {
  expect(read('Date,Event\n11-Mar-15,A').leftOut[0]?.why).toMatch(
    /The year of “11-Mar-15” does not say its century: write four digits/,
  );
});

test.each(['Year', 'Date'])('numbers under %s are historical years if one of them shows it', (header) => {
  const table = (...years: string[]): string => `${header},Event\n${years.map((year) => `${year},A`).join('\n')}`;
  expect(told(table('-300', '-44', '14', '820', '1906'))).toEqual(
    ['-0299', '-0043', '0014', '0820', '1906'].map((date) => `${date} | A`),
  );
  expect(notes(table('-300', '1906')).join()).toMatch(/-300 is 300 BCE/);
  // Years of the last century, days of a year, EDTF, a year 0, seconds
  expect(told(table('95', '96'))).toEqual([]);
  expect(told(table('7', '120', '365'))).toEqual([]);
  expect(told(table('-0043', '1906'))).toEqual(['-0043 | A', '1906 | A']);
  expect(told(table('-300', '0', '1906'))).toEqual(['1906 | A']);
  expect(told('Start,End,Text\n0,5,A\n120,300,B\n500,700,C')).toEqual([]);
});

test('a date is no more exact than the row says, in the codes of UCDP and ACLED', () => {
  const table = (header: string, ...codes: string[]): string =>
    `Event,date_start,date_end,${header}\n${codes.map((code) => `A,1989-02-03,1989-02-08,${code}`).join('\n')}`;
  const dates = (text: string): string[] => read(text).file.events.map(({ date }) => date);
  expect(dates(table('date_prec', '1', '2', '4', '5', '9'))).toEqual([
    '1989-02-03/1989-02-08',
    '1989-02-03~/1989-02-08~',
    '1989-02',
    '1989',
    '1989-02-03/1989-02-08',
  ]);
  expect(dates(table('time_precision', '1', '2', '3'))).toEqual([
    '1989-02-03/1989-02-08',
    '1989-02-03~/1989-02-08~',
    '1989-02',
  ]);
  expect(dates(table('Date precision', 'day', 'month', 'Year', '9'))).toEqual([
    '1989-02-03/1989-02-08',
    '1989-02',
    '1989',
    '1989-02-03/1989-02-08',
  ]);
});

test('0 for a month or day means that it is not known', () => {
  expect(told('iyear,imonth,iday,summary\n1970,7,2,A\n1970,7,0,B\n1970,0,0,C')).toEqual([
    '1970-07-02 | A',
    '1970-07 | B',
    '1970 | C',
  ]);
});

test('days that a program wrote with a clock time are days', () => {
  expect(told('Date,Event\n1968-05-03T00:00:00.000Z,A\n1968-05-04T00:00:00.000Z,B')).toEqual([
    '1968-05-03 | A',
    '1968-05-04 | B',
  ]);
  const midnights =
    'Date,Event\n1968-05-03 00:00:00,A\n1968-05-04 00:00:00,B\n1968-05-05 00:00:00,C\n1968-05-05 18:30:00,D';
  expect(told(midnights)).toEqual(['1968-05-03 | A', '1968-05-04 | B', '1968-05-05 | C', '1968-05-05T18:30:00 | D']);
  expect(notes(midnights).join()).toMatch(/midnight were read as days, since more than half are: 3/);
  const half = 'Date,Event\n1968-05-03 00:00:00,A\n1968-05-05 18:30:00,D';
  expect(told(half)[0]).toBe('1968-05-03T00:00:00 | A');
  const row = (day: number, clock: string): string => `1968-05-${10 + day} ${clock},E ${day}`;
  const same = `Date,Event\n${Array.from({ length: 12 }, (_, i) => row(i, '10:20:01Z')).join('\n')}`;
  expect(told(same)[0]).toBe('1968-05-10 | E 0');
  expect(notes(same).join()).toMatch(/same clock time/);
  const many = `Date,Event\n${Array.from({ length: 24 }, (_, i) => row(i % 12, '10:20:01Z')).join('\n')}`;
  expect(told(`${many}\nsoon,Other`)[0]).toBe('1968-05-10 | E 0');
  expect(told(`${same}\n1968-05-30,Other`)[0]).toBe('1968-05-10T10:20:01Z | E 0');
  expect(told(`${same}\n1968-05-30 10:20:02Z,Other`)[0]).toBe('1968-05-10T10:20:01Z | E 0');
});

test('the end column has the header of the start column with another word', () => {
  expect(told('Title,Show Start,Show End\nA,1990,2010\nB,2005,PRESENT')).toEqual(['1990/2010 | A', '2005/.. | B']);
  expect(told('name,inquiry-start,inquiry-end,trial-end\nA,1990-05-01,1991-05-01,2000-01-01')).toEqual([
    '1990-05-01/1991-05-01 | A',
  ]);
});

test('codes and yes or no are not titles if there are words', () => {
  const text = 'event_id_cnty,event_date,Counts?,notes\nAB1,1 May 1968,yes,The first\nAB2,2 May 1968,no,The second';
  expect(told(text)).toEqual(['1968-05-01 | The first', '1968-05-02 | The second']);
  expect(told('key_code,event_date\nAB1,1 May 1968\nAB2,2 May 1968')).toEqual(['1968-05-01 | AB1', '1968-05-02 | AB2']);
});

test('of two columns with title headers, the shorter words are the title and the longer ones the summary', () => {
  const long = 'It was agreed after long talks that the council would meet in the town each year from then on';
  const text = `DATE,NAME,EVENT\n1920,An act,${long} (1)\n1921,A truce,${long} (2)`;
  expect(read(text).file.events).toMatchObject([
    { title: 'An act', summary: `${long} (1)` },
    { title: 'A truce', summary: `${long} (2)` },
  ]);
  expect(told('DATE,NAME,EVENT\n1920,Smith,Born\n1921,Jones,Died')).toEqual(['1920 | Born', '1921 | Died']);
});

test('kinds are titles if there is nothing else', () => {
  expect(told('event_date,latitude,event_type\n1968-05-03,4.5,Protest\n1968-05-04,4.5,Protest')).toEqual([
    '1968-05-03 | Protest',
    '1968-05-04 | Protest',
  ]);
});

test('Markdown links are articles, and their words stay', () => {
  const text =
    'Year,Event,Notes,Source\n1968,[A fair](https://a.example/fair),"**See** [the list](https://a.example/list_(new)) [1](x)",[The paper](https://b.example/1)';
  const { file } = read(text);
  expect(file.events[0]).toMatchObject({ title: 'A fair', summary: '**See** the list [1](x)' });
  expect(file.articles.map(({ headline, url }) => [headline, url])).toEqual([
    ['The paper', 'https://b.example/1'],
    ['A fair', 'https://a.example/fair'],
    ['the list', 'https://a.example/list_(new)'],
  ]);
  expect(told(`Year,Event\n1968,A ${'[a]('.repeat(20_000)}`)).toHaveLength(1);
});

test('a row that lacks its last cells is read, and a row whose cells may have shifted is not', () => {
  const header = 'Start,End,Event,Notes,Link\n';
  const whole =
    '1900,1901,A,a,https://a.example/1\n1902,1903,B,b,https://a.example/2\n1904,1905,C,c,https://a.example/3\n';
  const table = header + whole;
  expect(told(`${table}1906,1907,D`)).toContain('1906/1907 | D');
  expect(notes(`${table}1906,1907,D`).join()).toMatch(/fewer cells than the header.*: 1\./);
  // A delimiter is missing after the start, after the end, after the title
  for (const row of [
    '19061907,D,d,https://a.example/4',
    '1906,1907 D,d,x',
    '1906,1907,D d,https://a.example/4',
    '1906,1907',
  ])
    expect(read(`${table}${row}`).leftOut.map(({ why }) => why)).toEqual([
      expect.stringMatching(/cells where the header has 5/),
    ]);
});

test('a cell of a million digits takes no longer than one of letters', () => {
  expect(read(`Kind,Date\n${'1'.repeat(1_000_000)} x,1968\n${'1'.repeat(1_000_000)} y,1969`).records).toBe(2);
});

test('content and desc are summaries, and a label is a title', () => {
  expect(roles('date,label,content\n1968,A,Words\n1969,B,More')).toEqual({
    date: 'date',
    label: 'title',
    content: 'summary',
  });
  expect(roles('date,title,desc\n1968,A,Words\n1969,B,More')).toEqual({
    date: 'date',
    title: 'title',
    desc: 'summary',
  });
  expect(told('year,content\n1968,Vote\n1969,Vote\n1970,Vote')).toEqual(['1968 | Vote', '1969 | Vote', '1970 | Vote']);
});

test('years that a program filled up to 1 January are years', () => {
  const table = (days: readonly string[], clock: string): string =>
    `Label,date\n${days.map((day, i) => `A ${i},${day}${clock}`).join('\n')}`;
  const filled = ['1815-01-01', '1816-05-03', '1817-01-01', '1818-01-01'];
  expect(read(table(filled, 'T00:00:00Z')).file.events.map(({ date }) => date)).toEqual([
    '1815',
    '1816-05-03',
    '1817',
    '1818',
  ]);
  expect(notes(table(filled, 'T00:00:00Z')).join()).toMatch(/1 January was read as the year.*: 3\./);
  // Written by people, and at most one in ten
  expect(read(table(filled, '')).file.events[0]?.date).toBe('1815-01-01');
  const others = Array.from({ length: 30 }, (_, i) => `1820-03-${10 + (i % 20)}`);
  expect(read(table([...filled, ...others], ' 00:00:00')).file.events[0]?.date).toBe('1815-01-01');
  const spans =
    'Label,start date,end date\n' +
    [1815, 1820, 1830].map((y) => `A,${y}-01-01 00:00:00,${y + 1}-12-31 00:00:00`).join('\n');
  expect(told(spans)[0]).toBe('1815/1816 | A');
});

test('days that calendars export as the time from midnight to midnight are days', () => {
  const text = `Subject,Start Date,Start Time,End Date,End Time
Holiday,06/29/2020,12:00:00 AM,06/30/2020,12:00:00 AM
Trip,07/01/2020,12:00:00 AM,07/04/2020,12:00:00 AM
Exam,05/30/2020,10:00 AM,05/30/2020,1:00 PM`;
  expect(told(text)).toEqual([
    '2020-06-29 | Holiday',
    '2020-07-01/2020-07-03 | Trip',
    '2020-05-30T10:00/2020-05-30T13:00 | Exam',
  ]);
});

test('a publication year is not a publisher', () => {
  expect(roles('Key,Publication Year,Title,Url,Date\nA,2015,A study,https://a.example/1,2015-03')).toMatchObject({
    'Publication Year': undefined,
    Date: 'date',
  });
});

test('of a table that is a long line the first 2,000 columns are read, which is told', () => {
  const wide = (columns: number): string => {
    const more = Array.from({ length: columns - 2 }, (_, i) => i);
    return `Date,Event,${more.map((i) => `h${i}`).join()}\n1968,A,${more.join()}`;
  };
  expect(told(wide(2500))).toEqual(['1968 | A']);
  expect(read(wide(2500)).columns).toHaveLength(2000);
  expect(notes(wide(2500))).toContain('This table has more than 2000 columns, and the others were not read.');
  expect(notes(wide(2000)).join()).not.toContain('columns');
  // What a short table has too many of is counted as ever
  expect(read('Date,Event\n1968,A\n1969,B' + ',x'.repeat(2500)).leftOut[0]?.why).toMatch(/^The row has 2502 cells/);
});

test('a text of any length is no header', () => {
  expect(roles(`Date,Event,${'note '.repeat(50_000)}\n1968,A,x`)).toMatchObject({ Date: 'date', Event: 'title' });
});
