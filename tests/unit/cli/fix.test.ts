import { expect, test } from 'vitest';
import { certainAddress } from '../../../src/cli/fix/certain-address.ts';
import { certainDateReader } from '../../../src/cli/fix/certain-date.ts';
import { command } from './command.ts';

const BAD = `{
  // The bridge, as told by the Herald
  "articles": [
    { "id": "herald", "headline": "It opens", "published": "19 March 1932", "url": "<https://herald.example/opens>" },
    { "id": 7, "headline": "It closes", "url": "herald.example/closes" }, // no scheme
  ],
  "events": [
    {
      "id": "battle",
      "title" : "The battle",
      "date" : "9 August 378",   /* Ammianus */
      "citations": ["herald"]
    },
    { "id":"opens","title":"It opens","date":"Mar 19, 1932","citations":["herald", "7"] },
    { "id": "named", "title": "Named", "date": "circa 1933", "dateText": "about '33", "citations": ["herald"] },
    { "id": "year", "title": "A year", "date": 1934, "citations": ["herald"] },
    { "id": "order", "title": "Which order?", "date": "3/4/1932", "citations": ["herald"] },
    { "id": "guess", "title": "A guess", "date": "Febuary 16, 1933", "citations": ["heralt"] },
  ],
}
`;

const MENDED = `{
  // The bridge, as told by the Herald
  "articles": [
    { "id": "herald", "headline": "It opens", "published": "1932-03-19", "url": "https://herald.example/opens" },
    { "id": "7", "headline": "It closes", "url": "herald.example/closes" }, // no scheme
  ],
  "events": [
    {
      "id": "battle",
      "title" : "The battle",
      "date" : "0378-08-09",
      "dateText" : "9 August 378",   /* Ammianus */
      "citations": ["herald"]
    },
    { "id":"opens","title":"It opens","date":"1932-03-19", "dateText":"Mar 19, 1932","citations":["herald", "7"] },
    { "id": "named", "title": "Named", "date": "1933~", "dateText": "about '33", "citations": ["herald"] },
    { "id": "year", "title": "A year", "date": "1934", "citations": ["herald"] },
    { "id": "order", "title": "Which order?", "date": "3/4/1932", "citations": ["herald"] },
    { "id": "guess", "title": "A guess", "date": "Febuary 16, 1933", "citations": ["heralt"] },
  ],
}
`;

test('certain fixes are made in the text, which otherwise stays the same; uncertain problems are left', async () => {
  const { code, out, err, written } = await command(['check', '--fix', 'a.json'], { 'a.json': BAD });
  expect(written).toEqual({ 'a.json': MENDED });
  expect(code).toBe(1);
  expect(err).toEqual([]);
  expect(out.filter((line) => /: fixed /.test(line))).toEqual([
    'a.json:4:60: fixed refused-date: 19 March 1932 is now 1932-03-19',
    'a.json:4:84: fixed refused-url: <https://herald.example/opens> is now https://herald.example/opens',
    'a.json:5:13: fixed wrong-shape: 7 is now 7',
    'a.json:11:16: fixed refused-date: 9 August 378 is now 0378-08-09, and `dateText` keeps the words',
    'a.json:14:46: fixed refused-date: Mar 19, 1932 is now 1932-03-19, and `dateText` keeps the words',
    'a.json:15:48: fixed refused-date: circa 1933 is now 1933~',
    'a.json:16:48: fixed wrong-shape: 1934 is now 1934',
  ]);
  const rest = out.flatMap((line) => /^a\.json:(\S+): (?:error|warning) (\S+):/.exec(line)?.slice(1).join(' ') ?? []);
  expect(rest).toEqual(expect.arrayContaining(['5:50 missing-scheme', '18:55 refused-date', '19:50 refused-date']));
  expect(out.at(-1)).toMatch(/^a\.json: 7 problems fixed; \d suggestions not certain, left to you$/);
});

test('a second run finds nothing to fix, and writes nothing', async () => {
  const { out, written } = await command(['check', '--fix', 'a.json'], { 'a.json': MENDED });
  expect(written).toEqual({});
  expect(out.at(-1)).toMatch(/^a\.json: 0 problems fixed/);
});

test('without --fix nothing is written', async () => {
  expect((await command(['check', 'a.json'], { 'a.json': BAD })).written).toEqual({});
});

test('--order gives the meaning of numeric dates', async () => {
  const { out, written } = await command(['check', '--fix', '--order', 'DMY', 'a.json'], { 'a.json': BAD });
  expect(written['a.json']).toContain('"date": "1932-04-03", "citations"');
  expect(out.join('\n')).toContain('3/4/1932 is now 1932-04-03');
});

test('standard input is written to standard output, fixed or not, and messages to standard error', async () => {
  const { out, err, written } = await command(['check', '--fix', '-'], { '-': BAD });
  expect([written['-'], out]).toEqual([MENDED, []]);
  expect(err.at(-1)).toMatch(/^<stdin>: 7 problems fixed/);
  expect((await command(['check', '--fix', '-'], { '-': MENDED })).written['-']).toBe(MENDED);
  expect((await command(['check', '--fix', '-'], { '-': 'When,What\n1932,A\n' })).written['-']).toBe(
    'When,What\n1932,A\n',
  );
});

