/**
 * Makes the database of the page `demo/store.html`: a million invented records. Prints the share that is done, one line each time. Takes
 * a minute.
 *
 *     node tests/tools/make-store.js DATABASE [SLICES]
 */
import { rename, rm } from 'node:fs/promises';
import { createServer } from 'vite';

const [, , path = '', slices] = process.argv;
if (!path) throw new Error('Usage: node tests/tools/make-store.js DATABASE [SLICES]');

const part = `${path}.part`;
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false },
});
const { makeDatabase } = /** @type {typeof import('../../demo/store/make-database.ts')} */ (
  await vite.ssrLoadModule('/demo/store/make-database.ts')
);
await rm(part, { force: true });
await makeDatabase(part, (share) => console.log(share.toFixed(3)), slices === undefined ? undefined : Number(slices));
await rename(part, path);
await vite.close();
