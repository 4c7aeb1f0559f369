import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io } from '../../../src/cli/io.ts';
import { nodeIo } from '../../../src/cli/node-io.ts';
import { run } from '../../../src/cli/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => join(folder, ...names);

/** Runs the command on files on the disk, and captures what it prints. */
async function command(...args: string[]) {
  const err: string[] = [];
  const io: Io = { ...nodeIo, out: (text) => err.push(text), err: (text) => err.push(text) };
  return { code: await run(args, io, '1'), err };
}

const TABLE = 'When,What\n1932,It opens\n';

test('the events file replaces an older one as a whole, keeping its permissions and following links', async () => {
  writeFileSync(at('a.csv'), TABLE);
  writeFileSync(at('old.json'), 'old');
  chmodSync(at('old.json'), 0o640);
  symlinkSync(at('old.json'), at('link.json'));
  const { ino } = statSync(at('old.json'));
  expect((await command('convert', at('a.csv'), '-o', at('link.json'))).code).toBe(0);
  expect(readFileSync(at('old.json'), 'utf8')).toContain('It opens');
  expect(statSync(at('old.json')).mode & 0o777).toBe(0o640);
  expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
  // It was complete before it was moved there
  expect(statSync(at('old.json')).ino).not.toBe(ino);
  expect(readdirSync(folder).toSorted()).toEqual(['a.csv', 'link.json', 'old.json']);
});

test('a path that is not a regular file is written to directly', async () => {
  writeFileSync(at('a.csv'), TABLE);
  execFileSync('mkfifo', [at('pipe')]);
  const [read, { code }] = await Promise.all([
    readFile(at('pipe'), 'utf8'),
    command('convert', at('a.csv'), '-o', at('pipe')),
  ]);
  expect([code, read]).toEqual([0, expect.stringContaining('It opens')]);
  expect(statSync(at('pipe')).isFIFO()).toBe(true);
});

test('an input is never overwritten, whatever path names it', async () => {
  writeFileSync(at('a.csv'), TABLE);
  symlinkSync(at('a.csv'), at('b.json'));
  mkdirSync(at('in'));
  for (const out of [at('a.csv'), at('in', '..', 'a.csv'), at('b.json')]) {
    const { code, err } = await command('convert', at('a.csv'), '-o', out);
    expect(code).toBe(2);
    expect(err[0]).toContain('would write over the input');
  }
  expect(readFileSync(at('a.csv'), 'utf8')).toBe(TABLE);
});

test('if writing fails, the existing file stays and no temporary file is left', async () => {
  writeFileSync(at('a.csv'), TABLE);
  mkdirSync(at('folder'));
  const reasons = [
    [at('folder'), 'cannot be written: it is a folder: name a file in it'],
    [at('none', 'x.json'), 'cannot be written: there is no such folder: make it first'],
    [at('a.csv', 'x.json'), 'cannot be written: a part of its path is a file and no folder'],
  ] as const;
  for (const [out, reason] of reasons) {
    const { code, err } = await command('convert', at('a.csv'), '-o', out);
    expect([code, err.at(-1)]).toEqual([2, `${out}: ${reason}`]);
  }
  expect(readdirSync(folder).toSorted()).toEqual(['a.csv', 'folder']);
});

test('errors name a folder and a missing file', async () => {
  const { code, err } = await command('convert', folder, at('none.csv'));
  expect(code).toBe(2);
  expect(err.slice(0, 2)).toEqual([
    `${folder}: cannot be read: it is a folder: name a file in it`,
    `${at('none.csv')}: cannot be read: there is no such file or folder`,
  ]);
});

test('patterns find files on the disk, without following cyclic links to folders', async () => {
  mkdirSync(at('in', 'deep'), { recursive: true });
  writeFileSync(at('in', 'deep', 'a.csv'), TABLE);
  writeFileSync(at('in', 'b.csv'), TABLE);
  symlinkSync(at('in'), at('in', 'loop'));
  const { code, err } = await command('convert', at('**', '*.csv'), '-o', at('x.json'));
  expect(code).toBe(0);
  expect(err.filter((line) => line.includes('of 1 record kept'))).toHaveLength(2);
  expect(existsSync(at('x.json'))).toBe(true);
});

test('--fix writes a file only if there is something to fix', async () => {
  const text = (date: string): string =>
    `{ "events": [{ "id": "a", "title": "A", "date": "${date}", "citations": [] }] }`;
  writeFileSync(at('a.json'), text('May 1932'));
  await command('check', '--fix', at('a.json'));
  expect(readFileSync(at('a.json'), 'utf8')).toBe(text('1932-05", "dateText": "May 1932'));
  const { mtimeMs } = statSync(at('a.json'));
  await command('check', '--fix', at('a.json'));
  expect(statSync(at('a.json')).mtimeMs).toBe(mtimeMs);
});
