import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { command } from './command.ts';

const bad = `{
  // A comment, and a comma at the end.
  "articles": [{ "id": "herald", "headline": "Bridge opens" }],
  "events": [
    { "id": "bridge", "title": "The bridge opens", "date": "Nov 1932", "citations": ["herald"] },
    { "id": "ribbon", "titel": "Ribbon", "title": "A ribbon", "date": "1932", "citations": ["heralt", "herald"] },
  ],
}`;

test('each problem is reported with line and column, code, sentence and suggestion', async () => {
  const { code, out, err } = await command(['check', 'bad.json'], { 'bad.json': bad });
  expect(code).toBe(1);
  expect(err).toEqual([]);
  expect(out).toEqual([
    expect.stringMatching(/^bad\.json:5:60: error refused-date: \S.* Found: Nov 1932/),
    'bad.json:6:32: warning unknown-key: This key is not known here, and is ignored. Found: titel (did you mean title?)',
    expect.stringMatching(/^bad\.json:6:93: error missing-article: .* Found: heralt \(did you mean herald\?\)$/),
    'bad.json: 1 event and 1 article can be shown; 2 errors, 1 warning',
  ]);
});

test('a good file from standard input with a byte order mark', async () => {
  const { code, out } = await command(['check', '-'], { '-': `\ufeff${JSON.stringify(story)}` });
  expect(code).toBe(0);
  expect(out).toEqual(['<stdin>: 10 events and 3 articles can be shown; no problems']);
});

