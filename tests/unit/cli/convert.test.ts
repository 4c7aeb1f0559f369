import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import type { TimelineFile } from '../../../src/file/types.ts';
import { command, type Files } from './command.ts';

const TABLE = `When,What,Link
1932-03-19,The bridge opens,https://herald.example/opens
soon,It is painted,https://herald.example/paint
1933,It is painted again,https://herald.example/again
`;

/** Converts files; the events file written to standard output is returned parsed. */
async function convert(args: readonly string[], files: Files) {
  const { written, ...rest } = await command(['convert', ...args], files);
  const text = written['-'] ?? '';
  return { ...rest, written, text, file: text === '' ? undefined : (JSON.parse(text) as TimelineFile) };
}

test('a table becomes an events file on standard output, and each omission is reported with its line', async () => {
  const { code, out, err, file } = await convert(['table.csv'], { 'table.csv': TABLE });
  expect(code).toBe(1);
  expect(out).toEqual([]);
  expect(file?.events.map(({ title, date }) => [title, date])).toEqual([
    ['The bridge opens', '1932-03-19'],
    ['It is painted again', '1933'],
  ]);
  expect(file?.articles).toHaveLength(2);
  expect(err).toEqual([
    expect.stringMatching(/^table\.csv:3:1: error not-read: \S.* Found: soon \| It is painted \| https:/),
    'table.csv: 2 of 3 records kept, 1 left out (csv)',
  ]);
});

test('the command exits with 0 if everything is kept, and -o names the file', async () => {
  const { code, err, written } = await command(['convert', '-', '-o', 'story.json'], {
    '-': TABLE.replace('soon', '1932-04'),
  });
  expect(code).toBe(0);
  expect(Object.keys(written)).toEqual(['story.json']);
  expect(err).toEqual([
    '<stdin>: 3 of 3 records kept, 0 left out (csv)',
    'story.json: 3 events and 3 articles written',
  ]);
});

test('nothing is written if no file can be read', async () => {
  const files = {
    'a.csv': 'When,What\nsoon,It opens\n',
    'b.txt': 'Nothing of note.',
    'c.json': '{ "events": [',
    'd.csv': '',
  };
  for (const file of [...Object.keys(files), 'none.csv']) {
    const { code, written, err } = await command(['convert', file, '-o', 'story.json'], files);
    expect([code, written], file).toEqual([2, {}]);
    expect(err.at(-1)).toBe('cited-timeline: nothing could be read, and nothing was written');
    expect(err[0]).toMatch(new RegExp(`^${file}: (error|cannot be read)|^${file}:\\d+:\\d+: error`));
  }
});

test.each(['a.csv', 'd.csv'])(
  'an empty events file is written of %s: it is a story still to be written',
  async (name) => {
    const { code, file } = await convert([name], { [name]: '{ "events": [] }' });
    expect([code, file]).toEqual([0, { articles: [], events: [] }]);
  },
);

