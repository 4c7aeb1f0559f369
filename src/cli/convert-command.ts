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

Makes an events file of what you have, and says what it kept and what it
left out, as file:line:column on standard error. FILE is of any format
that src reads, as its text tells; - reads standard input. Several files
become one: articles with one address are one, and of titles the first
is kept. 'data/*.csv' and 'data/**/*.csv' are all files that they find.

  -o, --output FILE  where the events file goes; standard output without
  --from FORMAT      what the files are, where their text does not tell:
                     ${listed(FORMATS.map(({ id }) => id))}
  --order ORDER      of day and month in dates of numbers (3/4/2024),
                     where nothing in the file shows it: DMY, MDY or YMD
  --map MAP          which columns of a table hold what, by their
                     headers: 'date=When,title=What,url=Link'. There are
                     ${listed(ROLES)}
  --explain          says what the columns of a table were taken for
  --base ADDRESS     address of the page or file on the web, against
                     which its relative links are resolved
  --no-articles-as-events
                     articles of a list of nothing but articles are not
                     made events, too, each on its day
  --report FILE      the report as JSON: format, records, kept, left
  --json             the same on standard output; needs -o
  --help             this text

Ends with 0 if every record was kept, with 1 if something was left out, with 2 if nothing could be read or written, or the
command is not understood. With 2 an events file that is there already stays as it is.`;

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
      throw new UsageError('--json prints the report to standard output, so that the events file needs -o FILE');
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
