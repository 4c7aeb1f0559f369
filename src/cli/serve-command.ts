import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { harmless } from '../file/problem.ts';
import { createTimelineServer } from '../server/serve.ts';
import type { Command } from './command.ts';
import { failureOf } from './file-errors.ts';
import { isServer, nameOfAddress } from './database-server.ts';
import { watchDatabase } from './serve/watch-database.ts';
import { watchServer } from './serve/watch-server.ts';
import { UsageError } from './usage-error.ts';

/** Maximum number of calls that wait for their turn. */
const MAX_WAITING = 200;

const help = `Usage: cited-timeline serve [options] DATABASE

Serves timelines from a database that ingest made, until it is stopped:
a DuckDB file, postgres://USER@HOST/NAME or clickhouse://HOST:8123/NAME.
It only reads. When ingest replaces the database, open pages are notified.

  --port PORT        default 8080; 0 picks a free one
  --host HOST        address to listen at; default 127.0.0.1, this
                     machine only
  --allow ORIGIN     a site whose pages may send requests, such as
                     https://example.org, or * for all; may be repeated
  --time-limit MS    time limit for one answer; default 10000
  --at-once NUMBER   maximum number of answers in progress; default 8.
                     200 more wait, any others get 503 (try again)
  --quiet            writes no log
  --help             this text

The log is JSON, one line for each answer, without the search terms.
GET /health tells whether the database answers, /openapi.json describes
the API.`;

/** `cited-timeline serve`. */
export const serveCommand: Command = {
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '8080' },
        host: { type: 'string', default: '127.0.0.1' },
        allow: { type: 'string', multiple: true, default: [] },
        'time-limit': { type: 'string', default: '10000' },
        'at-once': { type: 'string', default: '8' },
        quiet: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined) throw new UsageError('which database?');
    if (more.length > 0) throw new UsageError('one database is served at a time');
    const port = wholeNumber('--port', values.port, 65_535);
    const timeLimit = wholeNumber('--time-limit', values['time-limit'], 600_000);
    const atOnce = Math.max(1, wholeNumber('--at-once', values['at-once'], 1000));
    const name = isServer(path) ? nameOfAddress(path) : path;
    try {
      const watch = isServer(path) ? watchServer : watchDatabase;
      const database = await watch(path, (error) => io.err(failureOf(name, error)));
      const log = (line: object): void => void (values.quiet || io.out(JSON.stringify(line)));
      const server = createTimelineServer(() => database.source, {
        allowedOrigins: values.allow,
        timeLimit,
        turns: { atOnce, waiting: MAX_WAITING },
        log,
      });
      server.listen(port, values.host);
      await once(server, 'listening');
      const address = server.address();
      const at = typeof address === 'object' && address ? address.port : port;
      io.err(`${harmless(name)}: http://${values.host}:${at}/v1`);
      await once(server, 'close');
      database.close();
      return 0;
    } catch (error) {
      io.err(failureOf(name, error));
      return 2;
    }
  },
};

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError(`${name} must be a whole number up to ${most}, and not ${text}`);
  return value;
}
