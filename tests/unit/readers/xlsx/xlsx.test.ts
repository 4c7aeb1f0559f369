import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { decodeText } from '../../../../src/file/json/decode.ts';
import { formatOf } from '../../../../src/readers/registry.ts';
import type { ReadOptions, ReadResult } from '../../../../src/readers/reader.ts';
import { columnName } from '../../../../src/readers/xlsx/cell-reference.ts';
import { xlsxReader } from '../../../../src/readers/xlsx/xlsx-reader.ts';
import { ZIP_SIGNATURE } from '../../../../src/readers/zip-signature.ts';
import { runs } from '../../runs.ts';
import { faultsOf, mutated } from '../mutated.ts';
import { readWith } from '../support.ts';
import { type MadeCell, type MadeSheet, type MadeWorkbook, partsOf, workbook, zipOf } from './workbook.ts';
import { processorTime } from '../../processor-time.ts';

const readBytes = (bytes: Uint8Array, options: ReadOptions = {}): ReadResult =>
  readWith(xlsxReader, ZIP_SIGNATURE, { ...options, bytes });
const read = (sheets: readonly MadeSheet[], made: MadeWorkbook = {}, options: ReadOptions = {}): ReadResult =>
  readBytes(workbook(sheets, made), options);
const told = ({ reading }: ReadResult) => reading?.file.events.map(({ date, title }) => `${date} | ${title}`);
const reasons = ({ reading }: ReadResult) => reading?.leftOut.map(({ where, why }) => `${where}: ${why}`);
const warnings = ({ problems }: ReadResult) =>
  problems.filter(({ severity }) => severity === 'warning').map(({ path, message }) => `${path}: ${message}`);

const rows = (...dates: MadeCell[]): MadeSheet => ({
  name: 'Events',
  rows: [['Date', 'Event'], ...dates.map((date, i) => [date, `Event ${i + 1}`])],
});
/** The dates of events with these cells, and the reasons for those left out. */
const dates = (cells: readonly MadeCell[], made: MadeWorkbook = {}): (string | undefined)[] => {
  const { reading } = read([rows(...cells)], made);
  const kept = new Map(reading?.file.events.map(({ title, date }) => [title, date]));
  return cells.map((_, i) => kept.get(`Event ${i + 1}`));
};
const serial = (number: number, format: string | number): MadeCell => ({ number, format });

const LAUNCHES: MadeSheet = {
  name: 'Launches',
  rows: [
    ['From the archive of the club'],
    undefined,
    ['When', 'What happened', 'Source', 'Outlet', 'Notes'],
    [serial(21_097, 14), 'Sputnik 1 is launched', 'Evening news', 'Gazette', 'It "beeped"'],
    [serial(22_383.25, 'yyyy-mm-dd hh:mm'), 'A man in space', 'https://archive.example/vostok', undefined, undefined],
    [1968, 'A year of preparations', 'A printed report, p. 4'],
    [serial(25_385, 'mmmm yyyy'), 'People walk on the Moon', 'Deed'],
    ['', ''],
    ['soon', 'Mars'],
    [undefined, 'No date'],
  ],
  behind: '<hyperlinks><hyperlink ref="C4" r:id="rId1"/><hyperlink ref="B7:C7" r:id="rId2"/></hyperlinks>',
  links: ['https://news.example/sputnik?a=1&b=2', 'javascript:alert(1)'],
};

test('a row becomes an event, with dates as exact as their number formats', () => {
  const result = read([LAUNCHES]);
  const { reading } = result;
  expect([reading?.records, reading?.kept]).toEqual([6, 4]);
  expect(reading?.file.events).toMatchObject([
    { date: '1957-10-04', title: 'Sputnik 1 is launched', summary: 'It "beeped"', citations: ['evening-news'] },
    { date: '1961-04-12T06:00', title: 'A man in space' },
    { date: '1968', title: 'A year of preparations' },
    { date: '1969-07', title: 'People walk on the Moon', citations: [] },
  ]);
  expect(reading?.file.articles.map(({ headline, publisher, url }) => [headline, publisher, url])).toEqual([
    ['Evening news', 'Gazette', 'https://news.example/sputnik?a=1&b=2'],
    ['A man in space', 'archive.example', 'https://archive.example/vostok'],
    ['A printed report, p. 4', undefined, undefined],
  ]);
  expect(reasons(result)).toEqual([
    expect.stringMatching(/^sheet “Launches”, row 9: The date in column “When” cannot be read: “soon”/),
    'sheet “Launches”, row 10: The row has no date in “When”.',
  ]);
  expect(warnings(result)[0]).toBe('sheet “Launches”, row 1: This is above the header of the table and was not read.');
});

