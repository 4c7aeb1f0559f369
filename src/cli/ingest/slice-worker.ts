/** A process that reads the slices of a file that `slice-pool.ts` sends, one after the other. */
import { nodeIo } from '../node-io.ts';
import { ingestSlice, type SliceJob } from './ingest-slice.ts';
import type { SliceMessage } from './slice-pool.ts';

const say = (message: SliceMessage): void => void process.send?.(message);
const io = { ...nodeIo, err: (text: string) => say({ err: text }) };

process.on('message', (job: SliceJob) => {
  ingestSlice(job, io).then(
    (isWhole) => say({ isWhole }),
    (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
