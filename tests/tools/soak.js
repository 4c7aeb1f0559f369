/**
 * `npm run soak -- --minutes 15`: uses a page continuously, by zooming, panning, selecting, filtering and loading new data. Each minute it
 * prints what the browser holds after garbage collection, and how smooth it was; fails if memory grows. Needs `npm run build`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { servePage } from '../bench/element/build.js';
import { launchChromium } from './browser.js';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '15' } } });
const minutes = Number(values.minutes);

/** Nodes are listed by name and class if there are this many times as many as in the median minute. */
const UNUSUAL = 1.5;

/**
 * Maximum growth that does not count as a leak: the browser goes on compiling functions that are used often, and some garbage stays
 * uncollected.
 */
const MAX_GROWTH = 1.1;

const served = await servePage({ file: 'dist' });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
/** @type {string[]} */
const faults = [];
page.on('pageerror', (error) => faults.push(String(error)));
page.on('crash', () => faults.push('the page crashed'));
await page.goto(`${served.origin}/index.html`);
await page.addScriptTag({ type: 'module', url: '/cited-timeline.js' });
await page.addScriptTag({ type: 'module', url: '/soak.js' });
await page.waitForFunction('window.soak');
const cdp = await page.context().newCDPSession(page);

/** Nodes, listeners and heap that the browser holds while the page shows the same state as at each earlier measurement. */
async function held() {
  await page.evaluate('window.soak.rest()');
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize / 1e6 };
}

/** If there are unusually many nodes, lists those in the document, and checks whether one more garbage collection removes the others. @param {number} nodes */
async function reportUnusual(nodes) {
  const counts = rows.map((row) => row.nodes).sort((a, b) => a - b);
  if (nodes <= UNUSUAL * (counts[counts.length >> 1] ?? nodes)) return;
  const named = /** @type {[string, number][]} */ (await page.evaluate('window.soak.nodes()'));
  console.log(`  in the document: ${named.map(([name, count]) => `${count} ${name}`).join(', ')}`);
  await wait(2000);
  console.log(`  after one more collection: ${(await held()).nodes}`);
}

/** @type {Awaited<ReturnType<typeof held>>[]} */
const rows = [];
console.log('minute   nodes  listeners  heap MB   turns  frames/s  slowest ms  long tasks');
for (let minute = 1; minute <= minutes && faults.length === 0; minute++) {
  await wait(60_000);
  const { turns, frames, seconds, slowest, longTasks } =
    /** @type {{ turns: number, frames: number, seconds: number, slowest: number, longTasks: number }} */ (
      await page.evaluate('window.soak.read()')
    );
  const row = await held();
  rows.push(row);
  const { nodes, listeners, heap } = row;
  const figures = [
    nodes,
    listeners,
    heap.toFixed(1),
    turns,
    (frames / seconds).toFixed(1),
    slowest.toFixed(0),
    longTasks,
  ];
  console.log(
    [minute, ...figures].map((figure, i) => String(figure).padStart([6, 8, 11, 9, 8, 10, 12, 12][i] ?? 8)).join(''),
  );
  await reportUnusual(nodes);
  await page.evaluate('window.soak.wake()');
}
/**
 * The value of three minutes: single ones differ by some percent.
 * @param {readonly (typeof rows)[number][]} three @param {keyof (typeof rows)[number]} name
 */
const medianOf = (three, name) => three.map((row) => row[name]).sort((a, b) => a - b)[three.length >> 1] ?? NaN;
for (const name of /** @type {const} */ (['nodes', 'listeners', 'heap'])) {
  const growth = medianOf(rows.slice(-3), name) / medianOf(rows.slice(1, 4), name);
  console.log(
    `${name}: median of the last three minutes ${growth.toFixed(3)} times that of minutes 2 to 4${growth > MAX_GROWTH ? ', TOO MUCH' : ''}`,
  );
  if (growth > MAX_GROWTH) process.exitCode = 1;
}
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
await browser.close();
await served.close();