test('--json lists the fixes', async () => {
  const { out } = await command(['check', '--fix', '--json', 'a.json'], { 'a.json': BAD });
  const [result] = JSON.parse(out.join('\n')) as { mended: unknown[]; errors: number }[];
  expect(result?.mended).toHaveLength(7);
  expect(result?.mended[3]).toEqual({
    code: 'refused-date',
    path: 'events[0].date',
    line: 11,
    column: 16,
    was: '9 August 378',
    is: '0378-08-09',
    keepsWords: true,
  });
});

test('line breaks and the byte order mark are kept', async () => {
  const windows = `\ufeff${BAD.replaceAll('\n', '\r\n')}`;
  const { written } = await command(['check', '--fix', 'a.json'], { 'a.json': windows });
  expect(written['a.json']).toBe(`\ufeff${MENDED.replaceAll('\n', '\r\n')}`);
});

test.each([
  ['a table', 'When,What\nsoon,It opens\n1932,It opens\n', 'only events files (JSON) can be fixed'],
  ['UTF-16', Buffer.from(`\ufeff${BAD}`, 'utf16le'), 'nothing was fixed, because this file is not UTF-8'],
  [
    'windows-1252',
    Buffer.from(BAD.replace('It opens', 'Caf\u00e9'), 'latin1'),
    'nothing was fixed, because this file is not UTF-8',
  ],
  [
    'damaged UTF-8',
    Buffer.concat([Buffer.from('{ "title": "éé'), Buffer.of(0xff), Buffer.from('", "events": [] }')]),
    'nothing was fixed, because this file is not UTF-8',
  ],
])('%s is not touched, but is checked', async (_, content, note) => {
  const { out, err, written } = await command(['check', '--fix', 'a.json'], { 'a.json': content });
  expect(written).toEqual({});
  expect(err[0]).toContain(`a.json: ${note}`);
  expect(out.length).toBeGreaterThan(0);
});

test('text that is not JSON is not touched', async () => {
  const { code, written } = await command(['check', '--fix', 'a.json'], { 'a.json': '{ "events": [ }' });
  expect([code, written]).toEqual([1, {}]);
});

test('more problems than a check lists are all fixed', async () => {
  const events = Array.from({ length: 2500 }, (_, i) => ({
    id: `e${i}`,
    title: 'T',
    date: '3 May 1968',
    citations: [],
  }));
  const { out, written } = await command(['check', '--fix', 'a.json'], { 'a.json': JSON.stringify({ events }) });
  expect(out.at(-1)).toBe('a.json: 2500 problems fixed');
  expect(written['a.json']).not.toContain('"date":"3 May');
});

test('if a key occurs twice, the second is fixed, because it is the one that counts', async () => {
  const text =
    '{ "events": [{ "id": "a", "title": "A", "date": "3 May 1968", "date": "4 May 1968", "citations": [] }] }';
  const { written } = await command(['check', '--fix', 'a.json'], { 'a.json': text });
  expect(written['a.json']).toContain('"date": "3 May 1968", "date": "1968-05-04", "dateText": "4 May 1968"');
});

test.each([
  ['en', 'Nov 1932', '1932-11'],
  ['en', 'between 1920 and 1930', '[1920..1930]'],
  ['en', 'August 378', '0378-08'],
  ['en', '2024/11/29', '2024-11-29'],
  ['de', '3. Mai 1968', '1968-05-03'],
  ['fr', '3 May 1968', '1968-05-03'],
  ['en', '378', undefined],
  ['en', 'circa 378', undefined],
  ['en', 'August 78', undefined],
  ['en', '24/08/410', undefined],
  ['de', '03.04.2024', undefined],
  ['en', '3/4/2024', undefined],
  ['en', 'Febuary 16, 1923', undefined],
  ['en', '3. Mai 1968', undefined],
  ['en', 'yesterday', undefined],
  ['en', 'soon', undefined],
  ['en', '1714564800', undefined],
])('in %s “%s” certainly is %s', (lang, text, edtf) => {
  expect(certainDateReader(lang, undefined)(text)).toBe(edtf);
});

test('with a given order, numeric dates are certain, except with years of two or three digits', () => {
  const read = certainDateReader('en', 'DMY');
  expect(['3/4/2024', '24/08/410', '3/4/24'].map(read)).toEqual(['2024-04-03', undefined, undefined]);
});

test.each([
  ['<https://a.example/x>', 'https://a.example/x'],
  [' "https://a.example/x" ', 'https://a.example/x'],
  ['(https://a.example/x)', 'https://a.example/x'],
  ['<www.a.example/x>', undefined],
  ['[Herald](https://a.example/x)', undefined],
  ['https://https://a.example/x', undefined],
  ['javascript:alert(1)', undefined],
])('%s is certainly the address %s', (text, address) => {
  expect(certainAddress(text)).toBe(address);
});
