/**
 * `npm run test:browsers`: runs the element's own tests in Chromium, in Firefox and in WebKit, and in WebKit also uses the built demo.
 * A browser that is not on this machine is skipped, with a message on how to install it. Names after `--` choose browsers:
 * `npm run test:browsers -- firefox webkit`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateChromium } from './browser.js';
import { locateFirefox } from './firefox.js';
import { makeInFirefox } from './firefox-make.js';
import { run, runNode } from './run.js';
import { locateWebKit, WEBKIT_MISSING } from './webkit.js';
import { makeInWebKit } from './webkit-make.js';
import { smokeWebKit } from './webkit-smoke.js';

/** @typedef {{ passed: number, failed: string[] }} Outcome */

/**
 * Runs a Vitest project in a browser, which the configuration reads from BROWSERS.
 * @param {string} browser
 * @param {string} project
 * @returns {Outcome}
 */
function runProject(browser, project) {
  const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
  const report = join(folder, 'report.json');
  process.env['BROWSERS'] = browser;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  let wrong = false;
  try {
    run('vitest', ['run', '--project', project, ...reporters]);
  } catch (error) {
    if (!existsSync(report)) throw error; // else the report says what failed
    wrong = true;
  }
  const { numPassedTests, testResults } =
    /** @type {{ numPassedTests: number, testResults: { name: string, message: string, assertionResults: { status: string, fullName: string }[] }[] }} */ (
      JSON.parse(readFileSync(report, 'utf8'))
    );
  rmSync(folder, { recursive: true });
  const failed = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.replace(/^.*tests\/browser\//, '');
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0 && message) return [`${file}: ${message.split('\n')[0]}`];
    return tests.map(({ fullName }) => `${file}: ${fullName.trim()}`);
  });
  if (wrong && failed.length === 0) failed.push('an error outside of the tests, which is shown above');
  return { passed: numPassedTests, failed };
}

/**
 * Runs all browser tests, of the shipped element and of single modules.
 * @param {string} browser
 * @returns {Outcome}
 */
function vitest(browser) {
  const outcomes = ['browser', 'browser-modules'].map((project) => runProject(browser, project));
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
  };
}

/**
 * For each browser: how it is found, the tests to run, and the message if it is missing.
 * @type {Record<string, { missing: string, find: () => string | undefined, test: () => Outcome | Promise<Outcome> }>}
 */
const BROWSERS = {
  chromium: {
    missing: 'no Chromium (`node tests/tools/browser.js` fetches one)',
    find: () => locateChromium()?.executablePath,
    test: () => vitest('chromium'),
  },
  firefox: {
    missing: 'no Firefox (`apt-get install firefox-esr`, or from mozilla.org, or name it in FIREFOX_PATH)',
    find: locateFirefox,
    async test() {
      const tests = vitest('firefox');
      console.log('\nfirefox: “Make your own”');
      const make = await makeInFirefox(/** @type {string} */ (locateFirefox()));
      return { passed: tests.passed + make.passed, failed: [...tests.failed, ...make.failed] };
    },
  },
  webkit: {
    missing: WEBKIT_MISSING,
    find: () => locateWebKit()?.driver,
    async test() {
      const programs = /** @type {NonNullable<ReturnType<typeof locateWebKit>>} */ (locateWebKit());
      const tests = vitest('webkit');
      console.log('\nwebkit: the built demo');
      const demo = await smokeWebKit(programs);
      console.log('\nwebkit: “Make your own”');
      const make = await makeInWebKit(programs);
      const all = [tests, demo, make];
      return {
        passed: all.reduce((sum, { passed }) => sum + passed, 0),
        failed: all.flatMap(({ failed }) => failed),
      };
    },
  },
};

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BROWSERS);
const lines = [];
runNode('tests/tools/build.js');
for (const name of chosen) {
  const browser = BROWSERS[name];
  if (!browser) throw new Error(`No browser is called ${name}: there are ${Object.keys(BROWSERS).join(', ')}.`);
  const found = browser.find();
  console.log(`\n${name}: ${found ?? browser.missing}`);
  if (!found) {
    lines.push(`${name}: not run: ${browser.missing}`);
    continue;
  }
  const { passed, failed } = await browser.test();
  lines.push(`${name}: ${passed} passed, ${failed.length} failed`, ...failed.map((test) => `   × ${test}`));
  if (failed.length > 0 || passed === 0) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);
console.log('\nTests that a browser does not run are listed, with reasons, in tests/tools/projects.ts: NOT_IN.');
