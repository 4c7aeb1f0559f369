import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';

/** @typedef {import('./counted-server.js').Ended} Ended */

/**
 * Serves a database in its own process.
 * @param {string} database
 * @returns {Promise<{ source: string, ended: Ended[], close: () => void }>} `source`: the address; `ended`: the
 *   finished queries
 */
export async function serveDatabase(database) {
  const child = spawn(process.execPath, ['tests/bench/store/counted-server.js', database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A server has its own processors; here it must not take those of the page
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  /** @type {Ended[]} */
  const ended = [];
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', () => reject(new Error(`${database} is not served`)));
  });
  lines.on('line', (line) => ended.push(JSON.parse(line)));
  return { source: `http://127.0.0.1:${port}/v1`, ended, close: () => void child.kill() };
}
