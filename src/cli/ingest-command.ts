import { parseArgs } from 'node:util';
import { isTimeZone } from '../file/formats.ts';
import { type Command, orderNamed } from './command.ts';
import { parseMap } from './convert/parse-map.ts';
import { expandFiles } from './expand-files.ts';
import { chosenFormat } from './chosen-format.ts';
import { ingest } from './ingest/ingest.ts';
import { ingestServer } from './ingest/ingest-server.ts';
import { isServer } from './database-server.ts';
import { UsageError } from './usage-error.ts';

const help = `Usage: cited-timeline ingest [options] FILE… --into DATABASE

Reads files of any format that src reads into a DuckDB database, for
serve. A file that was read before and has not changed is skipped. If a
file has changed, its new events replace the old ones. The new database
replaces the old one when it is complete.

Large tables (CSV) and files with one event as JSON on each line are read
in slices, on all processors. Later runs read only slices that have
changed; after an interrupted run, only those that are missing.

  --into DATABASE    path of a DuckDB database, which is created if there
                     is none; or postgres://USER@HOST/NAME (schema
                     cited_timeline, or ?schema=NAME); or
                     clickhouse://USER@HOST:8123/NAME. In those two the
                     files replace what is there
  --from FORMAT      format of the files, if it is not recognised
  --order ORDER      of day and month in numeric dates: DMY, MDY or YMD
  --map MAP          which columns of a table hold what
  --time-zone ZONE   time zone of clock times, such as Asia/Seoul, if the
                     first file names none; default UTC
  --help             this text

Needs the package @duckdb/node-api, and pg for PostgreSQL. Exit code: 0 if
every record was kept, 1 if something was left out, 2 if a file or the
database cannot be read or written.`;

/** `cited-timeline ingest`. */
export const ingestCommand: Command = {
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        from: { type: 'string' },
        order: { type: 'string' },
        map: { type: 'string', multiple: true },
        'time-zone': { type: 'string' },
      },
    });
    if (positionals.length === 0) throw new UsageError('which file?');
    if (values.into === undefined) throw new UsageError('--into: which database?');
    const timeZone = values['time-zone'];
    if (timeZone !== undefined && !isTimeZone(timeZone))
      throw new UsageError(`--time-zone must be a zone such as Asia/Seoul, and not ${timeZone}`);
    const order = orderNamed(values.order);
    const files = await expandFiles(positionals, io);
    const options = {
      timeZone,
      format: chosenFormat(values.from),
      ...(order && { order }),
      ...(values.map && { map: parseMap(values.map) }),
    };
    const read = isServer(values.into) ? ingestServer : ingest;
    return read(files, values.into, options, io);
  },
};
