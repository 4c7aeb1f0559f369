/**
 * A page over a database, served by its own process: `npm run bench -- store --only first,fling --database
 * events.duckdb`. Needs a build.
 *
 * --database   DuckDB files made by `ingest`, separated by commas; default: that of `demo/store.html`, a million events
 * --only       of: first, tasks, fling, slow-fling, heap, zoom, pan
 * --runs       default 3
 * --n          number of events of the story in memory that zoom and pan are compared with, alternating; the same story
 *              is also served from a database
 * --throttle   how many times slower the main thread is made for zoom and pan
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser.js';
import { STORE_DATABASE } from '../tools/store-demo.js';
import { servePage } from './element/build.js';
import { measureOnce } from './element/measures.js';
import { storyOf } from './element/page/data.js';
import { median, printTable } from './element/table.js';
import { firstPicture } from './store/first.js';
import { fling } from './store/fling.js';
import { sourceHeap } from './store/heap.js';
import { serveDatabase } from './store/serving.js';
import { tileTasks } from './store/tasks.js';

/** @typedef {import('./element/measures.js').Figures} Figures */

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: STORE_DATABASE },
    only: { type: 'string', default: 'first,tasks,fling,slow-fling,heap,zoom,pan' },
    runs: { type: 'string', default: '3' },
    n: { type: 'string', default: '100000' },
    throttle: { type: 'string', default: '1' },
  },
});
const list = (/** @type {string} */ text) => text.split(',').filter(Boolean);
const databases = list(values.database);
const only = list(values.only);
const runs = Number(values.runs);
const n = Number(values.n);
const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-bench-'));

for (const database of databases)
  if (!existsSync(database)) {
    if (database !== STORE_DATABASE) throw new Error(`There is no ${database}.`);
    mkdirSync(dirname(database), { recursive: true });
    execFileSync(process.execPath, ['tests/tools/make-store.js', database], { stdio: ['ignore', 'ignore', 'inherit'] });
  }

/** Writes the story that is shown from memory into a database. */
function sameStory() {
  const [story, database] = [join(folder, 'story.json'), join(folder, 'same story')];
  writeFileSync(story, JSON.stringify(storyOf(n, 'bursty')));
  execFileSync(process.execPath, ['dist/npm/cli.js', 'ingest', story, '--into', database], { stdio: 'ignore' });
  return database;
}

const isPaced = ['zoom', 'pan'].filter((name) => only.includes(name));
const paths = [...(isPaced.length > 0 ? [sameStory()] : []), ...databases];
const servings = await Promise.all(
  paths.map(async (path) => ({ name: basename(path), path, ...(await serveDatabase(path)) })),
);
const served = await servePage({ file: 'dist' });
const browser = await launchChromium();
const { origin } = served;
console.log(`load average ${loadavg()[0]?.toFixed(1)}, medians of ${runs} runs`);
// What is loaded once for all pages is not a cost of one page
await firstPicture(browser, origin, servings[0]?.source ?? '');

/** @param {string} title @param {(serving: typeof servings[number]) => Promise<Figures>} measure */
async function table(title, measure) {
  const rows = [];
  for (const serving of servings.filter(({ path }) => databases.includes(path))) {
    /** @type {Figures[]} */
    const taken = [];
    for (let run = 0; run < runs; run++) taken.push(await measure(serving));
    rows.push({ name: serving.name, figures: median(taken) });
  }
  printTable(title, rows);
}

if (only.includes('first')) await table('first picture', ({ source }) => firstPicture(browser, origin, source));
if (only.includes('tasks'))
  await table('tasks in which a tile is taken, ms', ({ source }) => tileTasks(browser, origin, source));
if (only.includes('fling')) await table('a fling over 20 screens', (serving) => fling(browser, origin, serving, false));
if (only.includes('slow-fling'))
  await table('a fling over 20 screens, with slow queries', (serving) => fling(browser, origin, serving, true));
if (only.includes('heap')) await table('heap', ({ source }) => sourceHeap(browser, origin, source));
for (const measure of isPaced) {
  const subjects = [
    ...servings.map(({ name, source }) => ({ name, subject: `source:${source}` })),
    { name: 'in memory', subject: 'element' },
  ];
  /** @type {Figures[][]} */
  const taken = subjects.map(() => []);
  for (let run = 0; run < runs; run++)
    for (const [i, { subject }] of subjects.entries())
      taken[i]?.push(
        await measureOnce(browser, origin, {
          measure,
          subject,
          n,
          distribution: 'bursty',
          throttle: Number(values.throttle),
        }),
      );
  const rows = subjects.map(({ name }, i) => ({ name, figures: median(taken[i] ?? []) }));
  printTable(`${measure}, ms`, rows, rows.at(-1)?.figures);
}
await browser.close();
await served.close();
for (const { close } of servings) close();
rmSync(folder, { recursive: true });
