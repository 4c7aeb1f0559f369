import { parseArgs } from 'node:util';
import { FORMATS } from '../readers/registry.ts';
import { ROLES } from '../readers/table/roles.ts';
import { checkedBase } from './checked-base.ts';
import { chosenFormat } from './chosen-format.ts';
import { type Command, orderNamed } from './command.ts';
import { checkPaths } from './convert/check-paths.ts';
import { convert } from './convert/convert.ts';
import { parseMap } from './convert/parse-map.ts';
import { expandFiles } from './expand-files.ts';
import { UsageError } from './usage-error.ts';

/** A list of names, wrapped to the column of the help text next to the options. */
const listed = (names: readonly string[]): string =>
  names
    .join(', ')
    .replace(/(.{1,50})(?: |$)/g, `$1\n${' '.repeat(21)}`)
    .trimEnd();

const help = `Usage: cited-timeline convert [options] FILE…

Makes an events file from what you have, and reports what it kept and
what it left out, as file:line:column on standard error. FILE is in any
format that src reads; which one is recognised from its text. - reads
standard input. Several files become one, with the title of the first:
articles with the same address are merged. 'data/*.csv' and
'data/**/*.csv' stand for all matching files.

  -o, --output FILE  the events file to write; default standard output
  --from FORMAT      format of the files, if it is not recognised:
                     ${listed(FORMATS.map(({ id }) => id))}
  --order ORDER      order of day and month in numeric dates (3/4/2024),
                     if nothing in the file shows it: DMY, MDY or YMD
  --map MAP          which columns of a table hold what, by their
                     headers: 'date=When,title=What,url=Link'. Roles:
                     ${listed(ROLES)}
  --explain          prints the role of each column of a table
  --base ADDRESS     address of the page or file on the web, to resolve
                     its relative links against
  --no-articles-as-events
                     by default each article of a file that only lists
                     articles also becomes an event on its day; with
                     this option it does not
  --report FILE      writes the report as JSON: format, records, kept,
                     left
  --json             prints the same to standard output; needs -o
  --help             this text

Exit code: 0 if every record was kept, 1 if something was left out, 2 if
nothing could be read or written or the command is not understood. With
2 an existing events file stays as it is.`;

/** `cited-timeline convert`. */
export const convertCommand: Command = {
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        from: { type: 'string' },
        order: { type: 'string' },
        map: { type: 'string', multiple: true },
        explain: { type: 'boolean' },
        base: { type: 'string' },
        'no-articles-as-events': { type: 'boolean' },
        report: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const { output = '-', report, json = false, explain = false } = values;
    const order = orderNamed(values.order);
    if (positionals.length === 0) throw new UsageError('which file?');
    if (json && output === '-')
      throw new UsageError('--json prints the report to standard output, so the events file needs -o FILE');
    const files = await expandFiles(positionals, io);
    const outputs = [['-o', output] as const, ...(report === undefined ? [] : [['--report', report] as const])];
    await checkPaths(files, outputs, io);
    const options = {
      out: output,
      report,
      json,
      explain,
      isOne: positionals.length === 1 && files[0] === positionals[0],
      format: chosenFormat(values.from),
      articlesAsEvents: !values['no-articles-as-events'],
      ...(values.base !== undefined && { base: checkedBase(values.base) }),
      ...(order && { order }),
      ...(values.map && { map: parseMap(values.map) }),
    };
    return convert(files, options, io);
  },
};
