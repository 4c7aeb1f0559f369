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
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { eventsFiles } from './tests/tools/events-files.js';
import { projects } from './tests/tools/projects.ts';
import { strangerPages } from './tests/tools/stranger-pages.js';
import manifest from './package.json' with { type: 'json' };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The package's own name, as the demo imports it, means the sources. */
const alias = [
  { find: /^cited-timeline$/, replacement: path('src/index.ts') },
  { find: /^cited-timeline\/(element|core|read)$/, replacement: `${path('src')}/$1.ts` },
];

/**
 * Languages keep their names. All other parts have a hash in theirs, so that a file of an older version in a cache never meets one of
 * a newer version.
 */
const chunkFileNames = (chunk: { facadeModuleId: string | null }) =>
  /src\/locales\//.test(chunk.facadeModuleId ?? '') ? 'locales/[name].js' : 'parts/[name]-[hash].js';

/** The words for problems, and the list of them: one file, which is loaded at the first problem. */
const PROBLEM_MODULES = [
  'dates/edtf/parse-tree',
  'dates/edtf/problems',
  'dates/edtf/suggest',
  'dates/parse-date',
  'file/explain/explain-[a-z]+',
  'file/explain/nearest',
  'file/explain/sentences',
  'file/explain/suggest-address',
  'file/json/json-scan',
  'runtime/problem-words',
  'source/cut-short',
  'source/help-with-dates',
  'usage-faults',
  'views/status/lost-records',
  'views/status/problem-kinds',
  'views/status/problems',
];
const PROBLEMS = new RegExp(`src/(${PROBLEM_MODULES.join('|')})\\.ts$`);

const build: UserConfig['build'] = {
  target: 'es2022',
  outDir: path('dist'),
  emptyOutDir: false,
  modulePreload: false,
  reportCompressedSize: false,
  cssMinify: true,
  // The first browsers that know light-dark(). With 'esnext' the last of several declarations is all that is kept, though browsers
  // of today do not know each: `stretch` is not in WebKitGTK 2.50
  cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
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
    lib: { entry: entry(['index', 'element', 'core', 'read', 'cli']), formats: ['es'] },
    rolldownOptions: {
      external: /^(node:|(@lit|d3|fflate|ical\.js|lit|marked|parse5|saxes|yaml)(\/|$))/,
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
        codeSplitting: {
          groups: [
            // The entry with all that it imports at once is one file, whatever parts share with it
            { name: 'cited-timeline', test: /src\/index\.ts$/, priority: 2 },
            // What several parts share would else be cut into files of a kilobyte
            { name: 'problems', test: PROBLEMS, priority: 1 },
          ],
        },
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

const modes: Record<string, UserConfig> = { library, standalone, classic };

const tests = {
  test: {
    projects,
    // A busy machine takes minutes to start a browser; by itself Vitest gives it one. Read here alone, whatever the projects say
    browser: { connectTimeout: 300_000 },
    onConsoleLog: (log: string) => !log.includes('Lit is in dev mode'),
  },
};

export default defineConfig(({ mode }) => (process.env['VITEST'] ? tests : (modes[mode] ?? demo)));
