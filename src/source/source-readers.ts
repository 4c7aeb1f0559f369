import type { Format } from '../readers/reader.ts';
import { formatOf, FORMATS, unknownFormat } from '../readers/registry.ts';
import type { FetchedText } from './fetch.ts';
import { Part, warnOfMissing } from './part.ts';
import { missingReader, NO_STORY, type OpenSource } from './read-source.ts';
import { SourceError } from './source-error.ts';

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
    if (!reader || (format.needsPage && !pages)) throw missingReader(src, `This is ${format.label}, and what reads it`);
    const { address, contentType, bytes } = source;
    // A list of articles alone has nothing else to draw
    if (!pages) {
      const ofBytes = format.needsBytes && bytes && { bytes };
      return { source, reader, options: { base: address, articlesAsEvents: true, ...ofBytes } };
    }
    return { source, reader, options: await pages.fetchPage(address, contentType, signal) };
  }
}

const readerOf = ({ label }: Format): string => `what reads ${label}`;
