import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };

const CLI = fileURLToPath(new URL('../../../dist/npm/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built command in its own folder. */
function command(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);

test('the built command converts a table and a page, and checks the results', () => {
  write('table.csv', 'When,What,Link\n1932-03-19,The bridge opens,https://herald.example/opens\nsoon,It is painted,\n');
  write(
    'page.html',
    '<!doctype html><title>Bridge</title><ul><li>1933: It is painted <a href="https://herald.example/paint">Herald</a></ul>',
  );
  const { status, stderr } = command(['convert', 'table.csv', 'page.html', '-o', 'story.json']);
  expect(stderr).toMatch(
    /^table\.csv:3:1: error not-read: .*\n.*2 records kept, 1 left out \(csv\)\npage\.html: 1 of 1 record kept/,
  );
  expect(status).toBe(1);
  expect(JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'))).toMatchObject({
    title: 'Bridge',
    articles: [{}, {}],
    events: [{ date: '1932-03-19' }, { date: '1933' }],
  });
  expect(command(['check', 'story.json'])).toMatchObject({
    status: 0,
    stdout: 'story.json: 2 events and 2 articles can be shown; no problems\n',
  });
});

test('it reads standard input, writes standard output, and fixes', () => {
  const { status, stdout } = command(['convert', '-'], 'When,What\n1932,It opens\n');
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { events: [{ title: 'It opens' }] }]);
  const fixed = command(['check', '--fix', '-'], stdout.replace('"1932"', '"May 1932"'));
  expect(fixed.stdout).toBe(stdout.replace('"1932",', '"1932-05",\n      "dateText": "May 1932",'));
});

test('it prints its version and usage', () => {
  expect(command(['--version']).stdout).toBe(`${manifest.version}\n`);
  expect(command(['convert', '--help']).stdout).toMatch(/^Usage: cited-timeline convert/);
  expect(command(['convert']).status).toBe(2);
});

test('it ends quietly if the reader of its output ends first', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `1932,Event ${i}`);
  write('long.csv', `When,What\n${rows.join('\n')}\n`);
  const child = spawn(process.execPath, [CLI, 'convert', 'long.csv'], { cwd: folder });
  child.stdout.once('data', () => child.stdout.destroy());
  const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(stderr).not.toMatch(/EPIPE|Error/);
});

/** Heap for 100,000 events, MB: about 1 kB for each, and what the command itself needs. */
const HEAP = 150;

test.each([['check'], ['convert', '-o', 'memory-out.json']])(
  '%s reads 100,000 events in a heap of about 1 kB for each',
  (...args) => {
    const events = Array.from({ length: 100_000 }, (_, i) => ({
      id: `e${i}`,
      title: `Event number ${i}`,
      date: `${1900 + (i % 120)}-0${1 + (i % 9)}`,
      citations: [`a${i % 1000}`],
    }));
    const articles = Array.from({ length: 1000 }, (_, i) => ({ id: `a${i}`, headline: `Headline ${i}` }));
    write('memory.json', JSON.stringify({ articles, events }));
    const [name = '', ...more] = args;
    const { status, stderr } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${HEAP}`, CLI, name, 'memory.json', ...more],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).not.toContain('heap');
    expect(status).toBe(0);
  },
  60_000,
);
