/**
 * The Chromium that the tests drive. `node tests/tools/browser.js` finds or fetches one, and prints which.
 * The order is: CHROME_PATH; Playwright's own folder; the one from npm (fetched on Linux on x64: a headless build of a known version,
 * which opens pages twice as fast as Debian's); the usual places of this system. If there is none, Debian's package (as root) or
 * Playwright's download is fetched.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { carriedChromium, fetchCarried, fetchFromDebian, fetchFromPlaywright } from './browser-fetch.js';
import { usualPlaces } from './browser-places.js';

/**
 * @typedef {object} Browser
 * @property {string} executablePath absolute path of the program
 * @property {string} from where it came from, for messages
 * @property {NodeJS.ProcessEnv} env environment that it must be started with
 */

const FROM_SYSTEM = 'this system';

/**
 * Finds a Chromium on this machine, without fetching.
 * @returns {Browser | undefined}
 * @throws {Error} if CHROME_PATH names no file
 */
export function locateChromium() {
  const { env } = process;
  const named = env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
    return { executablePath: named, from: 'CHROME_PATH', env };
  }
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return { executablePath: playwrights, from: "Playwright's folder", env };
  const carried = carriedChromium();
  if (carried) return carried;
  const usual = usualPlaces(process.platform, env, homedir()).find((place) => existsSync(place));
  return usual === undefined ? undefined : { executablePath: usual, from: FROM_SYSTEM, env };
}

/**
 * Finds a Chromium, or fetches one.
 * @returns {Browser}
 * @throws {Error} with instructions, if none could be found or fetched
 */
export function needChromium() {
  const here = locateChromium();
  if (here && here.from !== FROM_SYSTEM) return here;
  for (const fetch of [fetchCarried, fetchFromDebian, fetchFromPlaywright]) {
    fetch();
    const found = locateChromium();
    if (found) return found;
  }
  throw new Error(
    'No Chromium was found, and none could be fetched. ' +
      'Install Chrome or Chromium, or set CHROME_PATH to one, or run `npx playwright install chromium`.',
  );
}

/** Switches for a headless Chromium that draws the same on every machine and makes no network requests of its own. */
export const chromiumArgs = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to start as root otherwise
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/**
 * Starts the Chromium of the tests, headless. The caller closes it.
 * @param {string[]} [args] additional arguments
 * @returns {Promise<import('playwright').Browser>}
 */
export function launchChromium(args = []) {
  const { executablePath, env } = needChromium();
  return chromium.launch({
    executablePath,
    args: [...chromiumArgs(), ...args],
    env: /** @type {Record<string, string>} */ (env),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { executablePath, from } = needChromium();
    console.log(`Chromium for the tests: ${executablePath} (from ${from})`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
