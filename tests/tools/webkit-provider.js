import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { keySteps } from './webkit-keys.js';
import { startWebKit } from './webkit.js';

/** @typedef {import('vitest/node').BrowserProviderOption} BrowserProviderOption */
/** @typedef {ReturnType<BrowserProviderOption['providerFactory']>} BrowserProvider */

/** The setting for reduced motion, which WebKitGTK reads from GTK. */
const GTK_SETTINGS = '[Settings]\ngtk-enable-animations=false\n';

/**
 * Lets Vitest run its browser tests in WebKitGTK. Mouse steps are computed in the page (webkit-locators.js); this file passes them and the
 * keyboard steps to the driver. Screenshots, the DevTools protocol and mocked modules are not supported.
 *
 * `@vitest/browser-webdriverio` 4.1.11 also drives WebKitGTK, with a subclass of 30 lines: 726 of 734 tests passed; those with a real
 * mouse drag, a double click and frames of other sizes failed. It installs 242 packages and must have the same version as Vitest, so
 * these files are used instead.
 * @param {{ driver: string, screen: string }} programs
 * @param {{ viewport: { width: number, height: number }, locale: string, timezoneId: string }} context
 * @returns {BrowserProviderOption}
 */
export function webkitProvider(programs, { viewport, locale, timezoneId }) {
  return {
    ...playwright(), // for the server of the tests, which is the same for every provider
    name: 'webkitgtk',
    options: {},
    providerFactory(project) {
      const config = mkdtempSync(join(tmpdir(), 'cited-timeline-gtk-'));
      mkdirSync(join(config, 'gtk-3.0'));
      writeFileSync(join(config, 'gtk-3.0/settings.ini'), GTK_SETTINGS);
      const settings = { XDG_CONFIG_HOME: config, TZ: timezoneId, LANGUAGE: locale.replace('-', '_') };
      /** @type {Awaited<ReturnType<typeof startWebKit>> | undefined} */
      let webkit;
      const browser = () => {
        if (!webkit) throw new Error('WebKit is not open.');
        return webkit;
      };

      /** @param {unknown} _context @param {string} text */
      const keyboard = async (_context, text) => {
        await browser().run(`const frame = document.querySelector('iframe[data-vitest]');
          if (document.activeElement !== frame) frame.contentWindow.focus();`);
        await browser().type(keySteps(text));
        return { unreleased: [] };
      };
      /** @param {unknown} context @param {{ shift?: boolean }} options */
      const tab = (context, { shift = false }) => keyboard(context, shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
      /** @param {unknown} _context @param {import('./webkit.js').PointerStep[]} steps */
      const mouse = (_context, steps) => browser().point(steps);
      const server = /** @type {{ registerCommand: (name: string, command: unknown) => void } | undefined} */ (
        project.browser
      );
      server?.registerCommand('__vitest_keyboard', keyboard);
      server?.registerCommand('__vitest_tab', tab);
      server?.registerCommand('mouse', mouse);

      return /** @satisfies {BrowserProvider} */ ({
        name: 'webkitgtk',
        supportsParallelism: false,
        initScripts: [fileURLToPath(new URL('webkit-locators.js', import.meta.url))],
        getCommandsContext: () => ({}),
        async openPage(_sessionId, url) {
          if (!webkit) {
            webkit = await startWebKit(programs, settings);
            await webkit.resize(viewport.width, viewport.height);
          }
          await webkit.go(url);
        },
        async close() {
          await webkit?.close();
          webkit = undefined;
          rmSync(config, { recursive: true, force: true });
        },
      });
    },
  };
}
