import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { About } from '../../src/tiles/contract.ts';
import { freePort } from './free-port.ts';

const COMMAND = resolve('dist/npm/cli.js');
let folder = '';
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Runs the command as a user does. @param onLine called with each line that it says */
function run(args: readonly string[], onLine: (line: string) => void = () => {}): ChildProcess {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  started.push(child);
  let rest = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    lines.forEach(onLine);
  });
  return child;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function writeTable(path: string, rows: number): Promise<void> {
  const texts = Array.from({ length: rows }, (_, i) => {
    const day = new Date(Date.UTC(1990, 0, 1) + (i % 9000) * 86_400_000).toISOString().slice(0, 10);
    return `e${i},Event number ${i} in a town of which nobody has heard,${day},kind ${i % 5}`;
  });
  await writeFile(path, `id,title,date,category\n${texts.join('\n')}\n`);
}

/** Serves a database, and gives its address once it answers. */
async function serve(database: string, port: number): Promise<{ readonly child: ChildProcess; readonly base: string }> {
  let isReady = (): void => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const child = run(['serve', '--quiet', '--port', String(port), database], isReady);
  await ready;
  return { child, base: `http://127.0.0.1:${port}/v1` };
}

test('serve that is killed while it answers is started again at the same database, and answers the same', async () => {
  const [file, database] = [join(folder, 'some.csv'), join(folder, 'some.duckdb')];
  await writeTable(file, 20_000);
  expect(await ended(run(['ingest', file, '--into', database]))).toBe(0);
  const port = await freePort();
  const { child, base } = await serve(database, port);
  const about = (await (await fetch(`${base}/about.json`)).json()) as About;
  const { levels, extent, version } = about;
  const paths = Array.from({ length: 12 }, (_, i) => {
    const level = levels.coarsest - (i % 6);
    return `${base}/${version}/tiles/${level}/${Math.floor(extent!.start / 2 ** (level + 4))}.json?q=${i < 6 ? '' : 'town'}`;
  });
  const ask = async (path: string): Promise<string> => (await fetch(path)).text();
  const before = await Promise.all(paths.map(ask));
  const asked = Promise.allSettled(paths.map(ask));
  child.kill('SIGKILL');
  await ended(child);
  // Each was answered whole, or its connection has ended
  for (const [i, each] of (await asked).entries())
    expect(each.status === 'rejected' || each.value === before[i]).toBe(true);
  await expect(fetch(`${base}/about.json`)).rejects.toThrow('fetch failed');
  await serve(database, port);
  expect(await Promise.all(paths.map(ask))).toEqual(before);
}, 120_000);

test('ingest that is killed leaves the database as it was, and goes on where it ended', async () => {
  const [file, database] = [join(folder, 'large.csv'), join(folder, 'large.duckdb')];
  await writeTable(file, 1000);
  expect(await ended(run(['ingest', file, '--into', database]))).toBe(0);
  const { base } = await serve(database, await freePort());
  const totals = async (): Promise<number> => ((await (await fetch(`${base}/about.json`)).json()) as About).total;
  await writeTable(file, 330_000);
  const first = run(['ingest', file, '--into', database], (line) => {
    if (/: 1 of \d+ slices$/.test(line)) first.kill('SIGKILL');
  });
  expect(await ended(first)).toBe(null);
  expect(await totals()).toBe(1000);
  const said: string[] = [];
  expect(await ended(run(['ingest', file, '--into', database], (line) => said.push(line)))).toBe(0);
  expect(said.filter((line) => /: \d of \d slices were read before$/.test(line))).toHaveLength(1);
  // Who serves it is told by the file
  await expect.poll(totals, { timeout: 20_000 }).toBe(330_000);
}, 300_000);
