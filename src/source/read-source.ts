import { clip, type Problem } from '../file/problem.ts';
import type { Steps } from '../file/steps.ts';
import type { Format, Reader, ReadOptions, ReadResult } from '../readers/reader.ts';
import { formatOf, FORMATS, unknownFormat } from '../readers/registry.ts';
import type { FetchedText } from './fetch.ts';
import { Part, warnOfMissing } from './part.ts';
import { SourceError } from './source-error.ts';

/** A source with what reads it. */
export interface OpenSource {
  readonly source: FetchedText;
  readonly reader: Reader;
  readonly options: ReadOptions;
}

/** Finds out what reads a source, and loads that where it is not there yet. */
export class SourceReaders {
  readonly #readers = new Map(
    FORMATS.map((format) => [
      format,
      new Part(
        async () => format.load(),
        () => warnOfMissing(readerOf(format), NO_STORY),
      ),
    ]),
  );
  readonly #pages = new Part(
    () => import('./html/html-source.ts'),
    () => warnOfMissing('the reader of HTML pages', NO_STORY),
  );

  /**
   * @param src the address as the page wrote it, for what is told of it.
   * @throws {SourceError} where nothing can read the source; the signal's reason where it was aborted.
   */
  async open(source: FetchedText, src: string, signal: AbortSignal): Promise<OpenSource> {
    const format = formatOf(source);
    if (!format) throw new SourceError(`${src}: ${unknownFormat(source)}`, 'format');
    const [reader, pages] = await Promise.all([
      this.#readers.get(format)?.load(),
      format.needsPage ? this.#pages.load() : undefined,
    ]);
    signal.throwIfAborted();
    if (!reader || (format.needsPage && !pages)) {
      const why = `This is ${format.label}, and what reads it could not be loaded`;
      throw new SourceError(`${src}: ${why}. The folder parts/ is missing beside the script.`, 'reader');
    }
    const { address, contentType } = source;
    if (!pages) return { source, reader, options: { base: address } };
    return { source, reader, options: await pages.fetchPage(address, contentType, signal) };
  }
}

const NO_STORY = 'the story is not shown';
const readerOf = ({ label }: Format): string => `what reads ${label}`;

/** Reads a source in steps. A fault of the reader is a problem, as it is where nothing can be read. */
export function* readSteps({ source, reader, options }: OpenSource): Steps<ReadResult> {
  const { text, problem } = source;
  // What the browser has parsed it has decoded, too
  const before = problem && !options.page ? [problem] : [];
  try {
    const { file, problems } = yield* reader.read(text, options);
    return { file, problems: file === undefined ? problems : [...before, ...problems] };
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
