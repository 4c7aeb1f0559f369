import type { ReadOptions, ReadResult } from '../readers/reader.ts';
import { textIn } from './fetch.ts';
import { readSteps } from './read-source.ts';
import { FIRST_OF_FILE, runInSlices } from './slices.ts';
import { SourceReaders } from './source-readers.ts';

/** Options for reading a text or file. All are optional. */
export interface ReadStoryOptions extends Pick<ReadOptions, 'articlesAsEvents' | 'map' | 'order'> {
  /** Id of the format, a content type, or a file ending such as `csv`. Default: detected from the text. */
  readonly type?: string;
  /** Name of the file, used to detect its format and in error messages. Default: that of the `File`. */
  readonly name?: string;
  /** Content type from a server or the clipboard. Default: that of the `Blob`. */
  readonly contentType?: string;
  /** Aborts the reading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called from time to time with the share that is done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** A story that was read. Pass `file` to `checkFile`, or set it as the property `data` of the element. */
export interface StoryReading extends ReadResult {
  /** Id of its format, one of `formats`. */
  readonly format: string;
}

/**
 * Reads a story in any format, as the element reads the content of `src`, in slices between which the page can respond. Fetches nothing
 * except the code of the reader. Needs a page only for HTML.
 * @param from its text, or a file.
 * @returns the result. If nothing could be read, `file` is undefined and the first problem explains why.
 * @throws {Error} if no reader knows the format, or the reader could not be loaded.
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
  const withArticles = { ...open, options: { ...open.options, articlesAsEvents } };
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const finish = (read: ReadResult): void => resolve({ ...read, format: open.format.id });
    runInSlices(readSteps(withArticles), signal, finish, progress, FIRST_OF_FILE);
  });
}
