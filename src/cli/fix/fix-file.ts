import type { ParseDateTextOptions } from '../../date-words/parse-date-text.ts';
import { writeOrExplain } from '../file-errors.ts';
import type { Io } from '../io.ts';
import type { ReadStory } from '../read-story.ts';
import { mend, type FixedText } from './mend.ts';
import { isEncoded, startsWithMark } from './utf8.ts';

/** The result of fixing a file. `note` says why nothing was written, unless nothing had to be fixed. */
export interface FixedFile extends Partial<FixedText> {
  readonly note?: string;
}

/**
 * Fixes an events file and overwrites it, or writes it to standard output for `-`. Keeps the encoding: UTF-8, with a
 * byte order mark if there was one. Files that are not events files or not UTF-8 are not touched.
 * @throws if it cannot be written: see `failureOf`
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
    return { note: 'only events files (JSON) can be fixed: make one with `cited-timeline convert`' };
  }
  const mark = startsWithMark(bytes) ? '\ufeff' : '';
  if (!isEncoded(mark + read.text, bytes)) {
    if (file === '-') await writeOrExplain(file, () => read.text, io);
    return { note: 'nothing was fixed, because this file is not UTF-8: save it as UTF-8 first' };
  }
  const fixed = mend(read.text, order, onStep);
  if (file === '-' || fixed.mended.length > 0) await writeOrExplain(file, () => mark + fixed.text, io);
  return fixed;
}
