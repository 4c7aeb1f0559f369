import type { Io } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/run.ts';

/** The existing files, by path; `-` is standard input. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const failure = (code: string): Error => Object.assign(new Error(`${code}: that went wrong`), { code });

/** The entries of a folder, derived from the paths of the files. */
function entriesOf(paths: readonly string[], folder: string): { name: string; isFolder: boolean }[] {
  const before = folder === '.' ? '' : folder.replace(/\/?$/, '/');
  const inside = paths.filter((path) => path.startsWith(before)).map((path) => path.slice(before.length).split('/'));
  const folders = new Map(inside.map(([name = '', ...rest]) => [name, rest.length > 0]));
  return [...folders].map(([name, isFolder]) => ({ name, isFolder }));
}

/**
 * Runs the command on files in memory, with a clock that advances by `tick` ms at each reading.
 * @returns what it printed, line by line, and what it wrote; `-` is what it wrote to standard output directly
 */
export async function command(args: readonly string[], files: Files = {}, tick = 0) {
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string> = {};
  const bytes: Record<string, Uint8Array> = {};
  let time = 0;
  const io: Io = {
    read: (file) => {
      const content = files[file];
      if (content === undefined) return Promise.reject(failure('ENOENT'));
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    write: (file, text) => {
      if (file.startsWith('missing/')) return Promise.reject(failure('ENOENT'));
      if (typeof text !== 'string') bytes[file] = text;
      else written[file] = (file === '-' ? (written[file] ?? '') : '') + text;
      return Promise.resolve();
    },
    list: (folder) => Promise.resolve(entriesOf(Object.keys(files), folder)),
    identity: (path) =>
      Promise.resolve(Object.hasOwn(files, path.replace(/^\.\//, '')) ? path.replace(/^\.\//, '') : undefined),
    out: (text) => out.push(...text.split('\n')),
    err: (text) => err.push(...text.split('\n')),
    now: () => (time += tick),
  };
  const code = await run(args, io, '1.2.3');
  return { code, out, err, written, bytes };
}
