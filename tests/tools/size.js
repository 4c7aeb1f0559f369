/**
 * `npm run size`: checks the built files against their budgets. `bytes` in `budgets.json` are after gzip -9; 1 kB is 1000 bytes.
 * Files in `parts/` are listed without the hash in their names; the budget of `locales/` applies to each file there.
 * Also prints what the first file consists of. Fails if a file exceeds its budget, or has none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** @type {{ bytes: Record<string, number> }} */
const { bytes: budgets } = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/** The file that a page loads before its first picture. */
const FIRST = 'cited-timeline.js';

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {string} folder under `dist/` */
const scriptsIn = (folder) => readdirSync(`dist/${folder}`).filter((file) => file.endsWith('.js'));

/**
 * Files under `dist/` by the name of their budget.
 * @type {[name: string, files: string[]][]}
 */
const files = [
  [FIRST, [FIRST]],
  ...scriptsIn('parts').map(
    (file) => /** @type {[string, string[]]} */ ([`parts/${file.replace(/-.{8}\.js$/, '')}`, [`parts/${file}`]]),
  ),
  ['locales/', scriptsIn('locales').map((file) => `locales/${file}`)],
  ['cited-timeline.classic.js', ['cited-timeline.classic.js']],
];

/** @param {string} file under `dist/` */
const gzipped = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;

/**
 * The npm package or the folder of `src/` that a module belongs to.
 * @param {string} id path of the module
 */
function owner(id) {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
  return inPackage ?? /\/(src\/[^/.]+)/.exec(id)?.[1] ?? 'the bundler';
}

/**
 * The origins of the first file's code, as shares of the code before minifying, largest first.
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

/**
 * Prints a line and fails the run.
 * @param {string} fault
 */
function fail(fault) {
  console.log(fault);
  process.exitCode = 1;
}

if (!existsSync('dist/parts')) throw new Error('There is no dist/parts/: run `npm run build` first.');
for (const [name, members] of files) {
  const size = Math.max(...members.map(gzipped));
  const budget = budgets[name];
  const each = members.length > 1 ? `, the largest of ${members.length}` : '';
  if (budget === undefined) fail(`${name}: ${kB(size)} gzip${each}, and NO BUDGET in tests/tools/budgets.json`);
  else if (size > budget) fail(`${name}: ${kB(size)} gzip${each}, ${size - budget} bytes MORE than ${kB(budget)}`);
  else console.log(`${name}: ${kB(size)} gzip${each}, of ${kB(budget)}`);
  if (name !== FIRST) continue;
  console.log(
    '  All that a page loads before the first picture, besides its story. By share of the code before minifying:',
  );
  for (const [from, share] of await shares()) console.log(`  ${kB(size * share).padStart(8)}  ${from}`);
}
for (const name of Object.keys(budgets).filter((name) => !files.some(([file]) => file === name)))
  fail(`${name}: a budget in tests/tools/budgets.json for a file that is not built`);
