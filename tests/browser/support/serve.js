import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * What a careful page allows: its own scripts, styles, data and pictures, nothing inline, and no strings turned into nodes but Lit's templates.
 * The component must need no more.
 */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * A page, or an events file, that comes in pieces, as from a slow network.
 * @typedef {object} SlowPage
 * @property {readonly string[]} pieces
 * @property {number} every pause after each piece, ms
 */

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} pathname without an extension, it is a page
 * @param {SlowPage} page
 */
async function sendSlowly(response, pathname, { pieces, every }) {
  const type = TYPES[extname(pathname)] ?? TYPES['.html'];
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  for (const piece of pieces) {
    response.write(piece);
    await wait(every);
  }
  response.end();
}

/**
 * Serves the files of a folder on a free port of this machine, and nothing else but the slow pages.
 * @param {string} folder
 * @param {Record<string, string>} [headers] sent with every file
 * @param {Record<string, SlowPage>} [slowPages] by path, as it is asked for
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>} `origin` without a slash at its end
 */
export async function serve(folder, headers = {}, slowPages = {}) {
  const server = createServer(async (request, response) => {
    // Asked for by the browser itself, not by the page
    if (request.url === '/favicon.ico') return response.writeHead(204, headers).end();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const slow = slowPages[pathname];
    if (slow) return sendSlowly(response, pathname, slow);
    const path = normalize(decodeURIComponent(pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = await readFile(file);
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
      response.end(content);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain', ...headers }).end('Not found');
    }
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
