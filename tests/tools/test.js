/**
 * `npm test`: all that a change must pass, in order, stopping at the first step that fails. CI runs the same. With SPEECH=1, and where
 * Orca is installed, also `npm run test:speech`, which takes some twenty minutes.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from './browser.js';
import { run, runNode, seconds, takeSteps } from './run.js';

const reports = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
/** @type {Record<string, number>} */
const counts = {};

/** By itself Vitest leaves a core to others, which halves what two cores do. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Tests of pages that take a minute each, which `npm run test:thorough` runs. */
const LONG_PAGES = ['**/page/make-states.test.ts', '**/page/gallery.test.ts'];

/**
 * Runs projects of Vitest and counts their tests.
 * @param {string[]} projects
 */
function vitest(...projects) {
  for (const project of projects) {
    const report = join(reports, `${project}.json`);
    run('vitest', [
      'run',
      '--project',
      project,
      `--maxWorkers=${WORKERS}`,
      ...(project === 'page' ? LONG_PAGES.map((file) => `--exclude=${file}`) : []),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests } = /** @type {{ numPassedTests: number }} */ (JSON.parse(readFileSync(report, 'utf8')));
    counts[project] = numPassedTests;
  }
}

function findBrowser() {
  const { executablePath, from } = needChromium();
  console.log(`      ${executablePath} (from ${from})`);
}

/** @type {import('./run.js').Step} */
const speech = ['Speech: what Orca says of the built pages', () => runNode('tests/tools/speech.js')];
const hasSpeech = Boolean(process.env['SPEECH']) && existsSync('/usr/bin/orca');

const start = performance.now();
const passed = await takeSteps([
  ['Lint: oxlint', () => run('oxlint', [])],
  ['Format: oxfmt --check', () => run('oxfmt', ['--check', '.'])],
  ['Types: tsc', () => run('typescript', ['-p', '.'])],
  ['Types of the pure folders, without the DOM: tsc', () => run('typescript', ['-p', 'src/tsconfig.pure.json'])],
  ['Unit tests, in Node', () => vitest('unit')],
  ['Build: dist/', () => runNode('tests/tools/build.js')],
  ['Package, as it is packed: publint and attw', () => runNode('tests/tools/package-faults.js')],
  ['Sizes, against tests/tools/budgets.json', () => runNode('tests/tools/size.js')],
  ['A Chromium for the browser tests', findBrowser],
  [
    'Browser tests: the element as it ships, single modules, then the built pages',
    () => vitest('browser', 'browser-modules', 'page'),
  ],
  ...(hasSpeech ? [speech] : []),
]);
rmSync(reports, { recursive: true });

if (passed) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(counts).map(([project, count]) => `${project} ${count}`);
  console.log(`\nPASSED: ${total} tests (${kinds.join(', ')}) in ${seconds(performance.now() - start)}`);
  console.log(`${total} passed, 0 failed`);
}
