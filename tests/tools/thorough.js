/**
 * `npm run test:thorough`: runs the unit tests with all random cases (`npm test` tries a quarter), the random user for 2,000 steps instead
 * of 200, and the long page tests: all states and looks of “Make your own”, gallery and recipes, and axe in all looks. Needs a build.
 */
import { needChromium } from './browser.js';
import { run, takeSteps } from './run.js';

const LONG_PAGES = ['page/make-states', 'page/gallery', 'page/accessibility', 'page/evidence'];

process.env['THOROUGH'] = '1';
await takeSteps([
  ['Unit tests, on all random cases', () => run('vitest', ['run', '--project', 'unit'])],
  ['A Chromium for the random user', needChromium],
  ['A random user, 2,000 steps', () => run('vitest', ['run', '--project', 'page', 'tests/browser/monkey'])],
  ['The long tests of pages', () => run('vitest', ['run', '--project', 'page', ...LONG_PAGES])],
]);
