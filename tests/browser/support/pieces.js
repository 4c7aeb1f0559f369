import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

/**
 * Serves pages whose HTML comes in pieces, and beside them the scripts of a folder.
 * @param {string} folder of the scripts
 * @param {Record<string, { pieces: readonly string[], every: number }>} pages by path; `every`: pause between two pieces, ms
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function servePieces(folder, pages) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = pages[path];
    if (!page) {
      const script = await readFile(join(folder, path)).catch(() => undefined);
      response.writeHead(script ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(script);
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    for (const piece of page.pieces) {
      response.write(piece);
      await new Promise((resolve) => {
        setTimeout(resolve, page.every);
      });
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
