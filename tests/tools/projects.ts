/**
 * The test projects of Vitest, chosen by `--project`:
 *
 * - `unit`: pure code, in Node;
 * - `engines`: databases that a developer must install, see `engines.js`;
 * - `browser`: the shipped element in a browser: `dist/cited-timeline.js` and the files that it loads;
 * - `browser-sources`: the same tests on the sources, for development: they need no build, and errors refer to lines of `src/`;
 * - `browser-modules`: single modules in a browser, and the modules that npm users import, `dist/npm/`;
 * - `page`: the built pages in Chromium, driven from Node.
 *
 * All except `unit`, `engines` and `browser-sources` need `npm run build` first.
 */
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { UserConfig } from 'vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserInstanceOption, BrowserProviderOption } from 'vitest/node';
import { chromiumArgs, locateChromium } from './browser.js';
import { firefoxProvider } from './firefox-provider.js';
import { locateFirefox } from './firefox.js';
import { shippedFiles } from './shipped-files.ts';
import { locateWebKit, WEBKIT_MISSING } from './webkit.js';
import { webkitProvider } from './webkit-provider.js';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** The zone of the tests: not UTC, with a half-hour offset and summer time, which exposes any confusion of local time and UTC. */
const timezoneId = 'America/St_Johns';

/** Tests that drive the built pages from Node. */
const PAGES = 'tests/browser/{page,monkey}/**';

/**
 * Tests that do not use the shipped file, and why:
 *
 * - `each`: tests a Lit directive, which the shipped file does not export;
 * - `html/`: tests all cases of reading a page, through a function that is internal in the built files;
 * - `measure-text`: compares the width of single texts, in fonts and languages, with that measured by the page;
 * - `registration`: tests that `cited-timeline/element` registers nothing, which is true only in `dist/npm/`;
 * - `shown-layout`: tests which layouts the element computes, with spies on their modules;
 * - `templates`: tests that templates return the same nodes for the same input, by calling them.
 */
const MODULES = 'tests/browser/modules/**';

/**
 * Tests that need something which the drivers of other browsers cannot do: emulating forced colours, more contrast, motion without
 * reduction and colour blindness; touch; garbage collection on request.
 */
const CHROMIUM_ONLY = ['tests/browser/access/{preferences,touch}.test.ts', 'tests/browser/{memory,nodes}.test.ts'];

/** Tests that each browser does not run. */
const NOT_IN: Readonly<Record<string, readonly string[]>> = {
  chromium: [],
  // Playwright sends Firefox a double click as two single ones
  firefox: [...CHROMIUM_ONLY, 'tests/browser/double-click.test.ts'],
  // Without a doctype, WebKit resolves a height of 100 % in a parent without a height to that of the body, and has no alternative value
  webkit: [...CHROMIUM_ONLY, 'tests/browser/host/block-without-doctype.test.ts'],
};

/** Settings of the window and the reader for every browser. */
const contextOptions = {
  viewport: { width: 1720, height: 1200 }, // room for the frame of the tests
  deviceScaleFactor: 1,
  locale: 'en-GB',
  timezoneId,
};

/** The browser of this run: Chromium, or the one in BROWSERS, which `npm run test:browsers` sets. */
function browserInstance(): BrowserInstanceOption & { provider: BrowserProviderOption } {
  if (process.env['BROWSERS'] === 'firefox') {
    const executablePath = locateFirefox();
    if (!executablePath) throw new Error('There is no Firefox here: install it, or set FIREFOX_PATH to one.');
    return { browser: 'firefox', provider: firefoxProvider(executablePath, contextOptions) };
  }
  if (process.env['BROWSERS'] === 'webkit') {
    const programs = locateWebKit();
    if (!programs) throw new Error(`There is ${WEBKIT_MISSING}.`);
    // Not headless, but its screen is a virtual one
    return { browser: 'webkit', headless: false, provider: webkitProvider(programs, contextOptions) };
  }
  const chromium = locateChromium();
  return {
    browser: 'chromium',
    provider: playwright({
      launchOptions: {
        ...(chromium && { executablePath: chromium.executablePath, env: chromium.env as Record<string, string> }),
        args: chromiumArgs(),
      },
      contextOptions: { ...contextOptions, reducedMotion: 'reduce' },
    }),
  };
}

