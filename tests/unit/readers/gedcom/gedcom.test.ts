import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { decodeText } from '../../../../src/file/json/decode.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { asAnsel } from '../../../../src/readers/gedcom/ansel.ts';
import { gedcomReader } from '../../../../src/readers/gedcom/gedcom-reader.ts';
import { gedcomSteps } from '../../../../src/readers/gedcom/read-gedcom.ts';
import type { Reading } from '../../../../src/readers/reading.ts';
import { formatOf } from '../../../../src/readers/registry.ts';
import { faultsOf, readingsOf } from '../mutated.ts';
import { fixture, mutationsOf, readWith } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const MILL = fixture('gedcom/mill.ged');
const HARBOUR = fixture('gedcom/harbour-7.ged');
const read = (text: string): Reading => runSteps(gedcomSteps(text));
const told = ({ file }: Reading): string[] => file.events.map(({ date, title }) => `${date} | ${title}`);
const person = (...lines: string[]): string =>
  ['0 HEAD', '0 @I@ INDI', '1 NAME Ada /Miller/', ...lines, '0 TRLR'].join('\n');

test('events of persons and families become events', () => {
  const reading = read(MILL);
  expect(told(reading)).toEqual([
    '1732-02-11 | Birth of Ada Miller',
    '1732-02-24 | Christening of Ada Miller',
    '1750/1760~ | Occupation of Ada Miller: Baker',
    '1750/1760 | Occupation of Ada Miller: Miller',
    '[1761-01-01..1763-05-03] | Residence of Ada Miller',
    '[..1800] | Death of Ada Miller',
    '1759 | Saw the comet: Ada Miller',
    '1755 | Military service of Ada Miller',
    '1730~ | Birth of Tom "Tiny" Vale Jr',
    '1728 | Birth of Tom "Tiny" Vale Jr',
    '1735-06-05 | Birth of Tom "Tiny" Vale Jr',
    '1757-12-13 | Birth of a person without a name',
    '[1801-09-23..1801-10-22] | Baptism of a person without a name',
    '-0043 | Immigration of a person without a name',
    '1755-10-04 | Marriage of Tom "Tiny" Vale Jr and Ada Miller',
    '[1770..] | Divorce of Tom "Tiny" Vale Jr and Ada Miller',
  ]);
  expect([reading.records, reading.kept]).toEqual([26, 16]);
  expect(reading.leftOut.map(({ where, why, raw }) => `${where}: ${why} ${raw}`)).toEqual([
    'line 41: This burial of a person has no date: write one as DATE. Burial of Ada Miller',
    expect.stringMatching(/^line 43: This date is only in words .* \(about harvest time\): Land purchase: Ada Miller$/),
    expect.stringMatching(/^line 64: The year of “45” has two digits: .* 45: Death of Tom "Tiny" Vale Jr$/),
    expect.stringMatching(/^line 66: Nothing says which is the day/),
    'line 68: This date has no year: write one, such as 12 JAN 1900. 12 JAN: Graduation of Tom "Tiny" Vale Jr',
    // The words of records that must not be shown do not appear
    'line 70: This file asks that this event is not shown (RESN). CENS',
    'line 77: This file asks that this event is not shown (RESN). BIRT',
    expect.stringMatching(/^line 85: This cannot be read as a date/),
    expect.stringMatching(/^line 89: The Julian calendar has no day 1700-02-30\./),
    'line 104: This file asks that this event is not shown (RESN). MARR',
  ]);
});

test('an event has its words, place, people, kind and sources', () => {
  const { file } = read(MILL);
  expect(file.events[0]).toEqual({
    id: 'birth-of-ada-miller',
    title: 'Birth of Ada Miller',
    date: '1732-02-11',
    dateText: '11 FEB 1731/32',
    category: 'Birth',
    place: 'Old Mill, Northshire',
    people: ['Ada Miller'],
    citations: [{ article: 'parish-register-of-old-mill', locator: 'p. 12' }],
  });
  expect(file.events[3]?.summary).toBe('She took over the mill from her uncle.\nAnd kept it.');
  expect(file.events[4]?.place).toBe('1 Mill Lane, Old Town');
  expect(file.events[5]).toMatchObject({
    summary: 'Cause: Fever',
    citations: [
      { article: 'burials', quote: 'Ada Miller, widow' },
      { article: 'family-bible-of-the-millers', note: 'First page' },
    ],
  });
  expect(file.events[14]).toMatchObject({
    summary: 'Civil',
    category: 'Family',
    people: ['Tom "Tiny" Vale Jr', 'Ada Miller'],
    citations: ['banns'],
  });
  expect(file.articles).toEqual([
    {
      id: 'parish-register-of-old-mill',
      headline: 'Parish register of Old Mill',
      publisher: 'Old Mill Parish',
      author: 'The vicar',
    },
    {
      id: 'burials',
      headline: 'Burials',
      publisher: 'Archive Example Inc',
      published: '2012',
      url: 'https://archive.example/burials?p=7',
    },
    { id: 'family-bible-of-the-millers', headline: 'Family Bible of the Millers' },
    { id: 'banns', headline: 'Banns', url: 'https://archive.example/banns/5', publisher: 'archive.example' },
  ]);
});

