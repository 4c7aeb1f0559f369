import { BLANKS } from '../blanks.ts';
import { LIMITS } from '../../file/limits.ts';
import type { ArticleRecord, ListedCitation } from '../../file/types.ts';
import { isAbsolute } from '../../file/address.ts';
import type { ArticleRecords } from '../article-records.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { bareAddress, hostOf } from '../linked-articles.ts';
import type { Labels } from './labels.ts';
import { entityOf, languageOf, type Snak, textOf, timeOf } from './snak.ts';
import type { Statement } from './statement.ts';
import { readTime } from './time.ts';

type Snaks = ReadonlyMap<string, readonly Snak[]>;

/** The page of a Wikidata entity. */
export const pageOf = (id: string): string => {
  const namespace = id.startsWith('P') ? 'Property:' : id.startsWith('L') ? 'Lexeme:' : '';
  return `https://www.wikidata.org/wiki/${namespace}${encodeURIComponent(id)}`;
};

const first = (snaks: Snaks, ...properties: readonly string[]): Snak | undefined =>
  properties.flatMap((property) => snaks.get(property) ?? []).find(({ kind }) => kind === 'value');

const oneLine = (text: string): string => plainText(text).replace(BLANKS, ' ');

const textIn = (snaks: Snaks, ...properties: readonly string[]): string => {
  const snak = first(snaks, ...properties);
  return snak ? oneLine(textOf(snak)) : '';
};

/** A time in a reference, such as the publication date; undefined if it cannot be read. */
function dateIn(snaks: Snaks, property: string): string | undefined {
  const snak = first(snaks, property);
  const time = snak && timeOf(snak);
  const read = time && readTime(time);
  return read && 'edtf' in read ? read.edtf : undefined;
}

/** Reads the references of statements as articles: addresses (P854), and works in which they are stated (P248). */
export class References {
  readonly #articles: ArticleRecords;
  readonly #labels: Labels;
  /** Number of references that name neither, such as those imported from a Wikipedia. */
  passed = 0;

  constructor(articles: ArticleRecords, labels: Labels) {
    this.#articles = articles;
    this.#labels = labels;
  }

  /**
   * The citations of a statement. @param date the date that its articles give the event, if different from the event's
   * own
   */
  citationsOf({ references }: Statement, date?: string): ListedCitation[] {
    return references.flatMap((snaks) => {
      const articles = this.#articlesOf(snaks);
      if (articles.length === 0) this.passed++;
      const quote = textIn(snaks, 'P1683');
      const extra = filled({
        date,
        locator: textIn(snaks, 'P304', 'P958') || undefined,
        quote: quote.length <= LIMITS.quote ? quote || undefined : undefined,
      });
      return articles.map((article) => Object.assign({ article }, extra));
    });
  }

  /** The article at an address that describes an entity; undefined if the address cannot be linked. */
  describing(snak: Snak): string | undefined {
    const url = textOf(snak);
    if (!isAbsolute(url)) return undefined;
    return this.#articles.cite({ headline: bareAddress(url), publisher: hostOf(url), url }, url);
  }

  #articlesOf(snaks: Snaks): string[] {
    const work = first(snaks, 'P248');
    const workId = work ? entityOf(work) : '';
    const workName = this.#labels.known(workId);
    const title = textIn(snaks, 'P1476');
    const publisher = this.#names(snaks, 'P123') || (title ? workName : '');
    const details: Omit<ArticleRecord, 'id' | 'headline' | 'url' | 'publisher'> = filled({
      author: [this.#names(snaks, 'P50'), textIn(snaks, 'P2093')].filter(Boolean).join(', ') || undefined,
      published: dateIn(snaks, 'P577'),
      retrieved: dateIn(snaks, 'P813'),
      lang: languageTag(first(snaks, 'P1476')),
    });
    const urls = (snaks.get('P854') ?? []).map(textOf).filter(isAbsolute);
    const copy = textIn(snaks, 'P1065');
    const archived = urls.length === 1 && isAbsolute(copy) ? { archived: copy } : {};
    const cite = (headline: string, by: string, url: string): string =>
      this.#articles.cite(Object.assign({ headline, url }, by && { publisher: by }, details, archived), url);
    if (urls.length > 0)
      return urls.map((url) => cite(title || workName || bareAddress(url), publisher || hostOf(url), url.trim()));
    return workId ? [cite(title || this.#labels.name(workId), publisher, pageOf(workId))] : [];
  }

  /** The names of the entities of a property that the file contains. */
  #names(snaks: Snaks, property: string): string {
    const names = (snaks.get(property) ?? []).map((snak) => this.#labels.known(entityOf(snak)));
    return names.filter(Boolean).join(', ');
  }
}

function languageTag(snak: Snak | undefined): string | undefined {
  const tag = snak ? languageOf(snak) : '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) && !/^(?:mul|und|mis|zxx)$/i.test(tag) ? tag : undefined;
}
