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

/** Calls that may wait for their turn. */
const MOST_WAITING = 200;

const help = `Usage: cited-timeline serve [options] DATABASE

Answers what timelines ask of a database that ingest made, a file of DuckDB,
postgres://USER@HOST/NAME or clickhouse://HOST:8123/NAME, until it is stopped. It only reads. When ingest puts a newer database in its place,
pages that are open are told.

  --port PORT        default 8080; 0 takes one that is free
  --host HOST        address to listen at; default 127.0.0.1, this
                     machine alone
  --allow ORIGIN     a site whose pages may ask, such as
                     https://example.org, or * for all; may be repeated
  --time-limit MS    longest time for one answer; default 10000
  --at-once NUMBER   answers that are worked on at a time; default 8. 200
                     more wait, the others are told to ask again (503)
  --quiet            writes no log
  --help             this text

The log is JSON, a line for each answer, without what was searched for.
GET /health says whether it answers, /openapi.json what can be asked.`;

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
        turns: { atOnce, waiting: MOST_WAITING },
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
