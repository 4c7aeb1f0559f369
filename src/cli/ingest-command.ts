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

Reads files of any format that src reads into a database of DuckDB, which
serve then answers from. A file that is in it and has not changed is
passed over; of one that has changed the old events go. The new database
takes the place of the old one when it is whole.

Large tables (CSV) and files with an event as JSON on each line are read in
slices, on all processors: again only the slices that have changed, and
after a run that was ended only those that are left.

  --into DATABASE    path of a database of DuckDB, made where there is none;
                     or postgres://USER@HOST/NAME (in whose schema
                     cited_timeline, or ?schema=NAME), or
                     clickhouse://USER@HOST:8123/NAME, where the files take
                     the place of what is there
  --keep PATH        where files are read into a server: a database of DuckDB
                     that stays, so that again only what has changed is
                     read, and nothing written where nothing has
  --from FORMAT      what the files are, where their text does not tell
  --order ORDER      of day and month in dates of numbers: DMY, MDY or YMD
  --map MAP          which columns of a table hold what
  --time-zone ZONE   in which moments are told, where the first file does
                     not say, such as Asia/Seoul; UTC without
  --help             this text

Needs the package @duckdb/node-api, and pg for PostgreSQL. Ends with 0 if every record was kept, with 1 if something was left out, with 2 if a file
or the database cannot be read or written.`;

/** `cited-timeline ingest`. */
export const ingestCommand: Command = {
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        keep: { type: 'string' },
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
    if (isServer(values.into)) return ingestServer(files, values.into, options, io, values.keep);
    if (values.keep !== undefined) throw new UsageError('--keep is for databases on servers');
    return ingest(files, values.into, options, io);
  },
};
