/**
 * The builds that Vite makes here, chosen by `--mode`:
 *
 * - none: the demo, served by `npm start`, or built to `dist/demo/`;
 * - `library`: what npm users import, `dist/npm/`: a module for each source, so that bundlers can leave out unused ones. It does not
 *   contain the packages that npm installs beside it, but the few functions of d3 that are used, instead of d3's thirty packages;
 * - `standalone`: `dist/cited-timeline.js`, everything that the first picture of a JSON story in English needs. The parts loaded later are
 *   in `dist/parts/` and `dist/locales/`, and import shared code from it;
 * - `embed`: `dist/cited-timeline.embed.js`, which gives an iframe the height of its page;
 * - `classic`: `dist/cited-timeline.classic.js`, one classic script with all parts and languages in it;
 * - `offline`: the page “Make your own” with all parts in one script, from which `npm run build` makes a page that opens from a disk;
 * - under Vitest: the test projects.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { eventsFiles } from './tests/tools/events-files.js';
import { projects } from './tests/tools/projects.ts';
import { storeDemo } from './tests/tools/store-demo.js';
import { strangerPages } from './tests/tools/stranger-pages.js';
import manifest from './package.json' with { type: 'json' };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The package's own name, which the demo imports, refers to the sources. */
const alias = [
  { find: /^cited-timeline$/, replacement: path('src/index.ts') },
  { find: /^cited-timeline\/(element|core|read|render)$/, replacement: `${path('src')}/$1.ts` },
];

/**
 * Languages, and their words for citing (`locales/de.share.js`), which are loaded later, keep their names. All other parts have a hash in
 * their names, so that a cached file of an older version is never combined with one of a newer version.
 */
const chunkFileNames = (chunk: { facadeModuleId: string | null }) => {
  const [, later] = /src\/locales\/(\w+\/)?/.exec(chunk.facadeModuleId ?? '') ?? [];
  if (later) return `locales/[name].${later.slice(0, -1)}.js`;
  return /src\/locales\//.test(chunk.facadeModuleId ?? '') ? 'locales/[name].js' : 'parts/[name]-[hash].js';
};

/** The texts of problems and the list that shows them: one file, which is loaded at the first problem. */
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

/** Modules that are one file, by its name. */
const MERGED = {
  problems: new RegExp(`src/(${PROBLEM_MODULES.join('|')})\\.ts$`),
  'find-matches': /src\/search\/find-matches\.ts$/,
  'after-picture': /src\/(runtime\/after-picture|layout\/paper)\.ts$/,
  'evidence-views': /src\/(runtime\/evidence-views|views\/evidence\/messages|layout\/rail\/ribbon)\.ts$/,
  refiner: /src\/(store\/memory\/refiner|evidence\/dates-conflict|model\/voices\/publisher-names)\.ts$/,
};

const build: UserConfig['build'] = {
  target: 'es2022',
  outDir: path('dist'),
  emptyOutDir: false,
  modulePreload: false,
  reportCompressedSize: false,
  cssMinify: true,
  // The first browsers with light-dark(). With 'esnext' only the last of several declarations would be kept, although current browsers
  // do not support all of them: WebKitGTK 2.50 does not have `stretch`
  cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
};

/** The name of the file and the place of its licences, for people who find it on a server. */
const banner = `/*! cited-timeline ${manifest.version} | MIT, others in cited-timeline.licenses.md */`;

/**
 * Chromium compiles all functions of a file that begins with this comment while it arrives, on another thread, instead of each at its
 * first call. Other browsers ignore it.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** The parts that follow every first picture: most of their functions run then, or in the first frames of the first zoom. */
const COMPILED_AT_ONCE = new Set(['after-picture', 'evidence-views', 'find-matches', 'moving-picture', 'refiner']);

const entry = (names: string[]) => Object.fromEntries(names.map((name) => [name, path(`src/${name}.ts`)]));

/** Packages that npm installs beside this one, or that its users already have. */
const INSTALLED = ['@lit', ...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];

