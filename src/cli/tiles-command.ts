import { parseArgs } from 'node:util';
import { isTimeZone } from '../file/formats.ts';
import { chosenFormat } from './chosen-format.ts';
import { type Command, orderNamed } from './command.ts';
import { parseMap } from './convert/parse-map.ts';
import { UsageError } from './usage-error.ts';
import { writeTiles } from './tiles/write-tiles.ts';

const help = `Usage: cited-timeline tiles [options] FILE|DATABASE DIR

Writes what a timeline shows at any level of detail as files, for a host
that only serves files. Nobody has to run a server, and a page loads only
what is in view. FILE is in any format that src reads; DATABASE is one that
ingest made, in a file or on a server. Search, and filters other than by
category, need a server and are left out.

  --from FORMAT      format of the file, if it is not recognised
  --order ORDER      of day and month in numeric dates: DMY, MDY or YMD
  --map MAP          which columns of a table hold what
  --time-zone ZONE   time zone of clock times, such as Asia/Seoul, if the
                     file names none; default UTC
  --help             this text

DIR is created if there is none. Files of an older version of the data in it
are deleted when the new ones are complete. Needs the package
@duckdb/node-api. Exit code: 0 if every record was kept, 1 if something was
left out, 2 if something cannot be read or written.`;

/** `cited-timeline tiles`. */
export const tilesCommand: Command = {
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        order: { type: 'string' },
        map: { type: 'string', multiple: true },
        'time-zone': { type: 'string' },
      },
    });
    const [input, folder, ...more] = positionals;
    if (input === undefined) throw new UsageError('which file or database?');
    if (folder === undefined) throw new UsageError('into which folder?');
    if (more.length > 0) throw new UsageError('one file or database, and one folder');
    const timeZone = values['time-zone'];
    if (timeZone !== undefined && !isTimeZone(timeZone))
      throw new UsageError(`--time-zone must be a zone such as Asia/Seoul, and not ${timeZone}`);
    const order = orderNamed(values.order);
    const options = {
      timeZone,
      format: chosenFormat(values.from),
      ...(order && { order }),
      ...(values.map && { map: parseMap(values.map) }),
    };
    return writeTiles(input, folder, options, io);
  },
};
