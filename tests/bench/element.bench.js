/**
 * The whole element compared with a bare canvas that draws the same, alternating in one run: `npm run bench -- --n
 * 1000,10000 --dist bursty --runs 3 --only first,zoom`. Prints medians and, in brackets, their ratios to the floor
 * (`canvas-dedupe`).
 *
 * --n       numbers of events
 * --dist    bursty, uniform, day (all on one)
 * --only    layout, first, step, zoom, pan, heap, cycles; on request also later, filter, known, twenty, live: see
 *           `element/measures.js`
 * --subjects  element (fills its box), element-auto (sets its own height), canvas, canvas-dedupe (the floor)
 * --build   folder of a build to measure; by default one is made from the sources
 * --against folder of another build: the subject `element-before` uses it, alternating with the others
 * --throttle  how many times slower the main thread is made, as on a phone: 4 is a mid-range phone
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser.js';
import { servePage } from './element/build.js';
import { layoutTimes } from './element/layout.js';
import { measureOnce, MEASURES } from './element/measures.js';
import { median, printTable } from './element/table.js';

/** @typedef {import('./element/page/data.js').Distribution} Distribution */

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000,10000,100000' },
    dist: { type: 'string', default: 'bursty' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'layout,first,step,zoom,pan,heap,cycles' },
    subjects: { type: 'string', default: 'element,canvas,canvas-dedupe' },
    build: { type: 'string' },
    against: { type: 'string' },
    throttle: { type: 'string', default: '1' },
  },
});
const list = (/** @type {string} */ text) => text.split(',').filter(Boolean);
const counts = list(values.n).map(Number);
const distributions = /** @type {Distribution[]} */ (list(values.dist));
const only = list(values.only);
const throttle = Number(values.throttle);
/** The subject drawn by another build. */
const BEFORE = 'element-before';
const subjects = [...(values.against ? [BEFORE] : []), ...list(values.subjects)];
/** These hardly vary. */
const ONCE = new Set(['heap', 'cycles']);
/** A leak does not grow with more events. */
const MAX_IN_CYCLES = 10_000;

console.log(
  `load average ${loadavg()[0]?.toFixed(1)}, medians of ${values.runs} runs, main thread ${throttle} times slower; (×) is the ratio to the last subject`,
);

if (only.includes('layout')) {
  for (const distribution of distributions) {
    const rows = [];
    for (const n of counts) rows.push({ name: `${n}`, figures: await layoutTimes(n, distribution) });
    printTable(`layout of one frame, ms, ${distribution}`, rows);
  }
}

const measures = Object.keys(MEASURES).filter((name) => only.includes(name));
if (measures.length > 0) {
  const served = await servePage(values.build ? { file: values.build } : {});
  const before = values.against ? await servePage({ file: values.against }) : undefined;
  const browser = await launchChromium();
  await measureOnce(browser, served.origin, { measure: 'first', subject: 'canvas', n: 100, distribution: 'uniform' });
  for (const measure of measures) {
    for (const distribution of distributions) {
      for (const n of measure === 'cycles' ? [Math.min(MAX_IN_CYCLES, ...counts.slice(-1))] : counts) {
        const runs = ONCE.has(measure) ? 1 : Number(values.runs);
        /** @type {Map<string, import('./element/measures.js').Figures[]>} */
        const taken = new Map(subjects.map((subject) => [subject, []]));
        for (let run = 0; run < runs; run++) {
          for (const subject of subjects) {
            const { origin } = (subject === BEFORE && before) || served;
            const drawn = subject === BEFORE ? 'element' : subject;
            const figures = await measureOnce(browser, origin, { measure, subject: drawn, n, distribution, throttle });
            taken.get(subject)?.push(figures);
          }
        }
        const rows = [...taken].map(([name, all]) => ({ name, figures: median(all) }));
        printTable(`${measure}, ${n} ${distribution}`, rows, rows.at(-1)?.figures);
      }
    }
  }
  await browser.close();
  await served.close();
  await before?.close();
}
