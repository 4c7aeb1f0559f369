/**
 * The server of `cited-timeline serve DATABASE` in its own process, which also reports how each query ended: one line
 * of JSON for each call. The first line contains the port. Needs a build.
 *
 *     node tests/bench/store/counted-server.js DATABASE
 */
/** @param {string} module of the built package */
const built = (module) => import(new URL(`../../../dist/npm/${module}.js`, import.meta.url).href);

const { createTimelineServer } = /** @type {typeof import('../../../src/server/serve.ts')} */ (
  await built('server/serve')
);
const { watchDatabase } = /** @type {typeof import('../../../src/cli/serve/watch-database.ts')} */ (
  await built('cli/serve/watch-database')
);

/** @typedef {import('../../../src/tiles/contract.ts').TimelineSource} TimelineSource */

/**
 * @typedef {object} Ended
 * @property {string} call what was requested: `tile 40/12`
 * @property {number} begun when the query began, and when the engine finished or aborted it, ms since 1970
 * @property {number} ended
 * @property {boolean} isGivenUp
 */

const database = await watchDatabase(process.argv[2] ?? '', (error) => console.error(error));

/** @param {string} call @param {AbortSignal | undefined} signal @param {() => Promise<unknown>} ask */
async function counted(call, signal, ask) {
  const begun = Date.now();
  try {
    return await ask();
  } finally {
    /** @type {Ended} */
    const ended = { call, begun, ended: Date.now(), isGivenUp: signal?.aborted ?? false };
    console.log(JSON.stringify(ended));
  }
}

/** @type {TimelineSource} */
const source = new Proxy(database.source, {
  get(target, name, receiver) {
    const method = Reflect.get(target, name, receiver);
    if (name !== 'tile') return typeof method === 'function' ? method.bind(target) : method;
    return (/** @type {Parameters<TimelineSource['tile']>} */ ...call) =>
      counted(`${call[0].level}/${call[0].index}`, call[3], () => target.tile(...call));
  },
});

const server = createTimelineServer(() => source, { allowedOrigins: ['*'], timeLimit: 30_000, log: () => {} });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
});
process.once('SIGTERM', () => process.exit());
