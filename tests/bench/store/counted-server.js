/**
 * The server of `cited-timeline serve DATABASE` in its own process, which also reports how the queries of each tile
 * ended: one line of JSON for each tile, once all of them have. The first line contains the port. Needs a build.
 *
 *     node tests/bench/store/counted-server.js DATABASE
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';

/** @param {string} module of the built package */
const built = (module) => import(new URL(`../../../dist/npm/${module}.js`, import.meta.url).href);

const { createTimelineServer } = /** @type {typeof import('../../../src/server/serve.ts')} */ (
  await built('server/serve')
);
const { watchDatabase } = /** @type {typeof import('../../../src/cli/serve/watch-database.ts')} */ (
  await built('cli/serve/watch-database')
);
const { DuckDb } = /** @type {typeof import('../../../src/engines/duckdb/connect.ts')} */ (
  await built('engines/duckdb/connect')
);

/** @typedef {import('../../../src/tiles/contract.ts').TimelineSource} TimelineSource */

/**
 * When something began, when nobody waited for it any more (0 if it was not given up), and when it had ended, ms since
 * 1970. Of a query of the engine, the end is when the engine has stopped working on it.
 * @typedef {{ begun: number, aborted: number, ended: number }} Span
 */

/**
 * @typedef {Span & { call: string, queries: Span[] }} Ended `call` is the tile and its lane: `40/12 place:Oslo`; the
 *   queries include those that the tile began for others, too
 */

const now = () => performance.timeOrigin + performance.now();

/**
 * @template Result
 * @param {Span} span
 * @param {AbortSignal | undefined} signal
 * @param {() => Promise<Result>} work
 */
async function timed(span, signal, work) {
  const abort = () => void (span.aborted = now());
  if (signal) setMaxListeners(0, signal);
  signal?.addEventListener('abort', abort);
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', abort);
    span.ended = now();
  }
}

/** @type {AsyncLocalStorage<{ queries: Span[], ends: Promise<unknown>[] }>} The queries of the tile that is answered */
const tile = new AsyncLocalStorage();

const { all } = DuckDb.prototype;
DuckDb.prototype.all = function (sql, values, signal) {
  const of = tile.getStore();
  if (!of) return all.call(this, sql, values, signal);
  const span = { begun: now(), aborted: 0, ended: 0 };
  const end = timed(span, signal, () => all.call(this, sql, values, signal));
  of.queries.push(span);
  of.ends.push(end);
  return end;
};

const database = await watchDatabase(process.argv[2] ?? '', (error) => console.error(error));

/** @type {TimelineSource} */
const source = new Proxy(database.source, {
  get(target, name, receiver) {
    const method = Reflect.get(target, name, receiver);
    if (name !== 'tile') return typeof method === 'function' ? method.bind(target) : method;
    return (/** @type {Parameters<TimelineSource['tile']>} */ ...asked) => {
      const [{ level, index }, { others }, lane, signal] = asked;
      const of = [lane && `${lane.field}:${lane.value}`, others && `${others.field}:${others.except}`];
      /** @type {Ended} */
      const ended = {
        call: `${level}/${index} ${of.filter(Boolean).join(' ')}`,
        begun: now(),
        aborted: 0,
        ended: 0,
        queries: [],
      };
      /** @type {Promise<unknown>[]} */
      const ends = [];
      const answer = tile.run({ queries: ended.queries, ends }, () =>
        timed(ended, signal, () => target.tile(...asked)),
      );
      void Promise.allSettled([answer])
        .then(() => Promise.allSettled(ends))
        .then(() => console.log(JSON.stringify(ended)));
      return answer;
    };
  },
});

const server = createTimelineServer(() => source, { allowedOrigins: ['*'], timeLimit: 30_000, log: () => {} });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
});
process.once('SIGTERM', () => process.exit());
