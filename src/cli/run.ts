import { harmless } from '../file/problem.ts';
import { archiveCommand } from './archive-command.ts';
import { checkCommand } from './check-command.ts';
import type { Command } from './command.ts';
import { convertCommand } from './convert-command.ts';
import { ingestCommand } from './ingest-command.ts';
import type { Io } from './io.ts';
import { renderCommand } from './render-command.ts';
import { serveCommand } from './serve-command.ts';
import { tilesCommand } from './tiles-command.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  archive: archiveCommand,
  check: checkCommand,
  convert: convertCommand,
  ingest: ingestCommand,
  render: renderCommand,
  serve: serveCommand,
  tiles: tilesCommand,
};

const HELP = `Usage: cited-timeline COMMAND …

  check FILE…    lists what is wrong with stories, and fixes what is
                 certain
  convert FILE…  makes an events file from tables, feeds, calendars,
                 pages and other formats
  render FILE    makes a picture or a page of a story
  archive FILE   lists articles without a stored copy, checks links, and
                 stores copies
  ingest FILE…   reads files into a database; like serve and tiles,
                 this is a preview
  serve DB       serves timelines from a database, over HTTP
  tiles FILE     writes what serve would answer as files, for hosts that
                 only serve files

  --help         after a command: its options
  --version      the version of this package

An example: cited-timeline convert table.csv -o story.json`;

/**
 * The command `cited-timeline`.
 * @param args arguments after its name
 * @param version version of the package
 * @returns the exit code
 */
export async function run(args: readonly string[], io: Io, version: string): Promise<number> {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = at < 0 ? '' : args[at]!;
  const rest = at < 0 ? args : args.toSpliced(at, 1);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h') || name === 'help') {
    io.out(command?.help ?? HELP);
    return 0;
  }
  if (at < 0 && options.includes('--version')) {
    io.out(version);
    return 0;
  }
  try {
    if (!command) throw new UsageError(name ? `there is no command ${name}` : 'which command?');
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError) && !isOfParseArgs(error)) throw error;
    io.err(`cited-timeline: ${harmless(error.message)}\n\n${command?.help ?? HELP}`);
    return 2;
  }
}

const isOfParseArgs = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
