import { posix } from 'node:path';
import { child, nodesOf } from './syntax.ts';

interface Allowance {
  /** Folders of `src/` that it may import from, in addition to itself. */
  readonly folders: readonly string[];
  /** Folders from which it may import only types. */
  readonly types?: readonly string[];
  /** Single modules of other folders that it may import. */
  readonly modules?: RegExp;
  /** Whether it may import the entry points and the element, which are directly in `src/`. */
  readonly entries?: boolean;
  /** npm packages and Node modules that it may import. */
  readonly packages: RegExp;
}

const NONE = /^$/;
const D3 = /^d3$/;
const LIT = /^lit(\/|$)/;

/**
 * What each folder of `src/` may import. The entry points and the element, which are directly in `src/`, may import
 * from all of it.
 */
export const MAY_IMPORT: Readonly<Record<string, Allowance>> = {
  dates: { folders: [], packages: NONE },
  'date-words': { folders: ['dates'], packages: NONE },
  file: { folders: ['dates', 'date-words'], packages: NONE },
  // Parsers, each loaded only by the reader of its format
  readers: {
    folders: ['file', 'dates', 'date-words'],
    packages: /^(fflate|ical\.js|marked|saxes|yaml)$/,
  },
  // parse5 writes HTML. Of the views, writers may use the words, which need no page. Pictures are written from the
  // layout; culori mixes colours as browsers do
  writers: {
    folders: ['evidence', 'layout', 'model', 'file', 'dates', 'locales'],
    modules:
      /^src\/views\/(messages|source-name|words|evidence\/(account-context|messages|summary|taken-back|sentence-address|(citation|voice)-words))\.ts$/,
    packages: /^(culori\/fn|parse5)$/,
  },
  model: { folders: ['file', 'dates'], packages: D3 },
  evidence: { folders: ['model', 'dates'], types: ['file'], packages: NONE },
  search: { folders: [], packages: NONE },
  // Before and after Lit is loaded
  policy: { folders: [], packages: NONE },
  tiles: { folders: [], types: ['file'], packages: NONE },
  // Engines and their drivers are loaded by the code that opens a database; no page needs them
  engines: {
    folders: ['tiles', 'writers', 'evidence', 'model', 'search', 'dates'],
    types: ['file'],
    packages: /^(node:crypto|@duckdb\/node-api|pg)$/,
  },
  // It requests from a source, so it uses timers and signals, but no page
  'tile-store': {
    folders: ['store', 'tiles', 'evidence', 'model', 'search', 'dates'],
    types: ['file'],
    packages: NONE,
  },
  // Its indexes are built in steps, like everything that is read
  store: {
    folders: ['evidence', 'model', 'search', 'dates'],
    types: ['file'],
    modules: /^src\/file\/(limits|steps)\.ts$/,
    packages: D3,
  },
  state: { folders: ['store', 'model', 'dates'], packages: NONE },
  layout: { folders: ['model', 'dates', 'state'], types: ['store'], packages: D3 },
  source: { folders: ['readers', 'tiles', 'file'], packages: NONE },
  // Lit's `repeat` leaves a comment in the tree for every item that it removes (lit/lit#5298); `views/each.ts` does not
  views: {
    folders: ['evidence', 'model', 'layout', 'search', 'dates'],
    types: ['state', 'store', 'file'],
    packages: /^(d3|lit(?!\/directives\/repeat\b)(\/.*)?)$/,
  },
  interaction: { folders: ['state', 'layout', 'model'], types: ['store'], packages: /^(d3|lit(\/.*)?)$/ },
  // A story as a separate picture, in the element and in Node
  picture: {
    folders: ['views', 'writers', 'store', 'state', 'layout', 'evidence', 'model', 'locales', 'file', 'dates'],
    packages: /^culori$/,
  },
  runtime: {
    folders: [
      'picture',
      'views',
      'interaction',
      'source',
      'state',
      'store',
      'tile-store',
      'tiles',
      'layout',
      'evidence',
      'model',
      'writers',
      'file',
      'dates',
      'locales',
    ],
    packages: /^(d3|lit(\/.*)?)$/,
  },
  locales: { folders: ['dates'], types: ['views'], packages: NONE },
  // Each is the entry point for one framework, and none of them draws with it
  frameworks: { folders: ['runtime'], entries: true, packages: /^(preact|react|solid-js|svelte\/elements|vue)$/ },
  // parse5 reads HTML only for the command, because browsers have a parser
  server: { folders: ['tiles'], packages: /^node:/ },
  // resvg draws PNG files, and is loaded if it is installed
  cli: {
    folders: [
      'server',
      'engines',
      'tiles',
      'model',
      'readers',
      'writers',
      'picture',
      'search',
      'file',
      'date-words',
      'dates',
    ],
    packages: /^(node:|(parse5|@resvg\/resvg-js)$)/,
  },
};

