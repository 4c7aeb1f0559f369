/**
 * `npm run performance`: checks the cost of showing events against budgets. Only figures that hardly vary between machines: elements in
 * the tree, growth of the layout time with the size of the file, bytes on the heap. `npm run bench` measures the rest.
 */
import { readFileSync } from 'node:fs';
import { layoutTimes } from '../bench/element/layout.js';
import { measureOnce } from '../bench/element/measures.js';
import { DISTRIBUTIONS } from '../bench/element/page/data.js';
import { servePage } from '../bench/element/build.js';
import { launchChromium } from './browser.js';

/** @type {{ performance: Record<string, number> }} */
const { performance: budgets } = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/**
 * @param {string} name of the budget
 * @param {number} value
 */
function hold(name, value) {
  const budget = budgets[name] ?? 0;
  console.log(`${name}: ${value.toFixed(1)} of ${budget}${value > budget ? ', TOO MUCH' : ''}`);
  if (value > budget) process.exitCode = 1;
}

const few = await layoutTimes(1000, 'bursty');
const many = await layoutTimes(100_000, 'bursty');
hold('layout of 100,000 events in view, times that of 1,000', (many['whole p50'] ?? 0) / (few['whole p50'] ?? 1));

const served = await servePage();
const browser = await launchChromium();
let nodes = 0;
for (const distribution of DISTRIBUTIONS) {
  for (const n of [100, 1000, 10_000]) {
    for (const subject of ['element', 'element-auto']) {
      const figures = await measureOnce(browser, served.origin, { measure: 'first', subject, n, distribution });
      nodes = Math.max(nodes, figures['nodes'] ?? 0);
    }
  }
}
hold('elements in the tree, at most', nodes);
const heap = await measureOnce(browser, served.origin, {
  measure: 'heap',
  subject: 'element',
  n: 100_000,
  distribution: 'bursty',
});
hold('bytes on the heap for each of 100,000 events', heap['bytes per event'] ?? Infinity);
await browser.close();
await served.close();
