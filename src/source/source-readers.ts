import type { Format, ReadOptions } from '../readers/reader.ts';
import { formatNamed, formatOf, FORMATS, unknownFormat } from '../readers/registry.ts';
import { clip } from '../file/problem.ts';
import type { FetchedText } from './fetch.ts';
import { Part, warnOfMissing } from './part.ts';
import { missingReader, NO_STORY, type OpenSource, type SourceHints } from './read-source.ts';
import { SourceError } from './source-error.ts';

/** A source whose format is known. */
interface KnownSource extends OpenSource {
  readonly format: Format;
}

/** Finds the reader for a source, and loads it if necessary. */
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
   * @param src the address as the page wrote it, for messages.
   * @throws {SourceError} if nothing can read the source; throws the signal's reason if it was aborted.
   */
  async open(source: FetchedText, src: string, hints: SourceHints, signal: AbortSignal): Promise<KnownSource> {
    const type = String(hints.type ?? '').trim();
    const format = type ? formatCalled(type) : formatOf(source);
    if (!format) throw new SourceError(`${src}: ${type ? unknownType(type) : unknownFormat(source)}`, 'format');
    const [reader, pages] = await Promise.all([
      this.#readers.get(format)?.load(),
      format.needsPage ? this.#pages.load() : undefined,
    ]);
    signal.throwIfAborted();
    if (!reader || (format.needsPage && !pages)) throw missingReader(src, `This is ${format.label}, and what reads it`);
    const { address, contentType, bytes, isLocal } = source;
    const hintOptions = optionsOf(hints);
    if (!pages) {
      const base = isLocal ? '' : address;
      const ofBytes = format.needsBytes && bytes && { bytes };
      // A list of only articles has nothing else to draw
      return { source, format, reader, options: { ...hintOptions, base, articlesAsEvents: true, ...ofBytes } };
    }
    const page = await (isLocal ? pages.parsePage(source.text, signal) : pages.fetchPage(address, contentType, signal));
    return { source, format, reader, options: { ...hintOptions, ...page } };
  }
}

/** The format that a page requests by its id or another of its names. */
function formatCalled(type: string): Format | undefined {
  const name = type
    .toLowerCase()
    .replace(/\s*;[^]*$/, '')
    .replace(/^\./, '');
  return formatNamed(name) ?? FORMATS.find(({ aliases }) => aliases?.includes(name));
}

/** The message for an unknown format requested by a page. */
const unknownType = (type: string): string =>
  `type="${clip(type)}" is no format that is read. Write one of ${FORMATS.map(({ id }) => id).join(', ')}, or leave it out: the text itself tells its format.`;

/** The page's hints on dates and columns. Warns in the console about an invalid order. */
function optionsOf({ order, map }: SourceHints): Pick<ReadOptions, 'order' | 'map'> {
  const letters = String(order ?? '')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  const known = ORDERS.find((each) => each === letters);
  if (letters !== '' && !known)
    console.warn(`<cited-timeline> order="${clip(order)}" is none of ${ORDERS.join(', ')}: it is passed over.`);
  return { ...(known && { order: known }), ...(map && { map }) };
}

const ORDERS = ['DMY', 'MDY', 'YMD'] as const;

const readerOf = ({ label }: Format): string => `what reads ${label}`;
