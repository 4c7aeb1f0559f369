import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {string} file path from the root of the project */
const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** The database of the demo. */
export const STORE_DATABASE = path('node_modules/.cache/cited-timeline/million-records.duckdb');

/**
 * Serves the data of the page `store.html` while the sources are served: `v1/…` like `cited-timeline serve`, from a database of a million
 * invented records, and `store-progress.json`, the share of the database that is made. It is made at the first request.
 * @param {string} [database] path of the database
 * @returns {import('vite').Plugin}
 */
export function storeDemo(database = STORE_DATABASE) {
  /** Share of the database that is made, 0 to 1; undefined while it is not being made. @type {number | undefined} */
  let share;
  /** @type {string | undefined} */
  let failure;
  /** @type {Promise<import('node:http').Server> | undefined} */
  let answering;

  const make = () => {
    share = 0;
    failure = undefined;
    mkdirSync(dirname(database), { recursive: true });
    const child = spawn(process.execPath, [path('tests/tools/make-store.js'), database], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (lines) => {
      share = Number(String(lines).trim().split('\n').at(-1)) || share;
    });
    child.on('exit', (code) => {
      share = undefined;
      if (code !== 0) failure = 'The database could not be made; the terminal says why.';
    });
    process.once('exit', () => child.kill());
  };

  return {
    name: 'store-demo',
    apply: 'serve',

    configureServer(server) {
      const open = async () => {
        const { createTimelineServer } = /** @type {typeof import('../../src/server/serve.ts')} */ (
          await server.ssrLoadModule(path('src/server/serve.ts'))
        );
        const { watchDatabase } = /** @type {typeof import('../../src/cli/serve/watch-database.ts')} */ (
          await server.ssrLoadModule(path('src/cli/serve/watch-database.ts'))
        );
        const watched = await watchDatabase(database, (error) => console.error(error));
        server.httpServer?.once('close', () => watched.close());
        return createTimelineServer(() => watched.source, { allowedOrigins: [], timeLimit: 10_000, log: () => {} });
      };
      server.middlewares.use((request, response, next) => {
        const { url = '' } = request;
        if (url === '/store-progress.json') {
          const isMade = existsSync(database);
          if (!isMade && share === undefined && failure === undefined) make();
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(JSON.stringify({ share: isMade ? 1 : Math.min(share ?? 0, 0.999), failure }));
        } else if (url.startsWith('/v1/') && existsSync(database)) {
          answering ??= open();
          answering.then((answers) => void answers.emit('request', request, response), next);
        } else next();
      });
    },
  };
}
