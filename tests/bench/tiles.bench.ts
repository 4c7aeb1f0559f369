/**
 * How long DuckDB needs for tiles of a large store, how large they are, and how long it takes to sort the events.
 * EVENTS is their number, default 1,000,000; STORE is a database file that is kept, and reused if it exists.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { quantile, randomLcg } from 'd3';
import { readAbout } from '../../src/engines/duckdb/about.ts';
import { DuckDb } from '../../src/engines/duckdb/connect.ts';
import { DuckDbSource } from '../../src/engines/duckdb/source.ts';
import type { TileFilter } from '../../src/tiles/contract.ts';
import { fillDatabase, finish } from './stored-events.ts';

const events = Number(process.env['EVENTS'] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
const path = process.env['STORE'] ?? join(folder, 'events.duckdb');
const seconds = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

if (!existsSync(path)) {
  let begun = performance.now();
  const made = await fillDatabase(path, events);
  console.log(`${events} events loaded by the engine itself: ${seconds(begun)}`);
  begun = performance.now();
  await finish(made);
  console.log(`put in order, with ladders and counts: ${seconds(begun)}`);
  made.close();
}
console.log(`database: ${(statSync(path).size / 1e6).toFixed(0)} MB`);

const database = await DuckDb.open(path, { readOnly: true });
const begun = performance.now();
const opened = await readAbout(database);
console.log(`opened, ${opened.about.total} events: ${seconds(begun)}`);
const source = new DuckDbSource(database, opened);
const { extent, levels } = opened.about;
const { start, end } = extent!;

/** Requests tiles of all levels, one after the other. */
async function measure(name: string, filters: readonly TileFilter[], count: number): Promise<void> {
  const random = randomLcg(7);
  const times: number[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < count; i++) {
    const level = Math.floor(levels.coarsest - random() * 22);
    const time = start + random() * (end - start);
    const filter = filters[i % filters.length]!;
    const asked = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one at a time
    const tile = await source.tile({ level, index: Math.floor(time / 2 ** (level + 4)) }, filter, undefined);
    times.push(performance.now() - asked);
    // oxlint-disable-next-line no-await-in-loop
    sizes.push((await promisify(gzip)(JSON.stringify(tile))).length);
  }
  const at = (values: readonly number[], share: number): string => quantile(values, share)!.toFixed(1);
  console.log(
    `${name}: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, longest ${at(times, 1)} ms; gzip at most ${at(
      sizes.map((n) => n / 1000),
      1,
    )} kB`,
  );
}

await measure('tiles of all', [{}], 200);
await measure('tiles without two categories', [{ hidden: ['talks', 'court'] }], 60);
const places = Array.from({ length: 10 }, (_, i) => ({ place: `Place ${i}` }));
await measure('tiles of a place, each the first of its place', places, 10);
await measure('tiles of a place, again', places.slice(-8), 60);
const words = Array.from({ length: 10 }, (_, i) => ({ query: `district ${100 + i}` }));
await measure('tiles of words, each the first of its words', words, 10);
await measure('tiles of words, again', words.slice(-8), 60);
database.close();
rmSync(folder, { recursive: true });
