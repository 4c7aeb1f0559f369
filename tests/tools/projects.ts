/**
 * The test projects of Vitest, chosen by `--project`:
 *
 * - `unit`: pure code, in Node;
 * - `engines`: databases that a developer must install, see `engines.js`;
 * - `browser`: the element in a browser, as it ships: `dist/cited-timeline.js` and what it loads;
 * - `browser-sources`: the same tests on the sources, for development: no build is needed, and errors name lines of `src/`;
 * - `browser-modules`: single modules in a browser, and what npm users import, `dist/npm/`;
 * - `page`: the built pages in Chromium, driven from Node.
 *
 * All but `unit`, `engines` and `browser-sources` need `npm run build` before.
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

/** Not UTC, with half an hour and summer time: a mix-up of local time and UTC shows. */
const timezoneId = 'America/St_Johns';

/** Tests that drive the built pages from Node. */
const PAGES = 'tests/browser/{page,monkey}/**';

/**
 * Tests that do not go by the shipped file, and why:
 *
 * - `each`: a directive of Lit, which the shipped file has no door to;
 * - `html/`: every turn that reading a page can take, by a function that only the element calls in the built files;
 * - `measure-text`: how wide single texts are, in fonts and languages, beside the page's own answer;
 * - `registration`: that `cited-timeline/element` registers nothing, which is so in `dist/npm/` only;
 * - `shown-layout`: which layouts the element computes, by spies on their modules;
 * - `templates`: that templates give the same nodes for the same input, by calling them.
 */
const MODULES = 'tests/browser/modules/**';

/**
 * Tests of what the drivers of the other browsers cannot do: forced colours, more contrast, motion that is welcome and colour
 * blindness; fingers; garbage collected when a test says so.
 */
const CHROMIUM_ONLY = ['tests/browser/access/{preferences,touch}.test.ts', 'tests/browser/{memory,nodes}.test.ts'];

/** What each browser does not run. */
const NOT_IN: Readonly<Record<string, readonly string[]>> = {
  chromium: [],
  // Playwright sends Firefox a double click as two single ones
  firefox: [...CHROMIUM_ONLY, 'tests/browser/double-click.test.ts'],
  // Without a doctype WebKit takes a height of 100 % of nothing for that of the page's body, and has no value to be used instead
  webkit: [...CHROMIUM_ONLY, 'tests/browser/host/block-without-doctype.test.ts'],
};

/** What every browser is told of its window and reader. */
const contextOptions = {
  viewport: { width: 1720, height: 1200 }, // room for the frame of the tests
  deviceScaleFactor: 1,
  locale: 'en-GB',
  timezoneId,
};

/** Chromium, or with BROWSERS=firefox Firefox: one browser a run, as `npm run test:browsers` asks for them. */
function browserInstance(): BrowserInstanceOption & { provider: BrowserProviderOption } {
  if (process.env['BROWSERS'] === 'firefox') {
    const executablePath = locateFirefox();
    if (!executablePath) throw new Error('There is no Firefox here: install it, or set FIREFOX_PATH to one.');
    return { browser: 'firefox', provider: firefoxProvider(executablePath, contextOptions) };
  }
  if (process.env['BROWSERS'] === 'webkit') {
    const programs = locateWebKit();
    if (!programs) throw new Error(`There is ${WEBKIT_MISSING}.`);
    // Not headless: its screen is one that nobody sees
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

/** A project whose tests run in a browser, with what the names of the package mean there. */
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
      // For a busy machine: a part of the element may take longer to be loaded than the second for which Vitest by itself asks again
      expect: { poll: { timeout: 10_000 } },
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1120, height: 800 },
        // Vitest scales the frame of the tests, at 1 too, and Playwright's BiDi client refuses to click inside a transform.
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

/** The names of the package mean the sources. */
const sources: UserConfig = {
  resolve: {
    alias: [
      { find: /^cited-timeline$/, replacement: path('src/index.ts') },
      { find: /^cited-timeline\/(element|core|read|render|locales\/.+)$/, replacement: `${path('src')}/$1.ts` },
    ],
  },
};

/** They mean what a page loads. Vite must not look on the disk, before a page asks, for what `shippedFiles` serves. */
const shipped: UserConfig = {
  plugins: [shippedFiles],
  optimizeDeps: { noDiscovery: true },
  server: { preTransformRequests: false },
};

/** They mean what npm users import: modules, without lit and d3. */
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
