import { clip, type Problem } from '../file/problem.ts';
import type { Steps } from '../file/steps.ts';
import { isPlainJson } from '../readers/json/is-plain-json.ts';
import { jsonReader } from '../readers/json/json-reader.ts';
import type { Reader, ReadOptions, ReadResult } from '../readers/reader.ts';
import type { FetchedText } from './fetch.ts';
import { Part, warnOfMissing } from './part.ts';
import { SourceError } from './source-error.ts';

/** Facts that a page provides about a story and that its text may not contain. */
export interface SourceHints {
  /** Format of the story; empty to detect it from the text. */
  readonly type: string;
  /** Order of day, month and year in dates of numbers only; empty if the page does not set it. */
  readonly order: string;
  /** Meaning of the columns of a table: see `ReadOptions`. */
  readonly map: ReadOptions['map'];
}

/** A source with its reader. */
export interface OpenSource {
  readonly source: FetchedText;
  readonly reader: Reader;
  readonly options: ReadOptions;
}

export const NO_STORY = 'the story is not shown';

/** Opens sources. The code that detects formats and loads their readers is loaded only for a source that is not clearly an events file. */
export class OpenSources {
  readonly #readers = new Part(
    async () => new (await import('./source-readers.ts')).SourceReaders(),
    () => warnOfMissing('what reads other formats than JSON', NO_STORY),
  );

  /**
   * @param src the address as the page wrote it, for messages.
   * @throws {SourceError} if nothing can read the source; throws the signal's reason if it was aborted.
   */
  async open(source: FetchedText, src: string, hints: SourceHints, signal: AbortSignal): Promise<OpenSource> {
    if (!hints.type && isPlainJson(source)) return { source, reader: jsonReader, options: { base: source.address } };
    const readers = await this.#readers.load();
    signal.throwIfAborted();
    if (!readers) throw missingReader(src, 'This is not plainly an events file in JSON, and what reads other formats');
    return readers.open(source, src, hints, signal);
  }
}

/** @param what the beginning of a sentence that ends with "could not be loaded". */
export const missingReader = (src: string, what: string): SourceError =>
  new SourceError(`${src}: ${what} could not be loaded. The folder parts/ is missing beside the script.`, 'reader');

/** Reads a source in steps. If the reader throws, that is reported as a problem, like a source that cannot be read. */
export function* readSteps({ source, reader, options }: OpenSource): Steps<ReadResult> {
  const { text, problem } = source;
  // A page was parsed, and so decoded, by the browser: the encoding problem does not apply
  const before = problem && !options.page ? [problem] : [];
  try {
    const { problems, ...read } = yield* reader.read(text, options);
    return { ...read, problems: read.file === undefined ? problems : [...before, ...problems] };
  } catch (error) {
    const message = `This could not be read, which is a fault of the reader: ${clip(String(error))}`;
    return { file: undefined, problems: [{ code: 'not-read', severity: 'error', path: '', message }] };
  }
}

/** The first problem of a source that was not read, as an error. */
export function failureOf(src: string, [first]: readonly Problem[]): SourceError {
  const position = first?.line === undefined ? '' : `${first.line}:${first.column}: `;
  return new SourceError(`${src}: ${position}${first?.message ?? ''}`, 'format');
}
