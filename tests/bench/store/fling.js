import { setTimeout as wait } from 'node:timers/promises';
import { openSession, ask } from '../element/session.js';
import { paced, wheel, MIDDLE } from '../element/input.js';

/** @typedef {import('../element/measures.js').Figures} Figures */

/**
 * The page's record of its requests for tiles; times are ms since 1970.
 * @typedef {object} Told
 * @property {number} most requests under way at once
 * @property {{ call: string, begun: number, aborted: number, done: number }[]} tiles `aborted` and `done` are 0 if it
 *   was not
 */

/** Runs in the page before its scripts: records what happens to each request for a tile. */
function watchTiles() {
  /** @type {Told} */
  const told = { most: 0, tiles: [] };
  const now = () => performance.timeOrigin + performance.now();
  let underWay = 0;
  const { fetch } = globalThis;
  globalThis.fetch = async (address, options) => {
    const [, call] = /\/tiles\/(-?\d+\/-?\d+)\.json/.exec(String(address)) ?? [];
    told.most = Math.max(told.most, ++underWay);
    const tile = { call: call ?? '', begun: now(), aborted: 0, done: 0 };
    if (call) told.tiles.push(tile);
    options?.signal?.addEventListener('abort', () => (tile.aborted = now()));
    try {
      const response = await fetch(address, options);
      const { json } = response;
      // The answer is complete when its body is
      response.json = async () => {
        const result = await json.call(response);
        tile.done = now();
        return result;
      };
      return response;
    } finally {
      underWay--;
    }
  };
  Object.assign(globalThis, { told });
}

/**
 * A fling over 20 screens, far zoomed in: requests under way, what happened to them, and how long after the page
 * dropped a tile the engine aborted its query.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {{ source: string, ended: import('./counted-server.js').Ended[] }} serving
 * @returns {Promise<Figures>}
 */
export async function fling(browser, origin, { source, ended }) {
  const session = await openSession(browser, origin, 10, 'uniform', watchTiles);
  const { page, cdp } = session;
  await ask(session, 'mount', `source:${source}`);
  await wheel(
    cdp,
    Array.from({ length: 40 }, () => -120),
  );
  await page.waitForTimeout(3000);
  const first = /** @type {number} */ (await page.evaluate('told.tiles.length'));
  ended.length = 0;
  // 20 widths of the plot in two seconds, fast first
  await paced(120, (i) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...MIDDLE,
      deltaX: (2 * 24_000 * (1 - i / 120)) / 120,
      deltaY: 0,
      pointerType: 'mouse',
    }),
  );
  await wait(2000);
  const told = /** @type {Told} */ (await page.evaluate('told'));
  await session.close();
  const tiles = told.tiles.slice(first);
  const delays = tiles
    .filter(({ aborted, done }) => aborted > 0 && done === 0)
    .map(({ call, aborted }) => {
      const query = ended.find((each) => each.call === call && each.ended >= aborted && each.begun <= aborted);
      return query ? query.ended - aborted : 0;
    })
    .toSorted((a, b) => a - b);
  return {
    'most under way': told.most,
    asked: tiles.length,
    answered: tiles.filter(({ done }) => done > 0).length,
    'given up': delays.length,
    'queries interrupted': ended.filter(({ isGivenUp }) => isGivenUp).length,
    'interrupted after, ms, median': delays[delays.length >> 1] ?? 0,
    longest: delays.at(-1) ?? 0,
  };
}
