/**
 * Everything Vite does here, chosen by `--mode`:
 *
 * - none: the demo, served by `npm start`, or built to `dist/demo/`;
 * - `library`: what npm users import, `dist/npm/`: a module for each source, so that bundlers leave out what is not used; without lit and d3;
 * - `standalone`: `dist/cited-timeline.js`, all that the first picture of a JSON story in English needs; what it loads later is in
 *   `dist/parts/` and `dist/locales/`, and imports from it what they share;
 * - `classic`: `dist/cited-timeline.classic.js`, one classic script with all parts and languages in it;
 * - under Vitest: the test projects.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import type { BrowserInstanceOption, BrowserProviderOption } from 'vitest/node';
import { chromiumArgs, locateChromium } from './tests/tools/browser.js';
import { firefoxProvider } from './tests/tools/firefox-provider.js';
import { locateFirefox } from './tests/tools/firefox.js';
import { eventsFiles } from './tests/tools/events-files.js';
import { strangerPages } from './tests/tools/stranger-pages.js';
import { locateWebKit, WEBKIT_MISSING } from './tests/tools/webkit.js';
import { webkitProvider } from './tests/tools/webkit-provider.js';
import manifest from './package.json' with { type: 'json' };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The package's own name, as the demo imports it, means the sources. */
const alias = [
  { find: /^cited-timeline$/, replacement: path('src/index.ts') },
  { find: /^cited-timeline\/(element|core)$/, replacement: `${path('src')}/$1.ts` },
];

/**
 * Languages keep their names. All other parts have a hash in theirs, so that a file of an older version in a cache never meets one of
 * a newer version.
 */
const chunkFileNames = (chunk: { facadeModuleId: string | null }) =>
  /src\/locales\//.test(chunk.facadeModuleId ?? '') ? 'locales/[name].js' : 'parts/[name]-[hash].js';

const build: UserConfig['build'] = {
  target: 'es2022',
  outDir: path('dist'),
  emptyOutDir: false,
  modulePreload: false,
  reportCompressedSize: false,
  cssMinify: true,
  cssTarget: 'esnext', // style sheets reach browsers as they are written, but for white space
};

/** What the file is and where its licences are, for who finds it on a server. */
const banner = `/*! cited-timeline ${manifest.version} | MIT | licences of what is in it: cited-timeline.licenses.md */`;

const entry = (names: string[]) => Object.fromEntries(names.map((name) => [name, path(`src/${name}.ts`)]));

const library: UserConfig = {
  publicDir: false,
  build: {
    ...build,
    outDir: path('dist/npm'),
    minify: false,
    lib: { entry: entry(['index', 'element', 'core', 'cli']), formats: ['es'] },
    rolldownOptions: {
      external: /^(node:|(@lit|lit|d3)(\/|$))/,
      output: {
        preserveModules: true,
        preserveModulesRoot: path('src'),
        // The style sheet of panel.ts is panel.css
        entryFileNames: ({ facadeModuleId }) => (facadeModuleId?.includes('.css') ? '[name].css.js' : '[name].js'),
      },
    },
  },
};

const standalone: UserConfig = {
  publicDir: false,
  build: {
    ...build,
    lib: { entry: { 'cited-timeline': path('src/index.ts') }, formats: ['es'] },
    license: { fileName: 'cited-timeline.licenses.md' },
    sourcemap: true,
    rolldownOptions: {
      // Without it what the entry shares with its parts would be a second file that every page has to wait for.
      preserveEntrySignatures: 'allow-extension',
      output: {
        chunkFileNames,
        postBanner: (chunk) => (chunk.isEntry ? banner : ''),
        // By itself Vite keeps white space and annotations in a library, for the bundler that comes after; here none does.
        minify: true,
        comments: { annotation: false },
      },
    },
  },
};

/** For pages that cannot load modules: opened from a disk (`file://`), or of a system that takes one classic script. It loads nothing. */
const classic: UserConfig = {
  publicDir: false,
  build: {
    ...build,
    lib: {
      entry: path('src/index.ts'),
      formats: ['iife'],
      name: 'CitedTimeline',
      fileName: () => 'cited-timeline.classic.js',
    },
    rolldownOptions: { output: { postBanner: banner, codeSplitting: false } },
  },
};

const demo: UserConfig = {
  root: path('demo'),
  base: './',
  publicDir: false,
  cacheDir: path('node_modules/.vite/demo'),
  resolve: { alias },
  plugins: [eventsFiles(path('data')), strangerPages()],
  server: { fs: { allow: [path('.')] } },
  build: {
    ...build,
    outDir: path('dist/demo'),
    assetsInlineLimit: 0, // the page's policy refuses data: addresses
    rolldownOptions: {
      input: readdirSync(path('demo'))
        .filter((file) => file.endsWith('.html'))
        .map((file) => path(`demo/${basename(file)}`)),
    },
  },
};

/** Not UTC, with half an hour and summer time: a mix-up of local time and UTC shows. */
const timezoneId = 'America/St_Johns';

/**
 * Tests of what the drivers of the other browsers cannot do: forced colours, more contrast, motion that is welcome and colour
 * blindness; fingers; garbage collected when a test says so.
 */
const CHROMIUM_ONLY = ['tests/browser/access/{preferences,touch}.test.ts', 'tests/browser/{memory,nodes}.test.ts'];

/** Playwright sends Firefox a double click as two single ones. */
const NOT_IN_FIREFOX = ['tests/browser/double-click.test.ts'];

/** Without a doctype WebKit takes a height of 100 % of nothing for that of the page's body, and has no value to be used instead. */
const NOT_IN_WEBKIT = ['tests/browser/host/block-without-doctype.test.ts'];

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
    return {
      browser: 'firefox',
      exclude: ['tests/browser/{page,monkey}/**', ...CHROMIUM_ONLY, ...NOT_IN_FIREFOX],
      provider: firefoxProvider(executablePath, contextOptions),
    };
  }
  if (process.env['BROWSERS'] === 'webkit') {
    const programs = locateWebKit();
    if (!programs) throw new Error(`There is ${WEBKIT_MISSING}.`);
    return {
      browser: 'webkit',
      headless: false, // its screen is one that nobody sees
      exclude: ['tests/browser/{page,monkey}/**', ...CHROMIUM_ONLY, ...NOT_IN_WEBKIT],
      provider: webkitProvider(programs, contextOptions),
    };
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

const tests = (): UserConfig => {
  const instance = browserInstance();
  return {
    resolve: { alias },
    test: {
      onConsoleLog: (log) => !log.includes('Lit is in dev mode'),
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/unit/**/*.test.ts'],
            env: { TZ: timezoneId },
            isolate: false, // pure code leaves nothing behind, and is loaded once
            testTimeout: 30_000, // thousands of random cases on a busy machine
          },
        },
        {
          extends: true,
          test: {
            name: 'page',
            include: ['tests/browser/{page,monkey}/**/*.test.ts'],
            env: { TZ: timezoneId },
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          cacheDir: path('node_modules/.vite/browser'),
          optimizeDeps: { include: ['lit', 'd3', 'axe-core'] },
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts'],
            exclude: ['tests/browser/{page,monkey}/**'],
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
              fileParallelism: process.env['BROWSERS'] !== 'firefox',
              provider: instance.provider,
              instances: [instance],
            },
          },
        },
      ],
    },
  };
};

const modes: Record<string, UserConfig> = { library, standalone, classic };

export default defineConfig(({ mode }) => (process.env['VITEST'] ? tests() : (modes[mode] ?? demo)));