test.each(['utf-16le', 'utf-16be'])('a file in %s', async (encoding) => {
  const units = new Uint8Array(
    [...`\ufeff${JSON.stringify(story)}`].flatMap((sign) => {
      const unit = sign.charCodeAt(0);
      return encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );
  expect((await command(['check', 'a.json'], { 'a.json': units })).code).toBe(0);
});

test('a file in Latin-1 is read, with a warning', async () => {
  const bytes = Uint8Array.from(JSON.stringify({ title: 'Caf\u00e9', articles: [], events: [] }), (sign) =>
    sign.charCodeAt(0),
  );
  const { code, out } = await command(['check', 'a.json'], { 'a.json': bytes });
  expect(code).toBe(0);
  expect(out[0]).toMatch(/^a\.json:1:1: warning not-utf-8: This file is not UTF-8\./);
});

test('problems in evidence fields are reported at their position, with the likely meaning', async () => {
  const file = `{
  "revised": "2 December 2024",
  "publishers": [{ "name": "AP" }, { "name": "ap" }],
  "events": [
    {
      "id": "a", "title": "A", "date": "2024", "status": "disputed", "dateFrom": "herold",
      "citations": [{ "headline": "Herald", "sha256": "9f86" }, { "article": { "headline": "B" }, "known": "29 Nov 2024" }]
    }
  ]
}`;
  const { code, out } = await command(['check', 'a.json'], { 'a.json': file });
  expect(code).toBe(1);
  expect(out).toEqual([
    expect.stringMatching(
      /^a\.json:2:14: warning refused-date: .* Found: 2 December 2024 \(did you mean 2024-12-02\?\)$/,
    ),
    'a.json:7:55: warning wrong-shape: This must be 64 hex digits. Found: 9f86',
    expect.stringMatching(/^a\.json:7:108: warning refused-date: .* Found: 29 Nov 2024 \(did you mean 2024-11-29\?\)$/),
    expect.stringMatching(/^a\.json:3:46: error same-publisher: .* Found: ap$/),
    expect.stringMatching(/^a\.json:6:58: warning missing-status-note: .* Found: disputed$/),
    expect.stringMatching(/^a\.json:6:82: warning date-from-uncited: .* Found: herold \(did you mean herald\?\)$/),
    'a.json: 1 event and 2 articles can be shown; 1 error, 5 warnings',
  ]);
});

test('warnings alone do not fail the check', async () => {
  const file = JSON.stringify({ articles: [{ id: 'a', headline: 'Uncited' }], events: [] });
  const { code, out } = await command(['check', 'a.json'], { 'a.json': file });
  expect(code).toBe(0);
  expect(out[0]).toMatch(/^a\.json:1:14: warning uncited-article: /);
});

test('for text that is not JSON, the error shows where it breaks', async () => {
  const { code, out } = await command(['check', 'a.json'], { 'a.json': '{\n  "events": [1 2]\n}' });
  expect(code).toBe(1);
  expect(out[0]).toBe('a.json:2:16: error not-json: This is not JSON: a comma is missing. Found: 2]�}');
});

test('--json prints the same for tools, for all files at once', async () => {
  const { code, out } = await command(['check', '--json', 'bad.json', 'good.json'], {
    'bad.json': bad,
    'good.json': JSON.stringify(story),
  });
  expect(code).toBe(1);
  expect(JSON.parse(out.join('\n'))).toMatchObject([
    {
      file: 'bad.json',
      events: 1,
      errors: 2,
      warnings: 1,
      problems: [{ code: 'refused-date', path: 'events[0].date', line: 5, column: 60 }, {}, {}],
    },
    { file: 'good.json', events: 10, articles: 3, errors: 0, warnings: 0, problems: [] },
  ]);
});

test('an error names the file that cannot be read, and the others are checked', async () => {
  const { code, out, err } = await command(['check', 'none.json', 'good.json'], { 'good.json': JSON.stringify(story) });
  expect(code).toBe(2);
  expect(err).toEqual(['none.json: cannot be read: there is no such file or folder']);
  expect(out).toHaveLength(1);
});

test('a long check prints its progress once a second', async () => {
  const events = Array.from({ length: 5000 }, (_, i) => ({ id: `e${i}`, title: 'T', date: '1932', citations: [] }));
  const files = { 'long.json': JSON.stringify({ articles: [], events }) };
  const slow = await command(['check', '--json', 'long.json'], files, 600);
  const shares = slow.err.map((line) => Number(/^long\.json: (\d+) % …$/.exec(line)?.[1]));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.filter((share) => share > 0 && share <= 100).toSorted((a, b) => a - b));
  expect((await command(['check', '--json', 'long.json'], files)).err).toEqual([]);
});

test('after the first thousand problems the rest are only counted', async () => {
  const events = Array.from({ length: 1500 }, () => 7);
  const { out } = await command(['check', 'a.json'], { 'a.json': JSON.stringify({ articles: [], events }) });
  expect(out).toHaveLength(1002);
  expect(out[1000]).toBe('a.json: and 500 more problems');
});

test('nothing in a file or its name can control a terminal', async () => {
  const file = JSON.stringify({ articles: [], events: [], 'a\u001b[2J': 1, '\u202eb': 2 });
  const { out } = await command(['check', 'a\u001b.json'], { 'a\u001b.json': file });
  expect(out.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
});

test('nothing in the name of a command that does not exist, or of an option, can control a terminal', async () => {
  for (const args of [['ch\u001b[2Jeck\u202e'], ['check', '--\u001b[2J\u202e'], ['\u009b2J', '--version']]) {
    const { code, err } = await command(args);
    expect(code).toBe(2);
    expect(err.join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});

test.each([
  [[], 'which command?', 'Usage: cited-timeline COMMAND'],
  [['chek', 'a.json'], 'there is no command chek', 'Usage: cited-timeline COMMAND'],
  [['toString'], 'there is no command toString', 'Usage: cited-timeline COMMAND'],
  [['check'], 'which file?', 'Usage: cited-timeline check'],
  [['check', '--fast', 'a.json'], "Unknown option '--fast'", 'Usage: cited-timeline check'],
  [['check', '--order', 'DMY', 'a.json'], '--order is for dates that --fix changes', 'Usage: cited-timeline check'],
  [['convert'], 'which file?', 'Usage: cited-timeline convert'],
])('%j is refused, with the usage', async (args, message, usage) => {
  const { code, out, err } = await command(args);
  expect([code, out]).toEqual([2, []]);
  expect(err[0]).toContain(message);
  expect(err.join('\n')).toContain(usage);
});

test.each([
  [['--help'], 'Usage: cited-timeline COMMAND …'],
  [['help'], 'Usage: cited-timeline COMMAND …'],
  [['check', '-h'], 'Usage: cited-timeline check [--json] [--fix [--order DMY]] FILE…'],
  [['--help', 'convert'], 'Usage: cited-timeline convert [options] FILE…'],
])('%j prints the usage', async (args, usage) => {
  const { code, out } = await command(args);
  expect(code).toBe(0);
  expect(out[0]).toBe(usage);
});

test('--version prints the version', async () => {
  expect(await command(['--version'])).toMatchObject({ code: 0, out: ['1.2.3'], err: [] });
});

test('options may come before the command', async () => {
  const { out } = await command(['--json', 'check', 'bad.json'], { 'bad.json': bad });
  expect(JSON.parse(out.join('\n'))).toMatchObject([{ file: 'bad.json', errors: 2 }]);
});
