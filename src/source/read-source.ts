import { clip, type Problem } from '../file/problem.ts';
import type { Steps } from '../file/steps.ts';
import { isPlainJson } from '../readers/json/is-plain-json.ts';
import { jsonReader } from '../readers/json/json-reader.ts';
import type { Reader, ReadOptions, ReadResult } from '../readers/reader.ts';
import type { FetchedText } from './fetch.ts';
import { Part, warnOfMissing } from './part.ts';
import { SourceError } from './source-error.ts';

/** What a page says of a story that its text may not say itself. */
export interface SourceHints {
  /** Format of the story; empty where it is told by the text. */
  readonly type: string;
  /** Order of day, month and year in dates of numbers alone; empty where the page does not say it. */
  readonly order: string;
  /** Which columns of a table hold what: see `ReadOptions`. */
  readonly map: ReadOptions['map'];
}

/** A source with what reads it. */
export interface OpenSource {
  readonly source: FetchedText;
  readonly reader: Reader;
  readonly options: ReadOptions;
}

export const NO_STORY = 'the story is not shown';

/** Opens sources. What finds out the format of a source, and loads its reader, is loaded where a source is not plainly an events file. */
export class OpenSources {
  readonly #readers = new Part(
    async () => new (await import('./source-readers.ts')).SourceReaders(),
    () => warnOfMissing('what reads other formats than JSON', NO_STORY),
  );

  /**
   * @param src the address as the page wrote it, for what is told of it.
   * @throws {SourceError} where nothing can read the source; the signal's reason where it was aborted.
   */
  async open(source: FetchedText, src: string, hints: SourceHints, signal: AbortSignal): Promise<OpenSource> {
    if (!hints.type && isPlainJson(source)) return { source, reader: jsonReader, options: { base: source.address } };
    const readers = await this.#readers.load();
    signal.throwIfAborted();
    if (!readers) throw missingReader(src, 'This is not plainly an events file in JSON, and what reads other formats');
    return readers.open(source, src, hints, signal);
  }
}

/** @param what a sentence up to what is missing. */
export const missingReader = (src: string, what: string): SourceError =>
  new SourceError(`${src}: ${what} could not be loaded. The folder parts/ is missing beside the script.`, 'reader');

/** Reads a source in steps. A fault of the reader is a problem, as it is where nothing can be read. */
export function* readSteps({ source, reader, options }: OpenSource): Steps<ReadResult> {
  const { text, problem } = source;
  // What the browser has parsed it has decoded, too
  const before = problem && !options.page ? [problem] : [];
  try {
    const { problems, ...read } = yield* reader.read(text, options);
    return { ...read, problems: read.file === undefined ? problems : [...before, ...problems] };
  } catch (error) {
    const message = `This could not be read, which is a fault of the reader: ${clip(String(error))}`;
    return { file: undefined, problems: [{ code: 'not-read', severity: 'error', path: '', message }] };
  }
}

/** Why a source was not read: its first problem, as an error. */
export function failureOf(src: string, [first]: readonly Problem[]): SourceError {
  const position = first?.line === undefined ? '' : `${first.line}:${first.column}: `;
  return new SourceError(`${src}: ${position}${first?.message ?? ''}`, 'format');
}