/** Modules that only some folders may import, in addition to `src/` itself. */
const KNOWN_TO: readonly (readonly [module: RegExp, folders: readonly string[]])[] = [
  // They hold all events. Code above the store must ask the store instead. Writers and engines write all events
  [/^src\/model\/(timeline|columns)\.ts$/, ['model', 'store', 'tile-store', 'engines', 'runtime', 'writers']],
  // A picture made in Node shows a story that is completely in memory
  [/^src\/store\/memory\//, ['store', 'picture']],
];

const ENTRY: Allowance = { folders: Object.keys(MAY_IMPORT), packages: LIT };
/** The command runs only in Node. */
const COMMAND: Allowance = { ...ENTRY, packages: /^node:/ };

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Everything that a module imports or re-exports: static, dynamic, and inline types (`import('…').T`). */
export function importsOf(path: string, text: string): Import[] {
  return nodesOf(path, text).flatMap((node) => {
    if (!/^(Import|TSImportType|Export(All|Named))/.test(node.type)) return [];
    const from = child(node, 'source')?.['value'];
    if (typeof from !== 'string')
      return node.type === 'ImportExpression' ? [{ from: '(computed)', typeOnly: false }] : [];
    const typeOnly = [node['importKind'], node['exportKind']].includes('type') || node.type === 'TSImportType';
    return [{ from, typeOnly }];
  });
}

/**
 * How a module violates the import table; empty if it does not.
 * @param path path from the project root, such as `src/layout/axis/axis.ts`
 */
export function importFaults(path: string, text: string): string[] {
  const [, inner = ''] = /^src\/(?:([^/]+)\/)?[^/]/.exec(path) ?? [];
  const may = path === 'src/cli.ts' ? COMMAND : inner === '' ? ENTRY : MAY_IMPORT[inner];
  if (!may) return [`${path}: src/${inner}/ is not in the import table`];
  return importsOf(path, text).flatMap(({ from, typeOnly }) => {
    const fault = (why: string) => [`${path} imports '${from}': ${why}`];
    if (!from.startsWith('.')) return may.packages.test(from) ? [] : fault('not a package for this folder');
    // The text of a style sheet
    const isStyle = inner === 'views' && from.endsWith('.css?inline');
    if (!from.endsWith('.ts') && !isStyle) return fault('write the .ts at its end');
    const target = posix.join(posix.dirname(path), from);
    const [, other] = /^src\/([^/]+)\//.exec(target) ?? [];
    if (!target.startsWith('src/')) return fault('outside src/');
    const [, known] = KNOWN_TO.find(([module]) => module.test(target)) ?? [];
    if (known && inner && !known.includes(inner)) return fault('whoever is above the store asks it for events');
    if (other === (inner || undefined)) return [];
    if (other === undefined && may.entries) return [];
    if (other === undefined) return fault('only entries import entries');
    if (may.folders.includes(other) || may.modules?.test(target)) return [];
    if (!may.types?.includes(other)) return fault(`src/${inner}/ may not import src/${other}/`);
    return typeOnly ? [] : fault('types only');
  });
}
