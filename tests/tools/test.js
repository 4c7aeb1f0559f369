/**
 * `npm test`: runs everything that a change must pass, in order, and stops at the first step that fails. CI runs the same. With SPEECH=1,
 * if Orca is installed, also runs `npm run test:speech`, which takes about twenty minutes.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from './browser.js';
import { run, runNode, runTogether, seconds, takeSteps } from './run.js';

const reports = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
/** @type {Record<string, number>} */
const counts = {};

/** Number of workers. By default Vitest leaves one core free, which on two cores means half the speed. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Leaves out page tests that take a minute each; `npm run test:thorough` runs them. */
const LONG_PAGES = ['--exclude=**/page/make-states.test.ts', '--exclude=**/page/gallery.test.ts'];

/**
 * Arguments with which Vitest runs a project, or a part of it, and writes the results to `report`.
 * @param {string} project
 * @param {string} report path of a JSON file
 * @param {readonly string[]} [more]
 */
const vitestArgs = (project, report, more = []) => [
  'run',
  '--project',
  project,
  `--maxWorkers=${WORKERS}`,
  ...more,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

/**
 * Adds the number of passed tests of a report to that of its project.
 * @param {string} project
 * @param {string} report
 */
function count(project, report) {
  const { numPassedTests } = /** @type {{ numPassedTests: number }} */ (JSON.parse(readFileSync(report, 'utf8')));
  counts[project] = (counts[project] ?? 0) + numPassedTests;
}

/**
 * Runs a project of Vitest and counts its tests.
 * @param {string} project
 * @param {readonly string[]} [more] arguments
 */
function vitest(project, more) {
  const report = join(reports, `${project}.json`);
  run('vitest', vitestArgs(project, report, more));
  count(project, report);
}

/** Runs the project `browser` in two halves at once, each in its own browser, because a browser runs one test file at a time. */
async function browserTests() {
  const halves = [1, 2].map((half) => ({ half, report: join(reports, `browser-${half}.json`) }));
  await runTogether(
    'vitest',
    halves.map(({ half, report }) => vitestArgs('browser', report, [`--shard=${half}/2`])),
  );
  for (const { report } of halves) count('browser', report);
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
  ['Browser tests: the element as it ships', browserTests],
  ['Browser tests: single modules', () => vitest('browser-modules')],
  ['Browser tests: the built pages', () => vitest('page', LONG_PAGES)],
  ...(hasSpeech ? [speech] : []),
]);
rmSync(reports, { recursive: true });

if (passed) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(counts).map(([project, count]) => `${project} ${count}`);
  console.log(`\nPASSED: ${total} tests (${kinds.join(', ')}) in ${seconds(performance.now() - start)}`);
  console.log(`${total} passed, 0 failed`);
}
