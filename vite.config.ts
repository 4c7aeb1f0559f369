/**
 * Everything Vite does here, chosen by `--mode`:
 *
 * - none: the demo, served by `npm start`, or built to `dist/demo/`;
 * - `library`: what npm users import, `dist/npm/`: a module for each source, so that bundlers leave out what is not used; without what
 *   npm installs beside it, but with the few functions of d3 that are used, in place of the thirty packages that d3 is;
 * - `standalone`: `dist/cited-timeline.js`, all that the first picture of a JSON story in English needs; what it loads later is in
 *   `dist/parts/` and `dist/locales/`, and imports from it what they share;
 * - `embed`: `dist/cited-timeline.embed.js`, by which a page in an iframe has the height that it needs;
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

/** The package's own name, as the demo imports it, means the sources. */
const alias = [
  { find: /^cited-timeline$/, replacement: path('src/index.ts') },
  { find: /^cited-timeline\/(element|core|read|render)$/, replacement: `${path('src')}/$1.ts` },
];

/**
 * Languages keep their names, and so do their words for citing, which are loaded later (`locales/de.share.js`). All other parts have a hash in theirs, so that a file of an older version in a cache never meets one of
 * a newer version.
 */
const chunkFileNames = (chunk: { facadeModuleId: string | null }) => {
  const [, later] = /src\/locales\/(\w+\/)?/.exec(chunk.facadeModuleId ?? '') ?? [];
  if (later) return `locales/[name].${later.slice(0, -1)}.js`;
  return /src\/locales\//.test(chunk.facadeModuleId ?? '') ? 'locales/[name].js' : 'parts/[name]-[hash].js';
};

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

/** What npm installs beside the package, or who uses it has. */
const INSTALLED = ['@lit', ...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];

/** Each has an entry of its own. */
const FRAMEWORKS = ['react', 'preact', 'solid', 'svelte', 'vue'];

/** Name of a module in `dist/npm/`: npm packs no folder called node_modules, and the style sheet of panel.ts is panel.css. */
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
      // They are kept: each module is a file
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

/** A link to what only a build makes would lead nowhere while the sources are served. */
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

/** Nothing is written: script, style and page are put into one file. */
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
    // A busy machine takes minutes to start a browser; by itself Vitest gives it one. Read here alone, whatever the projects say
    browser: { connectTimeout: 300_000 },
    onConsoleLog: (log: string) => !log.includes('Lit is in dev mode'),
  },
};

export default defineConfig(({ mode }) => (process.env['VITEST'] ? tests : (modes[mode] ?? demo)));
