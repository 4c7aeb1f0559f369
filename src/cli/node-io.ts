import { readdir, readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Io } from './io.ts';
import { replaceFile } from './replace-file.ts';

/** Files, output and clock of a Node process. */
export const nodeIo: Io = {
  read: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
  write: async (file, content) => {
    if (file === '-') process.stdout.write(content);
    else await replaceFile(file, content);
  },
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    })),
  identity: async (path) => {
    const { dev, ino } = await stat(path, { bigint: true }).catch(() => ({ dev: 0n, ino: 0n }));
    return ino === 0n ? undefined : `${dev}:${ino}`;
  },
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  now: () => performance.now(),
};

/** Ends the process quietly if the reader of its output has ended first, as `head` does. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
}
