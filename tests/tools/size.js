/**
 * `npm run size`: are the built files within their budgets? `bytes` in `budgets.json` are after gzip -9; 1 kB is 1000 bytes.
 * Says too what the bytes are spent on, and fails if a budget is passed.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** @type {{ bytes: Record<string, number> }} */
const { bytes: budgets } = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/** What a page loads before its first picture. */
const FIRST = 'dist/cited-timeline.js';

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);

/**
 * The npm package or the folder of `src/` that a module belongs to.
 * @param {string} id path of the module
 */
function owner(id) {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
  return inPackage ?? /\/(src\/[^/.]+)/.exec(id)?.[1] ?? 'the bundler';
}

/**
 * Who the bundle's code comes from, as shares of it before minifying, the largest first.
 * @returns {Promise<[owner: string, share: number][]>}
 */
async function shares() {
  const built = await build({ mode: 'standalone', logLevel: 'warn', build: { write: false } });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built)[0] ?? { output: [] };
  /** @type {Map<string, number>} */
  const lengths = new Map();
  for (const [id, { renderedLength }] of Object.entries(output[0]?.modules ?? {})) {
    lengths.set(owner(id), (lengths.get(owner(id)) ?? 0) + renderedLength);
  }
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return [...lengths]
    .map(([name, length]) => /** @type {[string, number]} */ ([name, length / total]))
    .toSorted((a, b) => b[1] - a[1]);
}

for (const [file, budget] of Object.entries(budgets)) {
  const text = readFileSync(file);
  const size = gzipSync(text, { level: 9 }).length;
  const room = budget - size;
  console.log(
    `${file}: ${kB(size).trim()} gzip of ${kB(budget).trim()} (${kB(text.length).trim()} unpacked), ${kB(Math.abs(room)).trim()} ${room < 0 ? 'TOO MANY' : 'to spare'}`,
  );
  if (room < 0) process.exitCode = 1;
  if (file !== FIRST) continue;
  console.log('  of which, by share of the code before minifying:');
  for (const [name, share] of await shares()) console.log(`  ${kB(size * share)}  ${name}`);
}
