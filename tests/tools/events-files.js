import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { runnerImport } from 'vite';

/**
 * The events file in a typed module under `data/`: its default export, or its only export.
 * @param {string} file path of the module
 * @returns {Promise<string>} JSON
 */
async function toJson(file) {
  const { module } = /** @type {{ module: Record<string, unknown> }} */ (await runnerImport(file));
  const timeline = module['default'] ?? Object.values(module)[0];
  if (timeline === undefined) throw new Error(`${file} exports no events file`);
  return JSON.stringify(timeline, null, 2);
}

/**
 * Serves each typed events file `<folder>/<name>.ts` as `data/<name>.json` beside the pages, and writes it there when they are built.
 * @param {string} folder where the typed events files are
 * @returns {import('vite').Plugin}
 */
export function eventsFiles(folder) {
  return {
    name: 'events-files',

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/data\/([\w-]+)\.json(?:\?|$)/.exec(request.url ?? '')?.[1];
        if (name === undefined) return next();
        toJson(join(folder, `${name}.ts`)).then((json) => {
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(json);
        }, next);
      });
    },

    hotUpdate({ file }) {
      if (!relative(folder, file).startsWith('..')) this.environment.hot.send({ type: 'full-reload' });
    },

    async generateBundle() {
      const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
      const sources = await Promise.all(files.map((file) => toJson(join(folder, file))));
      files.forEach((file, i) => {
        this.emitFile({ type: 'asset', fileName: `data/${basename(file, '.ts')}.json`, source: sources[i] ?? '' });
      });
    },
  };
}