test.each<[format: string | number, date: string | undefined]>([
  [14, '2024-11-29'],
  [15, '2024-11-29'],
  [16, undefined],
  [17, '2024-11'],
  [22, '2024-11-29T18:06'],
  [31, '2024-11-29'],
  [57, undefined],
  ['yyyy', '2024'],
  ['yy', '2024'],
  ['mmm\\ yyyy', '2024-11'],
  ['"in" mmmm', undefined],
  ['dddd, mmmm yyyy', '2024-11'],
  ['[$-409]d\\-mmm\\-yyyy;@', '2024-11-29'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024-11-29'],
  ['yyyy"年"m"月"d"日"', '2024-11-29'],
  ['[$-411]ggge"年"m"月"', '2024-11'],
  ['dd/mm/yyyy hh:mm:ss', '2024-11-29T18:06:36'],
  ['dd/mm/yyyy\\ hh:mm:ss.000', '2024-11-29T18:06:36'],
  ['m/d/yy h:mm AM/PM', '2024-11-29T18:06'],
  ['d.m.yyyy;"none"', '2024-11-29'],
  ['h:mm', undefined],
  ['[h]:mm:ss', undefined],
])('29 November 2024, 18:06:36, in the format %s is %s', (format, date) => {
  expect(dates([serial(45_625 + 65_196 / 86_400, format)])).toEqual([date]);
});

test.each(['General', '0', '#,##0.00', '0.0E+00', '@', '"May "0', '0" days"'])('%s is not a date format', (format) => {
  expect(dates([serial(1968, format)])).toEqual(['1968']);
});

test('of a format that no program writes, a thousand characters are read', () => {
  expect(dates([serial(45_000, `yyyy${' '.repeat(900)}mm`)])).toEqual(['2023-03']);
  expect(dates([serial(45_000, `yyyy${' '.repeat(1000)}mm`)])).toEqual(['2023']);
});

test('a number without a date format is not a date', () => {
  expect(reasons(read([rows(45_625)]))?.[0]).toMatch(/number of a day in a spreadsheet/);
});

test('days in 1900 are those that the writing program shows', () => {
  const days = [1, 59, 60, 61].map((day) => serial(day, 'yyyy-mm-dd'));
  expect(dates(days, { application: 'Microsoft Excel' })).toEqual([
    '1900-01-01',
    '1900-02-28',
    undefined,
    '1900-03-01',
  ]);
  expect(dates(days, { application: 'LibreOffice/7.4' })).toEqual([
    '1899-12-31',
    '1900-02-27',
    '1900-02-28',
    '1900-03-01',
  ]);
  expect(dates(days)).toEqual([undefined, undefined, undefined, '1900-03-01']);
  expect(dates([serial(-12_678, 14), serial(-150_000, 14), serial(0, 14), serial(3e6, 14)])).toEqual([
    '1865-04-14',
    undefined,
    undefined,
    undefined,
  ]);
});

test('days may be counted from 1904', () => {
  expect(dates([serial(0, 14), serial(44_163, 14), serial(-1, 14)], { date1904: true })).toEqual([
    '1904-01-01',
    '2024-11-29',
    undefined,
  ]);
});

test('midnight means the day if all clock times are midnight', () => {
  const format = 'yyyy-mm-dd hh:mm';
  expect(dates([serial(45_625, format)])).toEqual(['2024-11-29']);
  expect(dates([serial(45_625, format), serial(45_625.5, format)])).toEqual(['2024-11-29T00:00', '2024-11-29T12:00']);
  expect(dates([serial(45_624.999_999, format)])).toEqual(['2024-11-29']);
});

test('a date may be ISO text, which no time zone shifts', () => {
  const cell = (text: string, style = 0): MadeCell => ({ attributes: `t="d" s="${style}"`, content: `<v>${text}</v>` });
  expect(dates([cell('2024-11-29'), cell('2024-11-29T23:30:00Z'), cell('2024-11-29T10:00:30')])).toEqual([
    '2024-11-29',
    '2024-11-29T23:30:00',
    '2024-11-29T10:00:30',
  ]);
  expect(dates([serial(24_838, 'yyyy'), cell('2024-11-29T00:00:00', 1)])).toEqual(['1968', '2024']);
});

test('texts may be rich, escaped, in the cell, or the result of a formula', () => {
  const sheet: MadeSheet = {
    name: 'A',
    rows: [
      ['Date', 'Event'],
      [1968, { attributes: 't="inlineStr"', content: '<is><r><t>Rich </t></r><r><t>text</t></r></is>' }],
      [
        { attributes: '', content: '<f>1968+1</f><v>1969</v>' },
        { attributes: 't="str"', content: '<f>A1</f><v>Result</v>' },
      ],
      ['1970', 'Line_x000D_\nbreak <b>bold</b>'],
      [1971, { attributes: 't="b"', content: '<v>1</v>' }],
    ],
  };
  expect(told(read([sheet]))).toEqual(['1968 | Rich text', '1969 | Result', '1970 | Line break bold', '1971 | TRUE']);
});

test('parts may have other names, elements a prefix, and cells no reference', () => {
  const parts = partsOf([rows(1968, serial(45_625, 14))]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const prefixed = parts[sheet]!.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace(/<x:c r="\w+"/g, '<x:c');
  const renamed = Object.entries({ ...parts, [sheet]: prefixed }).map(
    ([name, text]) => [name.replace('sharedStrings', 'SharedStrings').replaceAll('/', '\\'), text] as const,
  );
  expect(told(readBytes(zipOf(Object.fromEntries(renamed))))).toEqual(['1968 | Event 1', '2024-11-29 | Event 2']);
});

test('hidden rows are read, with a note', () => {
  const parts = partsOf([rows(1968, 1969)]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const result = readBytes(zipOf({ ...parts, [sheet]: parts[sheet]!.replace('<row r="3"', '<row r="3" hidden="1"') }));
  expect(told(result)).toEqual(['1968 | Event 1', '1969 | Event 2']);
  expect(warnings(result)).toEqual(['sheet “Events”: Rows that are hidden, which were read all the same: 1.']);
});

test('the pronunciation of words is not part of them', () => {
  const parts = partsOf([rows(1968)]);
  parts['xl/sharedStrings.xml'] = parts['xl/sharedStrings.xml']!.replace(
    '<t>Event 1</t>',
    '<r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
  );
  expect(told(readBytes(zipOf(parts)))).toEqual(['1968 | 東京']);
});

test('errors and formulas without a result are empty, with a note', () => {
  const sheet: MadeSheet = {
    name: 'A',
    rows: [
      ['Date', 'Event'],
      [1968, 'Kept'],
      [{ attributes: 't="e"', content: '<f>B9</f><v>#REF!</v>' }, 'An error'],
      [{ attributes: '', content: '<f>TODAY()</f>' }, 'No result'],
      [serial(57, 57), 'Of an East Asian format'],
    ],
  };
  const result = read([sheet]);
  expect(reasons(result)).toEqual([3, 4, 5].map((row) => `sheet “A”, row ${row}: The row has no date in “Date”.`));
  expect(warnings(result)).toEqual([
    'sheet “A”: Cells that hold the error #REF!; they were read as empty: 1, the first A3.',
    expect.stringMatching(/formula without its result.*1, the first A4\.$/),
    expect.stringMatching(/in other languages.*1, the first A5\.$/),
  ]);
});

test('a merged cell applies to all of its rows', () => {
  const sheet: MadeSheet = {
    name: 'A',
    rows: [
      ['Date', 'Event'],
      [1968, 'One'],
      [undefined, 'Two'],
      [undefined, 'Three'],
      [1969, 'Four'],
    ],
    behind: '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B5:D1048576"/><mergeCell ref="?"/></mergeCells>',
  };
  expect(told(read([sheet]))).toEqual(['1968 | One', '1968 | Two', '1968 | Three', '1969 | Four']);
});

test('a link may be in a formula', () => {
  const link = '<f>HYPERLINK("https://a.example/b","Gazette")</f><v>Gazette</v>';
  const result = read([
    {
      name: 'A',
      rows: [
        ['Date', 'Event', 'Source'],
        [1968, 'One', { attributes: 't="str"', content: link }],
      ],
    },
  ]);
  expect(result.reading?.file.articles).toEqual([
    { id: 'gazette', headline: 'Gazette', publisher: 'a.example', url: 'https://a.example/b' },
  ]);
  const bare = '<f>HYPERLINK("https://a.example/b")</f><v>https://a.example/b</v>';
  const { reading } = read([
    {
      name: 'A',
      rows: [
        ['Date', 'Event', 'Source'],
        [1968, 'One', { attributes: 't="str"', content: bare }],
      ],
    },
  ]);
  expect(reading?.file.articles).toMatchObject([{ headline: 'One', url: 'https://a.example/b' }]);
});

test('all sheets with dates and titles are read, and each other sheet gets a reason', () => {
  const result = read([
    { name: 'Notes', rows: [['What this is'], ['A list']] },
    rows(1968),
    {
      name: 'More',
      rows: [
        ['Year', 'Title', 'Category'],
        [1969, 'Event 1', 'Own'],
        [1970, 'B'],
      ],
    },
    {
      name: 'Draft',
      state: 'hidden',
      rows: [
        ['Date', 'Event'],
        [1971, 'C'],
      ],
    },
    { name: 'Secret', state: 'veryHidden', rows: [] },
    { name: 'Blank', rows: [] },
  ]);
  expect(result.reading?.file.events.map(({ id, date, category }) => [id, date, category])).toEqual([
    ['event-1', '1968', 'Events'],
    ['event-1-2', '1969', 'Own'],
    ['b', '1970', 'More'],
  ]);
  expect(warnings(result)).toEqual([
    expect.stringMatching(/^sheet “Draft”: This sheet is hidden/),
    expect.stringMatching(/^sheet “Secret”: This sheet is hidden/),
    expect.stringMatching(/^sheet “Notes”: This sheet was not read/),
    'sheet “Blank”: The sheet is empty.',
  ]);
});

test('a TimelineJS sheet is recognised by its header', () => {
  const result = read([
    {
      name: 'od1',
      rows: [
        ['Year', 'Month', 'Day', 'Headline', 'Text', 'Media', 'Type'],
        [undefined, undefined, undefined, 'The way to the Moon', 'A story.', undefined, 'title'],
        [1957, 10, 4, 'Sputnik 1', 'It <i>beeped</i>', 'https://archive.example/sputnik'],
        [1961, 'April', undefined, 'A man in space'],
      ],
    },
  ]);
  expect(result.reading?.file).toMatchObject({ title: 'The way to the Moon', events: [{ date: '1957-10-04' }] });
  expect(reasons(result)).toEqual(['sheet “od1”, row 4: The month “April” is not a whole number.']);
});

test('columns can be assigned', () => {
  const sheet: MadeSheet = {
    name: 'A',
    rows: [
      ['X', 'Y'],
      [1968, 'One'],
    ],
  };
  expect(told(read([sheet], {}, { map: { date: 'X', title: 'Y' } }))).toEqual(['1968 | One']);
});

test('for a workbook without events the message says what is missing', () => {
  const { file, problems } = read([
    {
      name: 'A',
      rows: [
        ['Name', 'Size'],
        ['a', 1],
      ],
    },
  ]);
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(/^This workbook holds no event.* The row has no date/);
});

test.each<[what: RegExp, parts: Record<string, string>]>([
  [/\.ods.*save it as \.xlsx or \.csv/, { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }],
  [/\.epub/, { mimetype: 'application/epub+zip' }],
  [/Word document/, { 'word/document.xml': '<w/>' }],
  [/presentation/, { 'ppt/presentation.xml': '<p/>' }],
  [/\.xlsb/, { 'xl/workbook.bin': '' }],
  [/Numbers/, { 'Index/Document.iwa': '' }],
  [/a zip and no workbook: .* such as a\.csv, b\.csv\.$/, { 'a.csv': '', 'b.csv': '' }],
])('another zip is reported as %s', (what, parts) => {
  const { file, problems } = readBytes(zipOf(parts));
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(what);
});

test('a file that is not a zip, or is truncated, is reported as damaged', () => {
  const bytes = workbook([LAUNCHES]);
  for (const broken of [bytes.subarray(0, 500), Uint8Array.from([0x50, 0x4b, 3, 4]), new Uint8Array()])
    expect(readBytes(broken).problems[0]?.message).toMatch(/^The file is damaged or was not loaded to its end/);
  const old = new Uint8Array(600);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const { text } = decodeText(old);
  expect(formatOf({ text, contentType: '', address: 'a.xls' })?.id).toBe('xlsx');
  expect(readWith(xlsxReader, text).problems[0]?.message).toMatch(/older Office program/);
});

test('the check accepts every event that was kept', () => {
  const { file } = read([LAUNCHES, rows(1968, serial(45_625, 14))]);
  expect(checkFile(file).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checkFile(file).file.events).toHaveLength(6);
});

/** Parts that describe the content of a workbook. */
const PARTS = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'];

test('in each mutation of its parts every record is kept or left out', () => {
  const parts = partsOf([LAUNCHES]);
  for (let seed = 0; seed < runs(200); seed++) {
    const part = PARTS[seed % PARTS.length]!;
    const { reading, file } = readBytes(zipOf({ ...parts, [part]: mutated(parts[part]!, seed) }));
    expect(reading && faultsOf(reading)).toEqual([]);
    expect(checkFile(file ?? { events: [] }).file.events).toHaveLength(reading!.kept);
  }
});

test('in each mutation of its bytes every record is kept or left out', () => {
  const text = String.fromCharCode(...workbook([LAUNCHES]));
  for (let seed = 1; seed <= runs(200); seed++) {
    const bytes = Uint8Array.from(mutated(text, seed), (sign) => sign.charCodeAt(0));
    const { reading } = readBytes(bytes);
    expect(reading && faultsOf(reading)).toEqual([]);
  }
});

test.each<[name: string, sheet: MadeSheet]>([
  ['merged blocks', { ...rows(1968), behind: '<mergeCell ref="A1:A1048576"/>'.repeat(20_000) }],
  [
    'cells here and there',
    {
      name: 'A',
      rows: [
        ['Date', 'Event'],
        ...Array.from({ length: 10_000 }, (_, i) => [
          { attributes: `r="${columnName(i)}${i + 2}" t="str"`, content: '<v>1</v>' },
        ]),
      ],
    },
  ],
  [
    'addresses of all cells',
    {
      ...rows(1968, 1969),
      behind: '<hyperlink ref="A1:XFD1048576" r:id="rId1"/>'.repeat(500),
      links: ['https://a.example/'],
    },
  ],
  ['brackets of a format', rows({ number: 1, format: '['.repeat(100_000) })],
  ['digits of a format', rows({ number: 1, format: `s${'0'.repeat(100_000)}` })],
  [
    'cells far to the right',
    {
      name: 'A',
      rows: [
        ['Date', 'Event'],
        ...Array.from({ length: 2000 }, () => [{ attributes: 'r="XFD2"', content: '<v>1</v>' }]),
      ],
    },
  ],
  [
    'errors',
    {
      name: 'A',
      rows: [
        ['Date', 'Event'],
        ...Array.from({ length: 5000 }, (_, i) => [{ attributes: 't="e"', content: `<v>#${i}</v>` }, 'A']),
      ],
    },
  ],
])('any number of %s is read quickly', (_, sheet) => {
  const begun = processorTime();
  read([sheet]);
  expect(processorTime() - begun).toBeLessThan(5000);
});