/** `-1-2` in a run of the first of two shards: two runs at once must not write to the same cache. */
const SHARD = (process.argv.find((arg) => arg.startsWith('--shard=')) ?? '').replace('--shard=', '-').replace('/', '-');

/** A project whose tests run in a browser. `config` sets what the package's names refer to. */
function inBrowser(name: string, config: UserConfig, files: { include: string; exclude: readonly string[] }) {
  const instance = browserInstance();
  return {
    extends: true,
    ...config,
    cacheDir: path(`node_modules/.vite/${name}${SHARD}`),
    optimizeDeps: { include: ['lit', 'd3', 'axe-core', 'ical.js', 'saxes'], ...config.optimizeDeps },
    test: {
      name,
      include: [files.include],
      exclude: [...files.exclude, ...(NOT_IN[instance.browser] ?? [])],
      // For a busy machine: loading a part of the element may take longer than Vitest's default of one second
      expect: { poll: { timeout: 10_000 } },
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1120, height: 800 },
        // Vitest sets a transform on the frame of the tests, even for a scale of 1, and Playwright's BiDi client refuses to click inside one.
        orchestratorScripts: [
          {
            content:
              "document.head.append(Object.assign(document.createElement('style'),{textContent:'#vitest-tester{transform:none!important}'}))",
          },
        ],
        // Firefox gives the keyboard to one page at a time.
        fileParallelism: instance.browser !== 'firefox',
        provider: instance.provider,
        instances: [instance],
      },
    },
  } satisfies TestProjectInlineConfiguration;
}

/** The package's names refer to the sources. */
const sources: UserConfig = {
  resolve: {
    alias: [
      { find: /^cited-timeline$/, replacement: path('src/index.ts') },
      { find: /^cited-timeline\/(element|core|read|render|locales\/.+)$/, replacement: `${path('src')}/$1.ts` },
    ],
  },
};

/** The package's names refer to the files that a page loads. Vite must not search the disk in advance for the files that `shippedFiles` serves. */
const shipped: UserConfig = {
  plugins: [shippedFiles],
  optimizeDeps: { noDiscovery: true },
  server: { preTransformRequests: false },
};

/** The package's names refer to what npm users import: modules without lit and d3. */
const modules: UserConfig = {
  resolve: {
    alias: [
      { find: /^cited-timeline$/, replacement: path('dist/npm/index.js') },
      { find: /^cited-timeline\/(element|core|read|render|locales\/.+)$/, replacement: `${path('dist/npm')}/$1.js` },
      { find: /^cited-timeline\/react$/, replacement: path('dist/npm/frameworks/react.js') },
    ],
  },
};

const EVERY_TEST = { include: 'tests/browser/**/*.test.ts', exclude: [PAGES, MODULES] };

export const projects: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    ...sources,
    test: {
      name: 'unit',
      include: ['tests/unit/**/*.test.ts'],
      env: { TZ: timezoneId },
      isolate: false, // pure code leaves nothing behind, and is loaded once
      testTimeout: 120_000, // thousands of random cases on a busy machine
    },
  },
  {
    extends: true,
    ...sources,
    test: {
      name: 'engines',
      include: ['tests/engines/**/*.test.ts'],
      env: { TZ: timezoneId },
      testTimeout: 240_000,
      hookTimeout: 240_000,
      fileParallelism: false, // each starts servers
    },
  },
  {
    extends: true,
    test: {
      name: 'page',
      include: [`${PAGES}/*.test.ts`],
      env: { TZ: timezoneId },
      isolate: false, // Playwright is loaded once; what a test changes is in pages of its own
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  inBrowser('browser', shipped, EVERY_TEST),
  inBrowser('browser-sources', sources, EVERY_TEST),
  inBrowser('browser-modules', modules, { include: `${MODULES}/*.test.ts`, exclude: [] }),
];
