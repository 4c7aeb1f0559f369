import type {
  CheckedArticle,
  CheckedChange,
  CheckedCitation,
  CheckedEvent,
  CheckedFile,
  CheckedQuote,
} from '../../file/checked-types.ts';
import type {
  ArticleRecord,
  Category,
  ChangeRecord,
  ListedCitation,
  ListedEvent,
  ListedFile,
  QuoteRecord,
} from '../../file/types.ts';

/**
 * A checked file as an events file in its normal form: keys in the order of the schema, every article in the list, citations in their
 * shortest form, and without default values. Absent fields are undefined, which JSON leaves out. Checking the result gives the same file
 * again. O(size).
 */
export function toEventsFile(file: CheckedFile): ListedFile {
  const { title, description, lang, timeZone, range, revised, publishers, categories, articles, events } = file;
  return {
    title,
    description,
    lang,
    timeZone,
    range: range?.edtf,
    revised: revised?.edtf,
    categories: isImplied(categories, events) ? undefined : categories.map(categoryOf),
    publishers: publishers?.map(({ name, aliases, owner, url }) => ({
      name,
      aliases: unlessEmpty(aliases),
      owner,
      url,
    })),
    articles: articles.map(articleOf),
    events: events.map(eventOf),
  };
}

const unlessEmpty = <Item>(list: readonly Item[] | undefined): readonly Item[] | undefined =>
  list?.length ? list : undefined;

/** Whether a list of categories can be derived from the events: it has only their words, in order of first use. */
function isImplied(categories: readonly Category[], events: readonly CheckedEvent[]): boolean {
  const words = [...new Set(events.flatMap(({ category }) => category ?? []))];
  return (
    categories.length === words.length &&
    categories.every(({ id, label, color }, i) => id === words[i] && label === id && color === undefined)
  );
}

const categoryOf = ({ id, label, color }: Category): Category => ({ id, label, color });
const changeOf = ({ date, note }: CheckedChange): ChangeRecord => ({ date: date.edtf, note });

const articleOf = (article: CheckedArticle): ArticleRecord => ({
  id: article.id,
  headline: article.headline,
  publisher: article.publisher,
  author: article.author,
  published: article.published?.edtf,
  url: article.url,
  lang: article.lang,
  archived: article.archived,
  agency: article.agency,
  owner: article.owner,
  basedOn: unlessEmpty(article.basedOn),
  nature: article.nature,
  retrieved: article.retrieved?.edtf,
  sha256: article.sha256,
  changes: article.changes?.map(changeOf),
});

const eventOf = (event: CheckedEvent): ListedEvent => ({
  id: event.id,
  title: event.title,
  date: event.date.edtf,
  dateText: event.dateText,
  summary: event.summary,
  category: event.category,
  place: event.place,
  people: unlessEmpty(event.people),
  importance: event.importance,
  image: event.image && { url: event.image.url, alt: event.image.alt, credit: event.image.credit },
  citations: event.citations.map(citationOf),
  before: unlessEmpty(event.before),
  after: unlessEmpty(event.after),
  dateFrom: event.dateFrom,
  dateReason: event.dateReason,
  status: event.status,
  statusNote: event.statusNote,
  changes: event.changes?.map(changeOf),
  sameAs: event.sameAs,
});

function citationOf(citation: CheckedCitation): string | ListedCitation {
  const { article, stance, date, note, locator, quote, onWordOf, known } = citation;
  const long: ListedCitation = {
    article,
    stance: stance === 'reports' ? undefined : stance,
    date: date?.edtf,
    note,
    locator,
    quote: quote && quoteOf(quote),
    onWordOf: onWordOf?.length === 1 ? onWordOf[0] : onWordOf,
    known: known?.edtf,
  };
  return Object.entries(long).some(([key, value]) => key !== 'article' && value !== undefined) ? long : article;
}

const quoteOf = ({ exact, prefix, suffix }: CheckedQuote): string | QuoteRecord =>
  prefix === undefined && suffix === undefined ? exact : { exact, prefix, suffix };
