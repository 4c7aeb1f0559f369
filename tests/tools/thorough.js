/**
 * `npm run test:thorough`: the unit tests on all their random cases, of which `npm test` tries a quarter, and the random user for 2,000
 * steps in place of 600. Needs a build.
 */
import { needChromium } from './browser.js';
import { run, takeSteps } from './run.js';

process.env['THOROUGH'] = '1';
await takeSteps([
  ['Unit tests, on all random cases', () => run('vitest', ['run', '--project', 'unit'])],
  ['A Chromium for the random user', needChromium],
  ['A random user, 2,000 steps', () => run('vitest', ['run', '--project', 'page', 'tests/browser/monkey'])],
]);
