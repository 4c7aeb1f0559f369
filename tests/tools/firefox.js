import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { usualFirefoxPlaces } from './browser-places.js';

/**
 * Finds a Firefox on this machine, without fetching. FIREFOX_PATH comes before the usual places.
 * @returns {string | undefined} absolute path of the program
 * @throws {Error} if FIREFOX_PATH names no file
 */
export function locateFirefox() {
  const named = process.env['FIREFOX_PATH'];
  if (!named) return usualFirefoxPlaces(process.platform, process.env, homedir()).find((place) => existsSync(place));
  if (!existsSync(named)) throw new Error(`FIREFOX_PATH is ${named}, and there is no such file.`);
  return named;
}

/**
 * Options with which Playwright starts an unmodified Firefox, which it drives over WebDriver BiDi.
 * Media preferences are set as Firefox preferences, because BiDi cannot emulate media.
 * @param {string} executablePath
 */
export const firefoxOptions = (executablePath) => ({
  channel: 'moz-firefox', // without it, Playwright expects its own patched build
  executablePath,
  firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
});
