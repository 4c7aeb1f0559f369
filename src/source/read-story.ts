import type { ReadOptions, ReadResult } from '../readers/reader.ts';
import { textIn } from './fetch.ts';
import { readSteps } from './read-source.ts';
import { runInSlices } from './slices.ts';
import { SourceReaders } from './source-readers.ts';

/** How a text or file is read. All may be left out. */
export interface ReadStoryOptions extends Pick<ReadOptions, 'articlesAsEvents' | 'map' | 'order'> {
  /** Id of the format, a content type, or an ending such as `csv`; without it the text itself tells its format. */
  readonly type?: string;
  /** Name of the file, which may tell its format, and by which errors call it. That of a `File` by default. */
  readonly name?: string;
  /** As a server or the clipboard gives it. That of a `Blob` by default. */
  readonly contentType?: string;
  /** Aborts the reading: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called now and then with the share that is done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** A story that was read. `file` is for `checkFile`, or for the property `data` of the element. */
export interface StoryReading extends ReadResult {
  /** Id of its format, one of `formats`. */
  readonly format: string;
}

/**
 * Reads a story of any format in slices between which the page responds, as the element reads what `src` leads to. Nothing is fetched but
 * the code of the reader. Needs a page for HTML alone.
 * @param from its text, or a file.
 * @returns what was read: also where nothing was, `file` being undefined then and the first problem saying why.
 * @throws {Error} where no reader knows what it holds, or the reader could not be loaded.
 */
export async function readStory(from: string | Blob, options: ReadStoryOptions = {}): Promise<StoryReading> {
  const { signal = new AbortController().signal, progress = () => {}, articlesAsEvents = true } = options;
  const isFile = typeof from !== 'string';
  const name = options.name ?? (isFile && 'name' in from ? String(from.name) : '');
  const contentType = options.contentType ?? (isFile ? from.type : '');
  const content = isFile
    ? await textIn(new Uint8Array(await from.arrayBuffer()), contentType)
    : { text: from, problem: undefined };
  const source = { ...content, contentType, address: name, isLocal: true };
  const hints = { type: options.type ?? '', order: options.order ?? '', map: options.map };
  const open = await new SourceReaders().open(source, name || 'The text', hints, signal);
  const told = { ...open, options: { ...open.options, articlesAsEvents } };
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    runInSlices(readSteps(told), signal, (read) => resolve({ ...read, format: open.format.id }), progress);
  });
}
