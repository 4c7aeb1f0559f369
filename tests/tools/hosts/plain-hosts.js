/** Bundlers, and pages without one. */
import { page, PLAIN, tsconfig } from './host.js';

const BUNDLED = { 'index.html': page('./main.js'), 'src/main.js': PLAIN };

/** @param {Record<string, string>} imports */
const importMap = (imports) => `<script type="importmap">${JSON.stringify({ imports })}</script>`;

const FETCHED = PLAIN.replace(
  "import story from './story.json';",
  "const story = await (await fetch('./story.json')).json();",
);
const NPM = '/node_modules';
const LIT = {
  lit: `${NPM}/lit/index.js`,
  'lit/': `${NPM}/lit/`,
  'lit-html': `${NPM}/lit-html/lit-html.js`,
  'lit-html/': `${NPM}/lit-html/`,
  'lit-element/lit-element.js': `${NPM}/lit-element/lit-element.js`,
  '@lit/reactive-element': `${NPM}/@lit/reactive-element/reactive-element.js`,
  '@lit/reactive-element/': `${NPM}/@lit/reactive-element/`,
};

/** @type {readonly import('./host.js').Host[]} */
export const PLAIN_HOSTS = [
  {
    name: 'esbuild',
    packages: ['esbuild@0.28'],
    files: { ...BUNDLED, 'dist/index.html': page('./main.js') },
    builds: [['esbuild', 'src/main.js', '--bundle', '--format=esm', '--splitting', '--minify', '--outdir=dist']],
    pages: { folder: 'dist' },
  },
  {
    name: 'rollup',
    packages: ['rollup@4', '@rollup/plugin-node-resolve', '@rollup/plugin-commonjs', '@rollup/plugin-json'],
    files: { ...BUNDLED, 'dist/index.html': page('./main.js') },
    builds: [
      ['rollup', 'src/main.js', '-p', 'node-resolve={browser:true}', '-p', 'commonjs', '-p', 'json', '-d', 'dist'],
    ],
    pages: { folder: 'dist' },
    note: 'with @rollup/plugin-commonjs: saxes, which reads XML, is CommonJS; not minified',
  },
  {
    name: 'webpack',
    packages: ['webpack@5', 'webpack-cli'],
    files: { ...BUNDLED, 'dist/index.html': page('./main.js') },
    builds: [['webpack', '--mode', 'production', '--entry', './src/main.js', '--output-path', './dist']],
    pages: { folder: 'dist' },
  },
  {
    name: 'parcel',
    packages: ['parcel@2'],
    files: { ...BUNDLED, 'index.html': page('./src/main.js') },
    builds: [['parcel', 'build', 'index.html', '--dist-dir', 'dist', '--public-url', './', '--no-source-maps']],
    pages: { folder: 'dist' },
    note: 'for cited-timeline/core and the like Parcel wants "@parcel/resolver-default": { "packageExports": true }',
  },
  {
    name: 'import-map',
    packages: ['lit@3'],
    files: {
      'index.html': page('./main.js', importMap({ 'cited-timeline': `${NPM}/cited-timeline/dist/cited-timeline.js` })),
      'main.js': FETCHED,
    },
    builds: [],
    pages: { folder: '.' },
  },
  {
    name: 'unbundled',
    packages: ['lit@3'],
    files: {
      'index.html': page(
        './main.js',
        importMap({ 'cited-timeline': `${NPM}/cited-timeline/dist/npm/index.js`, ...LIT }),
      ),
      'main.js': FETCHED,
    },
    builds: [],
    pages: { folder: '.' },
    note: 'stories in other formats need their parsers in the import map, too; saxes (XML) is CommonJS and needs a bundler',
  },
  {
    name: 'file',
    packages: ['lit@3'],
    files: {
      'index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story</title><script src="node_modules/cited-timeline/dist/cited-timeline.classic.js"></script></head><body><script src="story.js"></script><script src="main.js"></script></body></html>\n`,
      'main.js': PLAIN.replaceAll(/^import .*$/gm, ''),
      'story.js': '',
    },
    builds: [],
    pages: { file: 'index.html' },
    note: 'opened from the disk',
  },
  ...['5.4', '7'].map((version) => ({
    name: `typescript-${version}`,
    packages: [`typescript@${version}`],
    files: {
      'src/story.ts': `import type { TimelineFile } from 'cited-timeline/core';
import { parseDate } from 'cited-timeline/core';
import { defineTimeline } from 'cited-timeline/core';
import { messages } from 'cited-timeline/locales/de';
import { readStory } from 'cited-timeline/read';
import 'cited-timeline';
import story from './story.json';

export const file: TimelineFile = story;
export const parsed = [parseDate('2024-06'), messages, readStory];
export const linked = defineTimeline({
  articles: [{ id: 'herald', headline: 'Defense chiefs meet' }],
  events: [{ id: 'visit', title: 'The minister arrives', date: '2024-11-29', citations: ['herald'] }],
});
const timeline = document.querySelector('cited-timeline');
if (timeline) timeline.data = file;
timeline?.addEventListener('cited-timeline-select', (event) => event.id);
`,
      'tsconfig.json': tsconfig({ skipLibCheck: false, lib: ['es2022', 'dom', 'dom.iterable'], types: [] }),
    },
    builds: [],
    pages: { file: '' },
    types: { check: ['tsc', '-p', '.'], file: 'src/story.ts', right: "title: 'The", wrong: "titel: 'The" },
    note: 'types alone, of all packages that are imported, too',
  })),
];
