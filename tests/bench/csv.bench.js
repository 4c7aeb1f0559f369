/**
 * The cost of reading a table of 100,000 rows in a page: the reader's steps and the longest of them, compared with
 * `d3.csvParse` of the same text in the same page; then the element from its tag to the settled picture, with the tasks
 * over 50 ms in between.
 * Options: `--n NUMBER`, `--runs NUMBER`, `--build FOLDER` with another build's `cited-timeline.js` and `parts/`.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser.js';
import { servePage } from './element/build.js';
import { CATEGORIES, randomFrom } from './element/page/data.js';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    build: { type: 'string' },
  },
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A table as people write it: days in the format of databases, in words, and approximate; a source for each row.
 * @param {number} n
 */
function tableOf(n) {
  const random = randomFrom(1);
  /** @param {number} end */
  const below = (end) => Math.floor(random() * end);
  const rows = Array.from({ length: n }, (_, i) => {
    const [year, month, day] = [1850 + below(170), below(12), 1 + below(28)];
    const kind = random();
    const date =
      kind < 0.6
        ? `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        : kind < 0.9
          ? `${day} ${MONTHS[month]} ${year}`
          : `c. ${year}`;
    const text = `What happened, and "why", in ${MONTHS[month]}; told in a sentence or two, as long as such cells are.`;
    return `${date},Event ${i} in the town,"${text.replaceAll('"', '""')}",https://gazette.example/${year}/${i},Gazette ${below(40)},Town ${below(500)},${CATEGORIES[below(CATEGORIES.length)]}`;
  });
  return ['Date,Title,Description,Source,Publisher,Place,Category', ...rows].join('\r\n');
}

const served = await servePage(values.build ? { file: values.build } : {});
writeFileSync(join(served.folder, 'story.csv'), tableOf(Number(values.n)));
const reader = readdirSync(join(served.folder, 'parts')).find((file) => /^csv-reader-.*\.js$/.test(file));
const browser = await launchChromium();
for (let run = 0; run < Number(values.runs); run++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${served.origin}/index.html`);
  await page.addScriptTag({ path: 'node_modules/d3/dist/d3.min.js' });
  await page.addScriptTag({ type: 'module', url: '/cited-timeline.js' });
  await page.waitForFunction(() => customElements.get('cited-timeline'));
  const figures = await page.evaluate(async (part) => {
    const text = await (await fetch('story.csv')).text();
    const { csvReader } = await import(part);
    const { d3 } = /** @type {{ d3: { csvParse: (text: string) => unknown[] } }} */ (/** @type {unknown} */ (window));
    const before = performance.now();
    const parsed = d3.csvParse(text).length;
    const d3Ms = performance.now() - before;
    let longest = 0;
    let steps = 0;
    const begin = performance.now();
    const reading = csvReader.read(text, {});
    for (let last = begin, step = reading.next(); ; step = reading.next(), steps++) {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (step.done) break;
    }
    const readMs = performance.now() - begin;
    const tasks = /** @type {number[]} */ ([]);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
    const tag = performance.now();
    const element = document.createElement('cited-timeline');
    element.src = 'story.csv';
    document.querySelector('#box')?.append(element);
    await element.ready;
    const ready = performance.now() - tag;
    // Chromium reports a task some time after it
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { parsed, d3Ms, readMs, longest, steps, ready, tasks, shown: element.timeline?.events.length };
  }, `${served.origin}/parts/${reader}`);
  const { parsed, d3Ms, readMs, longest, steps, ready, tasks, shown } = figures;
  console.log(
    `${parsed} rows: d3.csvParse ${d3Ms.toFixed(0)} ms; read ${readMs.toFixed(0)} ms (${(readMs / d3Ms).toFixed(1)} times), in ${steps} steps, the longest ${longest.toFixed(1)} ms; ${shown} events ready after ${ready.toFixed(0)} ms, tasks over 50 ms: ${tasks.join(' ') || 'none'}`,
  );
  await page.close();
}
await browser.close();
await served.close();
