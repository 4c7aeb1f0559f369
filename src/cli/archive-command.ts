import { parseArgs } from 'node:util';
import { archive } from './archive/archive.ts';
import { createNodeWeb } from './archive/node-web.ts';
import { PoliteWeb } from './archive/polite-web.ts';
import type { Web } from './archive/web.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

const help = `Usage: cited-timeline archive [options] FILE

Lists the articles of an events file that have no stored copy. It asks
nothing of any server but for what these options say:

  --check            asks whether each address still answers, and where
                     it leads to
  --save DIR         stores the pages of the articles without a copy in
                     the folder DIR, byte for byte, and writes when
                     (retrieved) and the digest (sha256) into FILE
  --address ADDRESS  of DIR on the web: then archived is written, too.
                     Let it be a host of its own: the pages of others
                     may hold scripts
  --service ADDRESS  asks a web archive that has Memento (RFC 7089) for
                     the copy nearest to when the article was published,
                     and writes archived and retrieved into FILE; such
                     as https://web.archive.org/web/
  --pause SECONDS    between two requests to one host; default 1
  --local            asks addresses of this machine and its network, too
  --json             the report as JSON on standard output in place of
                     lines: articles, without, added, links
  --help             this text

Everything else in FILE stays as it is, comments too. A host is asked for one thing at a time, and where it asks for patience
(Retry-After) it gets up to a minute, once.

Ends with 0 if every article has a copy (with --check: if no link is broken), with 1 if not, with 2 if FILE cannot be read or
written, or the command is not understood.`;

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
      throw new UsageError('--save and --service both say where the copy is: which?');
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