test('contradicting births are disputed; an approximate one contradicts none', () => {
  const births = read(MILL).file.events.filter(({ title }) => title.startsWith('Birth of Tom'));
  expect(births.map(({ status, statusNote }) => [status, statusNote])).toEqual([
    [undefined, undefined],
    ['disputed', 'The file prefers another one; it also gives 1735-06-05'],
    ['disputed', 'The file prefers another one; it also gives 1728'],
  ]);
});

test('version 7 is read, with its calendars, phrases, times and shared notes', () => {
  const reading = read(HARBOUR);
  expect(told(reading)).toEqual([
    '-0043-03-03 | Birth of Lena Quay',
    '1917-11-07 | Baptism of Lena Quay',
    '[1920,1921] | Confirmation of Lena Quay',
    '1935-06-02T09:30 | Graduation of Lena Quay',
    '0087 | Naturalization of Lena Quay',
    '1792-09-22/1800-01-01 | Residence of Lena Quay',
    '1936-05-01 | Launch: Lena Quay',
  ]);
  expect(reading.file.events[0]?.dateText).toBe('In the spring of the long rain');
  expect(reading.file.events[1]?.people).toEqual(['Lena Quay', 'Bo Reed']);
  expect(reading.file.events[6]).toMatchObject({
    summary: '@home\nSeen by & told to many.',
    citations: ['harbour-herald'],
  });
  expect(reading.file.articles).toMatchObject([
    { headline: 'Harbour Herald', url: 'https://herald.example/launch.pdf' },
  ]);
  expect(reading.leftOut).toEqual([
    {
      where: 'line 23',
      why: 'This says that something did not happen, so it is not an event.',
      raw: expect.any(String),
    },
  ]);
});

test('each conversion is reported once', () => {
  expect(read(MILL).notes?.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Dates with two years, .* dates: 1\.$/),
    expect.stringMatching(/^Days of the Julian calendar were converted .* dates: 1\.$/),
    'Dates of the Hebrew calendar were converted to the Gregorian one; dates: 1.',
    'Dates of the French Republican calendar were converted to the Gregorian one; dates: 1.',
  ]);
});

test('lines are read with any line breaks, leading white space, skipped levels and broken texts', () => {
  const text = person(
    '1 BIRT',
    '2 DATE 1732',
    '2 NOTE First',
    'second',
    '3 CONT third',
    '5 PLAC Nowhere',
    '1 DEAT',
    '3 DATE 1800',
  );
  for (const end of ['\n', '\r\n', '\r', '\n\n', '\n  ']) {
    const reading = read(`\ufeff${text.replaceAll('\n', end)}`);
    expect(told(reading)).toEqual(['1732 | Birth of Ada Miller', '1800 | Death of Ada Miller']);
    expect(reading.file.events[0]?.summary).toBe('First\nsecond\nthird');
    expect(reading.notes?.map(({ message }) => message)).toEqual([expect.stringMatching(/has no level.*: 1\.$/)]);
  }
});

test('texts in ANSEL are read, and texts that only claim to be ANSEL are not', () => {
  // The bytes of ANSEL: accents precede their letters
  const ansel = Uint8Array.from(
    [...'0 HEAD\n1 CHAR ANSEL\n0 @I@ INDI\n1 NAME Ren\u00e2e /\u00a1\u00e8uk \u00f0c/\n1 BIRT\n2 DATE 1800'].map(
      (sign) => sign.charCodeAt(0),
    ),
  );
  expect(told(read(decodeText(ansel).text))).toEqual(['1800 | Birth of René Łük ç']);
  const utf8 = new TextEncoder().encode('0 HEAD\n1 CHAR ANSEL\n0 @I@ INDI\n1 NAME Jérôme Würth\n1 BIRT\n2 DATE 1800');
  expect(told(read(decodeText(utf8).text))).toEqual(['1800 | Birth of Jérôme Würth']);
  expect(asAnsel('日本')).toBeUndefined();
  const old = read(person('1 BIRT', '2 DATE 1800', '2 PLAC K\u0094ln').replace('0 HEAD', '0 HEAD\n1 CHAR IBMPC'));
  expect(old.notes?.map(({ message, text }) => `${message} ${text}`)).toEqual([
    'Letters with accents may be wrong: save the file as UTF-8. IBMPC',
  ]);
});

