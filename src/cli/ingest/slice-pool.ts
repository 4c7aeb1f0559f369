import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { ingestSlice, type SliceJob } from './ingest-slice.ts';

/** A message from a process that reads slices. */
export type SliceMessage = { readonly err: string } | { readonly isWhole: boolean } | { readonly failure: string };

/** Script of such a process. It exists only in the built command; when run from sources, slices are read in this process. */
const WORKER = join(import.meta.dirname, 'slice-worker.js');

/** Size of the young generation, MB: with the default of Node.js, a third of the time is spent moving rows of a slice within it. */
const YOUNG_MB = 64;

/**
 * Reads slices in one process per processor; each process takes the next waiting slice. Returns whether nothing was left out.
 * @throws if a slice cannot be read; completed ones stay
 */
export async function runSlices(jobs: readonly SliceJob[], io: Io, onDone: () => void): Promise<boolean> {
  const waiting = [...jobs];
  let isWhole = true;
  const take = async (run: (job: SliceJob) => Promise<boolean>): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other in each process
      if (!(await run(job))) isWhole = false;
      onDone();
    }
  };
  if (!existsSync(WORKER)) await take((job) => ingestSlice(job, io));
  else {
    const count = Math.min(jobs.length, availableParallelism());
    const workers = Array.from({ length: count }, () => startWorker(io));
    try {
      await Promise.all(workers.map(({ run }) => take(run)));
    } finally {
      for (const { stop } of workers) stop();
    }
  }
  return isWhole;
}

function startWorker(io: Io): { run: (job: SliceJob) => Promise<boolean>; stop: () => void } {
  const execArgv = [...process.execArgv, `--max-semi-space-size=${YOUNG_MB}`];
  const child = fork(WORKER, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv });
  const run = (job: SliceJob): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`the process that reads it ended with ${code}`));
      const onMessage = (message: SliceMessage): void => {
        if ('err' in message) return io.err(message.err);
        child.off('message', onMessage).off('exit', onExit);
        if ('failure' in message) reject(new Error(message.failure));
        else resolve(message.isWhole);
      };
      child.on('message', onMessage).on('exit', onExit);
      child.send(job);
    });
  return { run, stop: () => void child.kill() };
}
