import type { ParseDateTextOptions } from '../../date-words/parse-date-text.ts';
import { writeOrExplain } from '../file-errors.ts';
import type { Io } from '../io.ts';
import type { ReadStory } from '../read-story.ts';
import { mend, type MendedFile } from './mend.ts';
import { isEncoded, startsWithMark } from './utf8.ts';

/** What became of a file that was to be mended. `note` says why nothing was written, where that is not since all is well. */
export interface FixedFile extends Partial<MendedFile> {
  readonly note?: string;
}

/**
 * Mends an events file and writes it in place of what was there, or to standard output for `-`, in the same encoding: UTF-8, with a
 * byte order mark where there was one. What is no events file, and what is not UTF-8, is not touched.
 * @throws where it cannot be written: see `failureOf`.
 */
export async function fixFile(
  file: string,
  bytes: Uint8Array,
  read: ReadStory,
  order: ParseDateTextOptions['order'],
  io: Io,
  onStep: (done: number) => void,
): Promise<FixedFile> {
  if (read.format !== 'json' || typeof read.story !== 'string') {
    if (file === '-') await writeOrExplain(file, () => read.text, io);
    return { note: 'only events files (JSON) can be mended: make one with `cited-timeline convert`' };
  }
  const mark = startsWithMark(bytes) ? '\ufeff' : '';
  if (!isEncoded(mark + read.text, bytes)) {
    if (file === '-') await writeOrExplain(file, () => read.text, io);
    return { note: 'nothing was mended, since this file is not UTF-8: save it as UTF-8 first' };
  }
  const fixed = mend(read.text, order, onStep);
  if (file === '-' || fixed.mended.length > 0) await writeOrExplain(file, () => mark + fixed.text, io);
  return fixed;
}
