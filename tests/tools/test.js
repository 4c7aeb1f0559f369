/**
 * `npm test`: runs everything that a change must pass, in order, and stops at the first step that fails. CI runs the same. With SPEECH=1,
 * if Orca is installed, also runs `npm run test:speech`, which takes about twenty minutes.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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

/** Browser tests that failed beside others and passed alone. @type {string[]} */
const passedAlone = [];

/** If tests fail in more files than this, they are not run again. */
const MAX_AGAIN = 3;

/**
 * @typedef {object} FileResult results of a test file in a report of Vitest
 * @property {string} name path
 * @property {'passed' | 'failed'} status
 * @property {{ status: string, fullName: string }[]} assertionResults
 */

/** @param {string} report path @returns {FileResult[]} */
const resultsIn = (report) => JSON.parse(readFileSync(report, 'utf8')).testResults;

/**
 * Adds the tests that passed in some files to the number of a project.
 * @param {string} project
 * @param {readonly FileResult[]} files
 */
function count(project, files) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  counts[project] = (counts[project] ?? 0) + tests.filter(({ status }) => status === 'passed').length;
}

/**
 * Runs a project of Vitest and counts its tests.
 * @param {string} project
 * @param {readonly string[]} [more] arguments
 */
function vitest(project, more) {
  const report = join(reports, `${project}.json`);
  run('vitest', vitestArgs(project, report, more));
  count(project, resultsIn(report));
}

/**
 * Runs a project in the browser, in parts at once, each in its own browser, because a browser runs one test file at a
 * time. Files with a test that fails run once more, alone: on a busy machine a page beside others may be late. What
 * passes only then is reported at the end.
 * @param {string} project
 * @param {readonly (readonly string[])[]} parts arguments of each
 */
async function browserTests(project, parts) {
  const runs = parts.map((more, i) => ({ more, report: join(reports, `${project}-${i + 1}.json`) }));
  const args = runs.map(({ more, report }) => vitestArgs(project, report, more));
  /** @type {readonly FileResult[]} */
  let failed = [];
  try {
    await runTogether('vitest', args);
  } catch (error) {
    failed = runs.flatMap(({ report }) => resultsIn(report)).filter(({ status }) => status === 'failed');
    if (failed.length === 0 || failed.length > MAX_AGAIN) throw error;
    console.log(`\n      ${failed.length} files once more, alone`);
    vitest(
      project,
      failed.map(({ name }) => relative('.', name)),
    );
    for (const { name, assertionResults } of failed)
      for (const { status, fullName } of assertionResults)
        if (status === 'failed') passedAlone.push(`${relative('.', name)}: ${fullName}`);
  }
  count(
    project,
    runs.flatMap(({ report }) => resultsIn(report)).filter((file) => !failed.some(({ name }) => name === file.name)),
  );
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
  ['Browser tests: the element as it ships', () => browserTests('browser', [['--shard=1/2'], ['--shard=2/2']])],
  ['Browser tests: single modules', () => browserTests('browser-modules', [[]])],
  ['Browser tests: the built pages', () => browserTests('page', [LONG_PAGES])],
  ...(hasSpeech ? [speech] : []),
]);
rmSync(reports, { recursive: true });

if (passed) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(counts).map(([project, count]) => `${project} ${count}`);
  console.log(`\nPASSED: ${total} tests (${kinds.join(', ')}) in ${seconds(performance.now() - start)}`);
  if (passedAlone.length > 0) console.log(`FAILED BESIDE OTHERS, passed alone:\n  ${passedAlone.join('\n  ')}`);
  console.log(`${total} passed, 0 failed`);
}
