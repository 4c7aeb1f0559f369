import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { type Command, orderNamed } from './command.ts';
import { expandFiles } from './expand-files.ts';
import { UsageError } from './usage-error.ts';

const help = `Usage: cited-timeline check [--json] [--fix [--order DMY]] FILE…

Checks stories and prints each problem as file:line:column.
FILE is an events file (JSON, with comments if you like), schema.org
JSON-LD, a table, an HTML page, a calendar, or any other format that
src reads, as its text tells; - reads standard input. 'data/*.json' and
'data/**/*.json' are all files that they find.

  --fix          mends events files where it is certain what was meant:
                 dates in words that can be read in one way only, whose
                 words are kept as dateText; addresses in brackets or
                 quotation marks; numbers in place of texts. Everything
                 else in the file stays as it is, comments too, and is
                 reported. A file from standard input goes to standard
                 output, and what is said of it to standard error.
  --order ORDER  of day and month in dates of numbers that are mended:
                 DMY, MDY or YMD
  --json         problems as JSON, for tools
  --help         this text

Ends with 0 if no record is left out (warnings may be printed), with 1 if one is, with 2 if a file cannot be read or the
command is not understood.`;

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
    if (values.order !== undefined && !fix) throw new UsageError('--order is for dates that --fix mends');
    const files = await expandFiles(positionals, io);
    return check(files, { json, fix, order: orderNamed(values.order) }, io);
  },
};