test('notes, sources and guests that the file asks not to show are not shown', () => {
  const { file } = read(
    person(
      '1 BIRT',
      '2 DATE 1732',
      '2 NOTE @N@',
      '2 SOUR @S@',
      '2 ASSO @B@',
      '0 @N@ NOTE A secret',
      '1 RESN confidential',
      '0 @S@ SOUR',
      '1 TITL Secret papers',
      '1 RESN CONFIDENTIAL, LOCKED',
      '0 @B@ INDI',
      '1 NAME Bo',
      '1 RESN privacy',
    ),
  );
  expect(file).toEqual({
    articles: [],
    events: [expect.objectContaining({ title: 'Birth of Ada Miller', people: ['Ada Miller'], citations: [] })],
  });
  expect(JSON.stringify(file)).not.toMatch(/secret|Bo/i);
});

test('hostile texts and addresses stay texts, or are left out', () => {
  const { file } = read(
    person(
      '1 BIRT',
      '2 DATE 1732',
      '2 PLAC <script>alert(1)</script><b>Mill</b>\u0007',
      '2 SOUR @S@',
      '3 _LINK javascript:alert(1)',
      '2 SOUR @NONE@',
      '2 SOUR <i>Bible</i> \u202etxt',
      '0 @S@ SOUR',
      '1 TITL Register',
      '1 WWW data:text/html,x',
    ),
  );
  expect(file.events[0]?.place).toBe('Mill');
  expect(file.articles).toEqual([
    { id: 'register', headline: 'Register' },
    { id: 'bible-txt', headline: expect.stringMatching(/^Bible/) },
  ]);
  expect(checkFile(file).file.events).toHaveLength(1);
});

test.each([
  ['gedcom', MILL, ''],
  ['gedcom', `\ufeff${HARBOUR}`, ''],
  ['gedcom', '0 HEAD\r1 SOUR A', 'a.txt'],
  ['gedcom', '0 @I@ INDI\n1 NAME A', 'a.ged'],
  [undefined, 'Nothing of the kind', 'a.ged'],
])('%s is the format of %j', (id, text, address) => {
  expect(formatOf({ text, contentType: 'text/plain', address })?.id).toBe(id);
});

test('a file without events has no story', () => {
  const { file, problems } = readWith(gedcomReader, '0 HEAD\n0 @I@ INDI\n1 NAME A\n0 TRLR');
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(/^No events were found in this family tree\./);
  for (const text of ['', 'oops', '0', '0 HEAD', '9 BIRT', '0 INDI\n1 BIRT\n1 BIRT'])
    expect(faultsOf(read(text))).toEqual([]);
});

const MANY = 20_000;

test.each<[name: string, text: string]>([
  ['births of a person', person(...Array.from({ length: MANY / 4 }, (_, i) => `1 BIRT\n2 DATE ${1000 + (i % 900)}`))],
  ['blanks in a line', person('1 BIRT', `2 ${' '.repeat(MANY * 10)}x`, `2 DATE ${' '.repeat(MANY * 10)}1900`)],
  ['blank lines', `${'\n'.repeat(MANY * 10)}${person('1 BIRT', '2 DATE 1900')}`],
  ['slashes in a name', person(`2 GIVN x`, `1 NAME ${'/'.repeat(MANY * 10)}`, '1 BIRT', '2 DATE 1900')],
  ['words in a date', person('1 BIRT', `2 DATE BET ${'1900 AND '.repeat(MANY)}`)],
  [
    'events that share a long note',
    `${person(...Array.from({ length: 1000 }, () => '1 GRAD\n2 DATE 1900\n2 NOTE @N@'))}\n0 @N@ NOTE ${'x '.repeat(MANY * 10)}`,
  ],
  ['empty lines of a text', `0 HEAD\n0 @I@ INDI\n1 NAME A\n1 BIRT${'\n2 CONT'.repeat(100_000)}\n2 DATE 1900`],
  [
    'partners of a family',
    `0 HEAD\n0 @F@ FAM\n${'1 HUSB @I@\n'.repeat(MANY)}${'1 MARR\n2 DATE 1900\n'.repeat(200)}0 @I@ INDI\n1 NAME A`,
  ],
])('any number of %s is read quickly', (_, text) => {
  const begun = processorTime();
  expect(faultsOf(read(text))).toEqual([]);
  expect(processorTime() - begun).toBeLessThan(5000);
});

test.each([
  ['version 5', MILL],
  ['version 7', HARBOUR],
])(
  'of each mutation of a file of %s every record is kept or left out, and the check takes all that was kept',
  (_, text) => {
    const readings = [...readingsOf(text, gedcomSteps), ...mutationsOf(text).map(read)];
    expect(readings.flatMap(faultsOf)).toEqual([]);
    for (const { file } of readings) {
      const checked = checkFile(file);
      expect([checked.file.events.length, checked.file.articles.length]).toEqual([
        file.events.length,
        file.articles.length,
      ]);
    }
  },
);