/** The frameworks; each has its own entry point. */
const FRAMEWORKS = ['react', 'preact', 'solid', 'svelte', 'vue'];

/**
 * Name of a module in `dist/npm/`. Folders called node_modules are renamed, because npm does not pack them; the style sheet of panel.ts is
 * panel.css.
 */
const moduleName = (name: string, source: string | null) =>
  `${name.replace(/^node_modules\//, 'bundled/').replace(/^_virtual\/.*\//, 'helpers/')}${source?.includes('.css') ? '.css' : ''}.js`;

const library: UserConfig = {
  publicDir: false,
  build: {
    ...build,
    outDir: path('dist/npm'),
    license: { fileName: 'licenses.md' },
    minify: false,
    lib: {
      entry: entry([
        'index',
        'element',
        'core',
        'read',
        'render',
        'cli',
        'cli/ingest/slice-worker',
        ...FRAMEWORKS.map((name) => `frameworks/${name}`),
      ]),
      formats: ['es'],
    },
    rolldownOptions: {
      // Directives are kept, because each module is a separate file
      checks: { moduleLevelDirective: false },
      external: new RegExp(`^(node:|(${INSTALLED.join('|').replaceAll('.', '\\.')})(/|$))`),
      output: {
        preserveModules: true,
        preserveModulesRoot: path('src'),
        entryFileNames: ({ name, facadeModuleId }) => moduleName(name, facadeModuleId),
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
      // Otherwise the code that the entry shares with its parts would be a second file, which every page would have to wait for.
      preserveEntrySignatures: 'allow-extension',
      output: {
        chunkFileNames,
        codeSplitting: {
          groups: [
            // The entry and everything that it imports statically are one file, whatever parts share with it
            { name: 'cited-timeline', test: /src\/index\.ts$/, priority: 2 },
            // Otherwise code shared by several parts would be split into files of a kilobyte, which are requested only
            // after the files that need them
            ...Object.entries(MERGED).map(([name, test]) => ({ name, test, priority: 1 })),
          ],
        },
        postBanner: ({ isEntry, name }) =>
          isEntry ? `${COMPILE_AT_ONCE}\n${banner}` : COMPILED_AT_ONCE.has(name) ? COMPILE_AT_ONCE : '',
        // By default Vite keeps white space and annotations in a library for a later bundler; here there is none.
        minify: true,
        comments: { annotation: false },
      },
    },
  },
};

/** For pages that cannot load modules: opened from a disk (`file://`), or made by a system that allows only one classic script. It loads nothing. */
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

/** For pages that show a timeline in an iframe, and for the page in it. */
const embed: UserConfig = {
  publicDir: false,
  build: {
    ...build,
    lib: {
      entry: path('src/embed.ts'),
      formats: ['iife'],
      name: 'CitedTimelineEmbed',
      fileName: () => 'cited-timeline.embed.js',
    },
  },
};

/** Removes links to files that exist only after a build, while the sources are served. */
const builtOnly: Plugin = {
  name: 'built-only',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<span data-built>[^]*?<\/span>/g, ''),
};

const demo: UserConfig = {
  root: path('demo'),
  base: './',
  publicDir: false,
  cacheDir: path('node_modules/.vite/demo'),
  resolve: { alias },
  plugins: [eventsFiles(path('data')), storeDemo(), strangerPages(), builtOnly],
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

/** Writes nothing: the caller puts script, style and page into one file. */
const offline: UserConfig = {
  ...demo,
  plugins: [],
  build: {
    ...demo.build,
    write: false,
    rolldownOptions: { input: path('demo/make.html'), output: { codeSplitting: false } },
  },
};

const modes: Record<string, UserConfig> = { library, standalone, classic, embed, offline };

const tests = {
  test: {
    projects,
    // A busy machine takes minutes to start a browser; Vitest's default is one minute. Vitest reads this only here, not in the projects
    browser: { connectTimeout: 300_000 },
    onConsoleLog: (log: string) => !log.includes('Lit is in dev mode'),
  },
};

export default defineConfig(({ mode }) => (process.env['VITEST'] ? tests : (modes[mode] ?? demo)));
