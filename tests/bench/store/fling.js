import { setTimeout as wait } from 'node:timers/promises';
import { openSession, ask } from '../element/session.js';
import { paced, wheel, MIDDLE } from '../element/input.js';

/** @typedef {import('../element/measures.js').Figures} Figures */

/**
 * The page's record of its requests for tiles; times are ms since 1970.
 * @typedef {object} Told
 * @property {number} underWay requests whose answer has not begun
 * @property {number} most requests under way at once
 * @property {{ call: string, begun: number, aborted: number, done: number }[]} tiles `aborted` and `done` are 0 if it
 *   was not
 */

/** Runs in the page before its scripts: records what happens to each request for a tile. */
function watchTiles() {
  /** @type {Told} */
  const told = { underWay: 0, most: 0, tiles: [] };
  const now = () => performance.timeOrigin + performance.now();
  const { fetch } = globalThis;
  globalThis.fetch = async (address, options) => {
    const [, id] = /\/tiles\/(-?\d+\/-?\d+)\.json/.exec(String(address)) ?? [];
    const { searchParams } = new URL(String(address), location.href);
    const call = id && `${id} ${[searchParams.get('lane'), searchParams.get('others')].filter(Boolean).join(' ')}`;
    told.most = Math.max(told.most, ++told.underWay);
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
      told.underWay--;
    }
  };
  Object.assign(globalThis, { told });
}

/** A word that nearly all events of `demo/store.html` have: their table is so long that each query takes a look at all of it. */
const WORD = 'district';

/** Waits until the page has requested nothing for two seconds. @param {import('playwright').Page} page */
async function untilQuiet(page) {
  for (let quiet = 0, asked = -1; quiet < 4;) {
    await wait(500);
    const { underWay, tiles } = /** @type {Told} */ (await page.evaluate('told'));
    quiet = underWay === 0 && tiles.length === asked ? quiet + 1 : 0;
    asked = tiles.length;
  }
}

/**
 * A fling over 20 screens, far zoomed in: requests under way, what happened to them, and how long after the page
 * dropped a tile the engine had ended its queries.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {{ source: string, ended: import('./counted-server.js').Ended[] }} serving
 * @param {boolean} isSlow whether the page has lanes by place and a search that nearly all events meet: each lane of a tile
 *   then takes some 100 ms at 10 million events, and its queries are under way when it leaves
 * @returns {Promise<Figures>}
 */
export async function fling(browser, origin, { source, ended }, isSlow) {
  const session = await openSession(browser, origin, 10, 'uniform', watchTiles);
  const { page, cdp } = session;
  await ask(session, 'mount', `source:${source}`);
  if (isSlow) {
    await page.evaluate(
      (query) => Object.assign(document.querySelector('cited-timeline') ?? {}, { groupBy: 'place', query }),
      WORD,
    );
    await untilQuiet(page);
  }
  await wheel(
    cdp,
    Array.from({ length: 40 }, () => -120),
  );
  await untilQuiet(page);
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
  await untilQuiet(page);
  // The server reports a tile when its last query has ended
  await wait(1000);
  const told = /** @type {Told} */ (await page.evaluate('told'));
  await session.close();
  const tiles = told.tiles.slice(first);
  const left = tiles.filter(({ aborted, done }) => aborted > 0 && done === 0);
  const queries = left.flatMap(({ call, aborted }) => queriesOf(call, aborted, ended));
  const delays = queries.map(({ delay }) => delay).toSorted((a, b) => a - b);
  return {
    'most under way': told.most,
    asked: tiles.length,
    answered: tiles.filter(({ done }) => done > 0).length,
    'given up': left.length,
    'with queries under way': new Set(queries.map(({ tile }) => tile)).size,
    queries: queries.length,
    'ended after, ms, median': delays[delays.length >> 1] ?? 0,
    longest: delays.at(-1) ?? 0,
  };
}

/**
 * The queries that were under way when the page dropped a tile, and that nobody else waited for: how much later each
 * had ended, ms.
 * @param {string} call
 * @param {number} aborted
 * @param {import('./counted-server.js').Ended[]} ended
 */
const queriesOf = (call, aborted, ended) =>
  ended
    .filter((tile) => tile.call === call && tile.begun <= aborted && tile.ended >= aborted && tile.aborted > 0)
    .slice(0, 1)
    .flatMap((tile) =>
      tile.queries
        .filter((query) => query.aborted > 0 && query.ended >= aborted)
        .map((query) => ({ tile, delay: query.ended - aborted })),
    );
