import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { usualPlaces } from '../tools/browser-places.js';
import { locateFirefox } from '../tools/firefox.js';

/** Settings of Firefox: it shows the page alone, asks nothing, and is accessible. */
const FIREFOX_PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'en-GB',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

/** A browser with a window, as a reader has it. */
export interface Browser {
  /** The program, or undefined where there is none. */
  readonly locate: () => string | undefined;
  /** Where it comes from on Debian. */
  readonly debianPackage: string;
  /** Arguments that open an address with a fresh profile in a folder, which is made. */
  readonly argumentsFor: (profile: string, address: string) => string[];
}

/** Chromium with a window: the one of `tests/tools/browser.js` may be without. */
function locateChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  const usual = usualPlaces(process.platform, process.env, homedir()).filter((place) => !place.includes('headless'));
  return named && existsSync(named) ? named : usual.find((place) => existsSync(place));
}

export const BROWSERS: Readonly<Record<string, Browser>> = {
  firefox: {
    locate: locateFirefox,
    debianPackage: 'firefox-esr',
    argumentsFor(profile, address) {
      mkdirSync(profile, { recursive: true });
      const lines = Object.entries(FIREFOX_PREFERENCES).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
      );
      writeFileSync(join(profile, 'user.js'), lines.join(''));
      return ['--profile', profile, '--no-remote', '--new-instance', address];
    },
  },
  chromium: {
    locate: locateChromium,
    debianPackage: 'chromium',
    argumentsFor: (profile, address) => [
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []), // it refuses to start as root otherwise
      '--force-renderer-accessibility',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--password-store=basic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-GB',
      '--window-position=0,0',
      '--window-size=1280,900',
      address,
    ],
  },
};
