import { isAbsolute } from '../../file/address.ts';
import { LIMITS } from '../../file/limits.ts';
import type { ArticleRecord, ListedCitation } from '../../file/types.ts';
import type { ArticleRecords } from '../article-records.ts';
import { checkedDate } from '../date-parts.ts';
import { filled } from '../json-ld/fields.ts';
import { hostOf } from '../linked-articles.ts';
import { isPointer, type Structure, under, valueUnder } from './lines.ts';
import { isRestricted, oneLine, type Records } from './people.ts';

/** Tags with which programs write the address of a source. */
const ADDRESSES = ['WWW', '_WWW', '_LINK', 'WEBSITE', '_WEBSITE', 'URL', '_URL', '_WEB', '_WEBTAG'];

type Described = Omit<ArticleRecord, 'id'>;

/** Reads the sources of events as articles. */
export class Sources {
  readonly #records: Records;
  readonly #articles: ArticleRecords;
  readonly #known = new Map<Structure, Described>();

  constructor(records: Records, articles: ArticleRecords) {
    this.#records = records;
    this.#articles = articles;
  }

  /**
   * The citations of an event; repeated identical ones appear once. Sources that the file asks not to show are left
   * out.
   */
  citationsOf(event: Structure): (string | ListedCitation)[] {
    const citations = under(event, 'SOUR').flatMap((one) => this.#citationOf(one) ?? []);
    const byText = new Map(citations.map((citation) => [JSON.stringify(citation), citation]));
    return [...byText.values()].map((citation) => (Object.keys(citation).length > 1 ? citation : citation.article));
  }

  #citationOf(citation: Structure): ListedCitation | undefined {
    const source = this.#records.pointedTo(citation);
    if (source ? isRestricted(source) : isPointer(citation.value)) return undefined;
    const described = source ? this.#described(source) : inWords(citation);
    if (!described) return undefined;
    // The address of the cited page is more exact than the address of the source
    const page = valueUnder(citation, 'PAGE');
    const url = this.#addressOf(citation) || (isAbsolute(page) ? page : '') || described.url;
    const article = this.#articles.cite(
      { ...described, ...(url && { url }), ...(url && !described.publisher && { publisher: hostOf(url) }) },
      source?.xref ?? described.headline,
    );
    const texts = under(citation, 'DATA', 'TEXT').map((one) =>
      one.tag === 'TEXT' ? one.value : valueUnder(one, 'TEXT'),
    );
    const quote = oneLine(texts.find(Boolean) ?? '');
    const note = under(citation, 'NOTE')
      .map((one) => oneLine(this.#records.pointedTo(one)?.value ?? (isPointer(one.value) ? '' : one.value)))
      .filter(Boolean)
      .join(' ');
    return {
      article,
      ...filled({
        locator: isAbsolute(page) ? undefined : oneLine(page) || undefined,
        quote: quote.length <= LIMITS.quote ? quote || undefined : undefined,
        note: [note, quote.length > LIMITS.quote ? quote : ''].filter(Boolean).join(' ') || undefined,
      }),
    };
  }

  #described(source: Structure): Described {
    const known = this.#known.get(source) ?? this.#describe(source);
    this.#known.set(source, known);
    return known;
  }

  #describe(source: Structure): Described {
    const published = oneLine(valueUnder(source, 'PUBL'));
    // Some programs put several fields into one text: Name: …; Location: …; Date: …;
    const field = (name: string): string => new RegExp(`\\b${name}:\\s*([^;]+)`).exec(published)?.[1]?.trim() ?? '';
    const date = checkedDate(field('Date'));
    return {
      headline: headlineOf(source),
      ...filled({
        publisher: field('Name') || published || undefined,
        author: oneLine(valueUnder(source, 'AUTH')) || undefined,
        published: 'edtf' in date ? date.edtf : undefined,
        url: this.#addressOf(source) || undefined,
      }),
    };
  }

  /** The first web address in a source or citation, or in the files that belong to it. */
  #addressOf(structure: Structure): string {
    const files = under(structure, 'OBJE').flatMap((one) => under(this.#records.pointedTo(one) ?? one, 'FILE'));
    const addresses = [...under(structure, ...ADDRESSES), ...files].map(({ value }) => value.trim());
    return addresses.find(isAbsolute) ?? '';
  }
}

function headlineOf(source: Structure): string {
  const title = oneLine(valueUnder(source, 'TITL', 'ABBR')) || oneLine(valueUnder(source, 'TEXT')).slice(0, 100);
  return title || `Source ${source.xref.replaceAll('@', '')}`;
}

/** A source that is described in the citation itself. */
function inWords(citation: Structure): Described | undefined {
  const headline = oneLine(citation.value.split('\n')[0] ?? '') || oneLine(valueUnder(citation, 'TITL'));
  return headline ? { headline } : undefined;
}
