import { parseArgs } from 'node:util';
import { check } from './check.ts';
import type { Io } from './io.ts';

const HELP = `Usage: cited-timeline check [--json] FILE…

Checks stories and prints each problem as file:line:column.
FILE is an events file (JSON, with comments if you like), schema.org
JSON-LD, a table, an HTML page, a calendar, or any other format that
src reads, as its text tells; - reads standard input.

  --json   problems as JSON, for tools
  --help   this text

Ends with 0 if no record is left out (warnings may be printed), with 1 if one is, with 2 if a file cannot be read or the
command is not understood.`;

/**
 * The command `cited-timeline`.
 * @param args what stands after its name.
 * @returns the exit code.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const fail = (message: string): number => {
    io.err(`cited-timeline: ${message}\n\n${HELP}`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    return fail((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) {
    io.out(HELP);
    return 0;
  }
  if (command === 'convert') return fail('convert, for the formats of other tools, is not there yet');
  if (command !== 'check') return fail(command ? `there is no command ${command}` : 'which command?');
  if (!files.length) return fail('which file?');
  return check(files, values.json ?? false, io);
}
