import { parseArgs } from 'node:util';
import { archive } from './archive/archive.ts';
import { createNodeWeb } from './archive/node-web.ts';
import { PoliteWeb } from './archive/polite-web.ts';
import type { Web } from './archive/web.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

const help = `Usage: cited-timeline archive [options] FILE

Lists the articles of an events file that have no stored copy. It
requests nothing from any server unless one of these options says so:

  --check            requests each address: does it still answer, and
                     does it redirect?
  --save DIR         stores the pages of the articles without a copy in
                     the folder DIR, byte for byte, and writes the time
                     (retrieved) and the digest (sha256) into FILE
  --address ADDRESS  address of DIR on the web: archived is written, too.
                     Use a separate host: pages of other people may
                     contain scripts
  --service ADDRESS  asks a web archive that supports Memento (RFC 7089)
                     for the copy closest to the day the article was
                     published, and writes archived and retrieved into
                     FILE; for example https://web.archive.org/web/
  --pause SECONDS    between two requests to one host; default 1
  --local            also requests addresses of this machine and its
                     network
  --json             prints the report as JSON instead of lines:
                     articles, without, added, links
  --help             this text

Everything else in FILE stays as it is, comments too. Each host gets one
request at a time. If it asks to wait a minute or less (Retry-After), it
is asked once more after that time.

Exit code: 0 if every article has a copy (with --check: if no link is
broken), 1 if not, 2 if FILE cannot be read or written or the command is
not understood.`;

/** `cited-timeline archive`, using the given web. */
export const createArchiveCommand = (web: Web): Command => ({
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        save: { type: 'string' },
        address: { type: 'string' },
        service: { type: 'string' },
        pause: { type: 'string' },
        local: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const { check = false, save, address, service, local = false, json = false } = values;
    const [file] = positionals;
    if (file === undefined) throw new UsageError('which file?');
    if (positionals.length > 1) throw new UsageError('one file at a time');
    if (save !== undefined && service !== undefined)
      throw new UsageError('--save and --service both say where the copy is: use one of them');
    if (address !== undefined && save === undefined)
      throw new UsageError('--address is the address of the --save folder: use both');
    if (file === '-' && (save !== undefined || service !== undefined))
      throw new UsageError('standard input cannot be written to: name a file');
    for (const [name, given] of Object.entries({ address, service }))
      if (given !== undefined && (!/^https?:\/\//i.test(given) || !URL.canParse(given)))
        throw new UsageError(`--${name} must be an address such as https://example.org/, and not ${given}`);
    const today = new Date(web.now()).toISOString().slice(0, 10);
    const place = save === undefined ? undefined : { folder: save, address, today };
    const polite = new PoliteWeb(web, { pause: pauseOf(values.pause), local });
    return archive(file, { check, save: place, service, json, web: polite }, io);
  },
});

/**
 * @returns the pause in ms
 * @throws {UsageError} if the text is not 0.1 to 60 seconds
 */
function pauseOf(seconds: string | undefined): number {
  const pause = Number(seconds ?? 1);
  if (!(pause >= 0.1 && pause <= 60)) throw new UsageError(`--pause must be 0.1 to 60 seconds, and not ${seconds}`);
  return pause * 1000;
}

export const archiveCommand = createArchiveCommand(createNodeWeb());
