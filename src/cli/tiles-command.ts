import { parseArgs } from 'node:util';
import { isTimeZone } from '../file/formats.ts';
import { chosenFormat } from './chosen-format.ts';
import { type Command, orderNamed } from './command.ts';
import { parseMap } from './convert/parse-map.ts';
import { UsageError } from './usage-error.ts';
import { writeTiles } from './tiles/write-tiles.ts';

const help = `Usage: cited-timeline tiles [options] FILE|DATABASE DIR

Writes what a timeline shows at any level of detail as files, for a host
that serves files and nothing else. Nobody has to run a server, and nobody
loads more than what is in view. FILE is of any format that src reads,
DATABASE one that ingest made, on a server, too. What cannot be done without a server is left
out: search, and filters other than by category.

  --from FORMAT      what the file is, where its text does not tell
  --order ORDER      of day and month in dates of numbers: DMY, MDY or YMD
  --map MAP          which columns of a table hold what
  --time-zone ZONE   in which moments are told, where the file does not
                     say, such as Asia/Seoul; UTC without
  --help             this text

DIR is made where there is none. Files of an older version of the data in it
are taken away when the new ones are whole. Needs the package
@duckdb/node-api. Ends with 0 if every record was kept, with 1 if something was
left out, with 2 if something cannot be read or written.`;

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
