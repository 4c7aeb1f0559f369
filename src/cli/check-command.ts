import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { type Command, orderNamed } from './command.ts';
import { expandFiles } from './expand-files.ts';
import { UsageError } from './usage-error.ts';

const help = `Usage: cited-timeline check [--json] [--fix [--order DMY]] FILE…

Checks stories and prints each problem as file:line:column.
FILE is an events file (JSON, with comments if you like), schema.org
JSON-LD, a table, an HTML page, a calendar, or any other format that
src reads; which one is recognised from its text. - reads standard
input. 'data/*.json' and 'data/**/*.json' stand for all matching files.

  --fix          fixes events files if it is certain what was meant:
                 dates in words that can be read in one way only (the
                 words are kept as dateText); addresses in brackets or
                 quotation marks; numbers in place of texts. Everything
                 else in the file stays as it is, comments too. Each fix
                 is reported. If the file comes from standard input, the
                 fixed file goes to standard output and the report to
                 standard error.
  --order ORDER  order of day and month in numeric dates, for --fix:
                 DMY, MDY or YMD
  --json         problems as JSON, for tools
  --help         this text

Exit code: 0 if no record is left out (there may be warnings), 1 if one
is, 2 if a file cannot be read or the command is not understood.`;

/** `cited-timeline check`. */
export const checkCommand: Command = {
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, fix: { type: 'boolean' }, order: { type: 'string' } },
    });
    const { json = false, fix = false } = values;
    if (positionals.length === 0) throw new UsageError('which file?');
    if (values.order !== undefined && !fix) throw new UsageError('--order is for dates that --fix changes: use both');
    const files = await expandFiles(positionals, io);
    return check(files, { json, fix, order: orderNamed(values.order) }, io);
  },
};
