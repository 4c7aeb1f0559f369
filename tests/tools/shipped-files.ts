import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

/** The path under which the files of `dist/` are served, byte for byte. */
const BASE = '/shipped/';

/** The files in `dist/` for the package's names, for a page that loads one file, in which the class registers itself. */
const FILES: Readonly<Record<string, string>> = {
  'cited-timeline': 'cited-timeline.js',
  'cited-timeline/element': 'cited-timeline.js',
};

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.map': 'application/json' };

/** The address at which the shipped file for a name of the package is served; undefined for all other names. */
export function shippedAddress(name: string): string | undefined {
  const locale = /^cited-timeline\/locales\/([\w-]+)$/.exec(name)?.[1];
  const file = locale ? `locales/${locale}.js` : FILES[name];
  return file && BASE + file;
}

/**
 * Whether a module is another copy of the element's code. It must not be loaded beside the shipped file, because the page would then have
 * both, and the test might use the wrong one. Allowed are `define.ts`, which the stories of `data/` need, and `?raw`, which is text.
 * @param id path of the module from the root of the project, with its query
 */
export const isUnshipped = (id: string): boolean =>
  (id.startsWith('src/') && !/[?&]raw\b/.test(id) && id !== 'src/file/define.ts') ||
  id === 'dist/npm/cited-timeline.js';

/** Lets tests import the built files, unchanged by Vite, under the package's names. Loading a module of `src/` is an error. */
export const shippedFiles: Plugin = {
  name: 'shipped-files',
  enforce: 'pre',
  resolveId(name) {
    if (name === 'cited-timeline/core') return join(dist, 'npm/core.js');
    const id = shippedAddress(name) ?? (name.startsWith(BASE) ? name : undefined);
    return id && { id, external: true };
  },
  load(id) {
    const path = id.startsWith(root) ? id.slice(root.length) : id;
    if (!isUnshipped(path)) return;
    throw new Error(
      `${path} is not the shipped file, which these tests must use: import from 'cited-timeline', or move the test to tests/browser/modules/.`,
    );
  },
  configureServer(server) {
    if (!existsSync(join(dist, FILES['cited-timeline']!))) {
      throw new Error(
        'There is no dist/cited-timeline.js: run `npm run build` first, or test the sources with `--project browser-sources`.',
      );
    }
    server.middlewares.use(BASE.slice(0, -1), (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = join(dist, pathname);
      if (!existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    });
  },
};
