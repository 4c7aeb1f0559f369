/**
 * The memory that a story in the element takes beyond the objects of its file, after garbage collection:
 * `npm run bench -- heap --n 10000,50000 --runs 3 --zone Asia/Seoul`. Prints the medians for each number of events, and how
 * much each more event takes: the difference between the last and the first number, without what any story takes.
 *
 * --n        numbers of events
 * --runs     how often each is measured
 * --zone     time zone of the page; in UTC moments are not converted
 * --classes  also what each more event takes by class of object, for the last number of events
 * --build    folder of a build to measure; by default one is made from the sources
 */
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser.js';
import { servePage } from './element/build.js';
import { heapClasses } from './element/heap-classes.js';
import { ask, memory, openSession } from './element/session.js';
import { median, printTable } from './element/table.js';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000,50000' },
    runs: { type: 'string', default: '3' },
    zone: { type: 'string', default: 'UTC' },
    classes: { type: 'boolean', default: false },
    build: { type: 'string' },
  },
});
const counts = values.n.split(',').map(Number);
/** Time after a story is shown or removed in which the code that follows it is loaded and run, and lets go of it, ms. */
const REST = 1500;
/** Number of classes that are printed. */
const MAX_CLASSES = 25;

const served = await servePage(values.build ? { file: values.build } : {});
const browser = await launchChromium();

/**
 * Shows a story and returns what it adds to the heap.
 * @param {number} n
 * @param {boolean} [byClass] whether to print what it adds by class
 */
async function addedBy(n, byClass = false) {
  const session = await openSession(browser, served.origin, n, 'bursty');
  await session.cdp.send('Emulation.setTimezoneOverride', { timezoneId: values.zone });
  // What is created once for all stories is not a cost of this one
  await ask(session, 'cycle', 'element');
  await session.page.waitForTimeout(REST);
  const before = await memory(session);
  const classesBefore = byClass ? await heapClasses(session.cdp) : undefined;
  await ask(session, 'mount', 'element');
  await session.page.waitForTimeout(REST);
  const after = await memory(session);
  if (classesBefore) printClasses(n, classesBefore, await heapClasses(session.cdp));
  await session.close();
  return after.bytes - before.bytes;
}

/**
 * @param {number} n
 * @param {import('./element/heap-classes.js').HeapClasses} before
 * @param {import('./element/heap-classes.js').HeapClasses} after
 */
function printClasses(n, before, after) {
  const rows = [...after].map(([name, { bytes, count }]) => {
    const { bytes: bytesBefore = 0, count: countBefore = 0 } = before.get(name) ?? {};
    return { name, figures: { 'bytes per event': (bytes - bytesBefore) / n, number: (count - countBefore) / n } };
  });
  const largest = rows.toSorted((a, b) => b.figures['bytes per event'] - a.figures['bytes per event']);
  printTable(`${n} events, by class`, largest.slice(0, MAX_CLASSES));
}

/** @type {number[]} */
const added = [];
for (const n of counts) {
  const runs = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push({ bytes: await addedBy(n) });
  added.push(median(runs)['bytes'] ?? 0);
}
const rows = counts.map((n, i) => ({ name: `${n}`, figures: { 'bytes per event': Math.round((added[i] ?? 0) / n) } }));
const [first = 0, last = 0] = [counts[0], counts.at(-1)];
const each = Math.round(((added.at(-1) ?? 0) - (added[0] ?? 0)) / (last - first));
if (last > first) rows.push({ name: `each beyond ${first}`, figures: { 'bytes per event': each } });
printTable(`heap beyond the objects of the file, ${values.zone}`, rows);
if (values.classes) await addedBy(last, true);

await browser.close();
await served.close();