test('an events file is written in normal form; converting it again gives the same bytes', async () => {
  const files = { 'a.json': `// The bridge\n${JSON.stringify({ $schema: 'timeline.schema.json', ...story })}` };
  const first = await convert(['a.json'], files);
  expect([first.code, first.err]).toEqual([0, ['a.json: 13 of 13 records kept, 0 left out (json)']]);
  expect(first.text).toMatch(/^\{\n {2}"\$schema": "timeline\.schema\.json",\n {2}"title"/);
  expect(checkFile(first.text).problems).toEqual([]);
  expect((await convert(['-'], { '-': first.text })).text).toBe(first.text);
});

test('records that the check leaves out of an events file are reported, whatever else is wrong with the file', async () => {
  const broken = `{
  "articles": [{ "id": "h", "headline": "H", "color": "red" }, { "id": "i" }],
  "events": [
    { "id": "a", "title": "A", "date": "1932", "citations": ["h", "nobody"] },
    { "id": "b", "title": "B", "date": "soon", "citations": ["h"] },
    7
  ]
}`;
  const { code, err, written } = await command(['convert', 'a.json', '--report', 'r.json'], { 'a.json': broken });
  expect(code).toBe(1);
  expect(JSON.parse(written['r.json'] ?? '')).toEqual({
    format: 'json',
    records: 5,
    kept: 2,
    left: [
      { where: 'articles[1].headline', why: expect.stringContaining('missing'), raw: '{"id":"i"}' },
      { where: 'events[1].date', why: expect.stringContaining('cannot be read'), raw: expect.stringContaining('soon') },
      { where: 'events[2]', why: 'This must be an object.', raw: '7' },
    ],
    notes: [
      expect.objectContaining({ where: 'articles[0].color' }),
      expect.objectContaining({ where: 'events[0].citations[1]', raw: 'nobody' }),
    ],
  });
  expect(err.slice(0, -1).map((line) => /^a\.json:\d+:\d+: \w+ [\w-]+/.exec(line)?.[0])).toEqual([
    'a.json:2:55: warning unknown-key',
    'a.json:2:64: error missing-field',
    'a.json:5:40: error refused-date',
    'a.json:6:5: error wrong-shape',
    'a.json:4:67: error missing-article',
  ]);
});

test('after more errors than the check lists, every record still has its reason', async () => {
  const events = Array.from({ length: 2500 }, (_, i) => ({
    id: `e${i}`,
    title: 'T',
    date: i % 2 ? '1932' : 'soon',
    citations: [],
  }));
  const { code, err, written } = await command(['convert', 'a.json', '--report', 'r.json'], {
    'a.json': JSON.stringify({ events }),
  });
  expect(code).toBe(1);
  const report = JSON.parse(written['r.json'] ?? '') as { records: number; kept: number; left: { where: string }[] };
  expect([report.records, report.kept, report.left.length]).toEqual([2500, 1250, 1250]);
  expect(report.left.at(-1)?.where).toBe('events[2498].date');
  expect(err).toHaveLength(1002);
  expect(err[1000]).toMatch(/^a\.json: and \d+ more problems; --report FILE has every record/);
});

test('--report and --json give the report, as a list for several files', async () => {
  const files = { 'table.csv': TABLE, 'other.csv': TABLE.replace('soon', '1932-04'), 'b.txt': 'Nothing.' };
  const one = await command(['convert', 'table.csv', '-o', 'a.json', '--json', '--report', 'r.json'], files);
  const report = {
    format: 'csv',
    records: 3,
    kept: 2,
    left: [{ where: 'line 3', why: expect.any(String), raw: expect.any(String) }],
    notes: [],
  };
  expect(JSON.parse(one.out.join('\n'))).toEqual(report);
  expect(JSON.parse(one.written['r.json'] ?? '')).toEqual(report);
  const several = await command(['convert', '--json', '-o', 'a.json', ...Object.keys(files)], files);
  expect(several.code).toBe(1);
  expect(JSON.parse(several.out.join('\n'))).toEqual([
    { file: 'table.csv', ...report },
    { file: 'other.csv', ...report, kept: 3, left: [] },
    {
      file: 'b.txt',
      format: null,
      records: 0,
      kept: 0,
      left: [],
      notes: [],
      error: expect.stringMatching(/^b\.txt: cannot be read: It begins with “Nothing\.”/),
    },
  ]);
});

test('the report is written even if nothing could be read', async () => {
  const { code, written } = await command(['convert', 'a.csv', '-o', 'a.json', '--report', 'r.json'], {
    'a.csv': 'When,What\nsoon,It opens\n',
  });
  expect(code).toBe(2);
  expect(JSON.parse(written['r.json'] ?? '')).toMatchObject({
    format: 'csv',
    records: 1,
    kept: 0,
    left: [{ where: 'line 2' }],
  });
});

test('--explain says how each column was read, and why', async () => {
  const args = ['convert', 'table.csv', '--explain', '--report', 'r.json'];
  const { err, written } = await command(args, { 'table.csv': TABLE.replace('soon', '1932-04') });
  expect(err.slice(0, 3)).toEqual([
    'table.csv: When  date   Its header is “When”.',
    'table.csv: What  title  Its header is “What”.',
    'table.csv: Link  url    Its header is “Link”.',
  ]);
  const { columns } = JSON.parse(written['r.json'] ?? '') as { columns: unknown[] };
  expect(columns[0]).toEqual({ column: 'When', role: 'date', why: 'Its header is “When”.' });
  const calendar = await command(['convert', 'a.json', '--explain'], { 'a.json': '{ "events": [] }' });
  expect(calendar.err[0]).toBe('a.json: it is no table, and has no columns to explain');
});

test('--map and --order supply what a table does not show', async () => {
  const table = 'A;B, or so;C\n3/4/1932;The bridge opens;https://a.example/1\n';
  const args = ['a.csv', '--order', 'dmy', '--map', 'date=A,title=B, or so', '--map', 'url = C'];
  const { code, file } = await convert(args, { 'a.csv': table });
  expect(code).toBe(0);
  expect(file?.events).toEqual([
    {
      id: 'the-bridge-opens',
      title: 'The bridge opens',
      date: '1932-04-03',
      citations: ['the-bridge-opens-2'],
    },
  ]);
});

test('it says that a file is not a table and --map was not used', async () => {
  const { code, err } = await command(['convert', 'a.json', '--map', 'date=A'], { 'a.json': '{ "events": [] }' });
  expect([code, err.at(-1)]).toEqual([0, 'a.json: it is no table, and --map was not used']);
});

test('--from sets the format, whatever the file looks like', async () => {
  const { code, err, file } = await convert(['a.txt', '--from', 'csv'], {
    'a.txt': 'What|Zeitraum\nIt opens|3 April 1932\n',
  });
  expect([code, err.at(-1)]).toEqual([0, 'a.txt: 1 of 1 record kept, 0 left out (csv)']);
  expect(file?.events).toHaveLength(1);
});

test('lists of articles become events, unless this is turned off', async () => {
  const files = { 'a.json': '[{ "type": "book", "title": "The bridge", "issued": "1932", "id": "b" }]' };
  expect((await convert(['a.json'], files)).file?.events).toHaveLength(1);
  expect((await convert(['a.json', '--no-articles-as-events'], files)).file?.events).toEqual([]);
});

test('relative links are resolved against --base', async () => {
  const page = '<!doctype html><ul><li>1932: It opens <a href="a.html">Herald</a></ul>';
  const plain = await convert(['a.html'], { 'a.html': page });
  expect(plain.file?.articles?.[0]?.url).toBe('a.html');
  const based = await convert(['a.html', '--base', 'https://herald.example/b/'], { 'a.html': page });
  expect(based.file?.articles?.[0]?.url).toBe('https://herald.example/b/a.html');
});

test.each([
  [['--json', 'a.csv'], '--json prints the report to standard output, so the events file needs -o FILE'],
  [['--from', 'csw', 'a.csv'], '--from: there is no format csw; there are json (an events file (JSON)), '],
  [['--order', 'MYD', 'a.csv'], '--order must be one of DMY, MDY, YMD, and not MYD'],
  [['--map', 'date', 'a.csv'], '--map: “date” is not a pair of a role and a header, such as date=When'],
  [['--map', 'day=A,when=B', 'a.csv'], '--map: there is no role when; the roles are id, date, '],
  [['--base', 'b/', 'a.csv'], '--base must be an address such as'],
  [['-o', './a.csv', 'a.csv'], '-o ./a.csv would write over the input a.csv: name another file'],
  [['--report', 'a.csv', 'a.csv'], '--report a.csv would write over the input a.csv: name another file'],
  [['-o', 'x.json', '--report', 'x.json', 'a.csv'], '--report x.json would write over -o x.json: name another file'],
])('%j is refused', async (args, message) => {
  const { code, err, written } = await command(['convert', ...args], { 'a.csv': TABLE });
  expect([code, written]).toEqual([2, {}]);
  expect(err[0]).toContain(`cited-timeline: ${message}`);
});

test('an error names the file that cannot be written', async () => {
  const { code, err } = await command(['convert', 'a.csv', '-o', 'missing/a.json'], { 'a.csv': TABLE });
  expect(code).toBe(2);
  expect(err.at(-1)).toBe('missing/a.json: cannot be written: there is no such folder: make it first');
});

test('files that hold no text are identified by their kind', async () => {
  const files = { 'a.csv': '%PDF-1.7\nWhen,What\n', 'b.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1) };
  const { err } = await command(['convert', ...Object.keys(files)], files);
  expect(err.slice(0, 2)).toEqual([
    'a.csv: cannot be read: this is a PDF, which is made for printing: use the page or table that it was made of',
    'b.xls: cannot be read: this is a file of an old Office (.xls, .doc): save it as .xlsx or CSV',
  ]);
});

test('other encodings are read, with a warning if the encoding was guessed', async () => {
  const latin = Uint8Array.from('When,What\n1932,Le caf\u00e9 ouvre\n', (sign) => sign.charCodeAt(0));
  const { code, err, file } = await convert(['a.csv'], { 'a.csv': latin });
  expect([code, file?.events[0]?.title]).toEqual([0, 'Le café ouvre']);
  expect(err[0]).toMatch(/^a\.csv: warning not-utf-8: This file is not UTF-8\./);
});

test('nothing in a file, its name or an option can control a terminal', async () => {
  const name = 'a\u001b[2J.csv';
  const bad = {
    [name]: `When,What,Li\u001b[2Jnk\nsoon,\u202eIt opens\u001b[2J,\n1932,A\u001b[2J,\n`,
    b: '{ "events": [',
  };
  const runs = [
    ['--explain', '--report', 'r\u001b[2J.json', name, 'b'],
    ['-o', 'missing/\u001b[2J', name],
    ['--from', '\u001b[2J', name],
  ];
  for (const args of runs) {
    const { out, err } = await command(['convert', ...args], bad);
    expect(err.length).toBeGreaterThan(0);
    expect([...out, ...err].join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});

test('for JSON of another kind, the error says what is missing', async () => {
  const { code, written } = await command(['convert', 'a.json', '--report', 'r.json'], {
    'a.json': '{ "people": {} }',
  });
  expect(code).toBe(2);
  expect(JSON.parse(written['r.json'] ?? '')).toMatchObject({
    records: 1,
    kept: 0,
    left: [{ where: 'events', why: '`events` is missing or blank.' }],
  });
});

test('a record of script-style JSON has its path, and no line, which would be wrong', async () => {
  const items = "[{content: 'It opens', start: '1932-03-19'},\n{content: 'It is painted'}]";
  const { err } = await command(['convert', 'a.json'], { 'a.json': items });
  expect(err[0]).toMatch(/^a\.json: error not-read: \[1\]: /);
});

test('long work prints its progress once a second', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `1932,Event ${i}`).join('\n');
  const { err } = await command(['convert', 'a.csv', '-o', 'a.json'], { 'a.csv': `When,What\n${rows}\n` }, 300);
  expect(err.filter((line) => /^a\.csv: \d+ % read …$/.test(line)).length).toBeGreaterThan(3);
});
