import type { TimelineDate } from '../../dates/types.ts';
import type {
  CheckedArticle,
  CheckedChange,
  CheckedCitation,
  CheckedEvent,
  CheckedFile,
  CheckedPublisher,
} from '../../file/checked-types.ts';
import type { Category } from '../../file/types.ts';
import { CITO, CITO_OF } from '../citations/cito.ts';

/** Input for JSON-LD: a checked file, or a timeline, whose citations hold their articles. */
export type Story = Pick<
  CheckedFile,
  'title' | 'description' | 'lang' | 'timeZone' | 'range' | 'revised' | 'publishers' | 'categories'
> & {
  readonly articles: readonly CheckedArticle[];
  readonly events: readonly (Omit<CheckedEvent, 'citations'> & {
    readonly citations: readonly (Omit<CheckedCitation, 'article'> & {
      readonly article: string | { readonly id: string };
    })[];
  })[];
};

/** A node of JSON-LD: plain data. */
export interface JsonLdNode {
  readonly [key: string]: unknown;
}

/**
 * `timeline:` is for terms that schema.org does not have, `oa:` is the Web Annotation vocabulary, `cito:` the Citation Typing Ontology.
 * Other readers ignore them.
 */
const CONTEXT = ['https://schema.org', { timeline: 'urn:cited-timeline:', oa: 'http://www.w3.org/ns/oa#', cito: CITO }];

/**
 * A story as schema.org JSON-LD: a CreativeWork about Events, each the subject of Claims that appear in NewsArticles.
 * Dates of events are written twice: as EDTF (`timeline:date`), and as `startDate` and `endDate` if ISO 8601 can express them; dates
 * of works once, as ISO 8601 or else as EDTF. What an article is based on is `isBasedOn`, its changes are `correction`, its stored copy is
 * `archivedAt` with the digest in `encoding`; a quote is a `TextQuoteSelector` of its claim, and `onWordOf` is the claim's `author`. A claim
 * `cito:confirms`, `disputes`, `corrects` or `retracts` the event; the event `cito:citesAsEvidence` the articles that report it.
 * `fromJSONLD` reads everything back into the same file.
 * @returns plain data, without undefined; `scriptText` turns it into text for a page.
 */
export function toJSONLD({
  title,
  description,
  lang,
  timeZone,
  range,
  revised,
  publishers = [],
  categories,
  articles,
  events,
}: Story): JsonLdNode {
  const ids = new Set(articles.map(({ id }) => id));
  const terms = new Map(categories.map((category) => [category.id, termOf(category)]));
  return node('CreativeWork', {
    '@context': CONTEXT,
    name: title,
    description,
    inLanguage: lang,
    temporalCoverage: range?.edtf,
    'timeline:timeZone': timeZone,
    ...dated('dateModified', 'timeline:revised', revised),
    mentions: publishers.map(publisherOf),
    keywords: [...terms.values()],
    about: events.map((event) => eventOf(event, terms.get(event.category ?? ''))),
    citation: articles.map((article) => articleOf(article, ids)),
  });
}

/** JSON-LD as the text of a `<script>`. Its `<` are escaped, so that nothing in it can end the script. */
export const scriptText = (value: JsonLdNode): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** A node without fields that are undefined, '' or empty lists. */
const node = (type: string, fields: JsonLdNode): JsonLdNode => {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !isNone(value));
  return { '@type': type, ...Object.fromEntries(there) };
};
const isNone = (value: unknown): boolean => Array.isArray(value) && !value.length;

const reference = (id: string): string => `#${encodeURIComponent(id)}`;
const named = (type: string, name: string | undefined, more: JsonLdNode = {}): JsonLdNode | undefined =>
  name === undefined ? undefined : node(type, { name, ...more });

const termOf = ({ id, label, color }: Category): JsonLdNode =>
  node('DefinedTerm', { termCode: id, name: label, 'timeline:color': color });

function eventOf(event: Story['events'][number], keywords: JsonLdNode | undefined): JsonLdNode {
  const { id, title, date, summary, image, citations } = event;
  return node('Event', {
    '@id': reference(id),
    name: title,
    description: summary,
    ...endsOf(date),
    'timeline:date': date.edtf,
    'timeline:dateText': event.dateText,
    'timeline:importance': event.importance,
    'timeline:before': event.before.map((other) => ({ '@id': reference(other) })),
    'timeline:after': event.after.map((other) => ({ '@id': reference(other) })),
    keywords,
    location: named('Place', event.place),
    attendee: event.people.map((name) => named('Person', name)),
    image: image && node('ImageObject', { contentUrl: image.url, caption: image.alt, creditText: image.credit }),
    sameAs: event.sameAs,
    'timeline:dateFrom': event.dateFrom === undefined ? undefined : { '@id': reference(event.dateFrom) },
    'timeline:dateReason': event.dateReason,
    'timeline:status': event.status,
    'timeline:statusNote': event.statusNote,
    'timeline:changes': event.changes?.map(correctionOf),
    'cito:citesAsEvidence': citations.flatMap(({ article, stance }) =>
      stance === 'reports' ? articleRef(article) : [],
    ),
    subjectOf: citations.map((citation) => claimOf(citation, id)),
  });
}

type StoryCitation = Story['events'][number]['citations'][number];

const articleRef = (article: StoryCitation['article']): JsonLdNode => ({
  '@id': reference(typeof article === 'string' ? article : article.id),
});

const claimOf = (citation: StoryCitation, event: string): JsonLdNode => {
  const { article, stance, date, note, locator, quote, onWordOf, known } = citation;
  return node('Claim', {
    appearance: articleRef(article),
    temporalCoverage: date?.edtf,
    description: note,
    author: onWordOf,
    ...dated('datePublished', 'timeline:known', known),
    'oa:hasSelector':
      quote &&
      node('oa:TextQuoteSelector', { 'oa:exact': quote.exact, 'oa:prefix': quote.prefix, 'oa:suffix': quote.suffix }),
    ...(stance !== 'reports' && CITO_OF[stance] && { [`cito:${CITO_OF[stance]}`]: { '@id': reference(event) } }),
    'timeline:stance': stance,
    'timeline:locator': locator,
  });
};

const publisherOf = ({ name, aliases, owner, url }: CheckedPublisher): JsonLdNode =>
  node('Organization', { name, alternateName: aliases, url, parentOrganization: named('Organization', owner) });

const correctionOf = ({ date, note }: CheckedChange): JsonLdNode =>
  node('CorrectionComment', { text: note, ...dated('datePublished', 'timeline:published', date) });

/** A date under a schema.org key if ISO 8601 can express it, else as EDTF under a `timeline:` key. */
function dated(key: string, edtfKey: string, date: TimelineDate | undefined): JsonLdNode {
  const plain = date && isoOf(date.edtf);
  return plain === undefined ? { [edtfKey]: date?.edtf } : { [key]: plain };
}

/** @param ids the ids of all articles. Anything else in `basedOn` is a work known only by name. */
function articleOf(article: CheckedArticle, ids: ReadonlySet<string>): JsonLdNode {
  const { id, headline, published, publisher, owner, basedOn, sha256, archived } = article;
  return node('NewsArticle', {
    '@id': reference(id),
    headline,
    url: article.url,
    archivedAt: article.archived,
    inLanguage: article.lang,
    author: named('Person', article.author),
    publisher:
      publisher === undefined && owner === undefined
        ? undefined
        : node('Organization', { name: publisher, parentOrganization: named('Organization', owner) }),
    sourceOrganization: named('Organization', article.agency),
    ...dated('datePublished', 'timeline:published', published),
    isBasedOn: basedOn?.map((name) => (ids.has(name) ? { '@id': reference(name) } : named('CreativeWork', name))),
    encoding: sha256 === undefined ? undefined : node('MediaObject', { contentUrl: archived, sha256 }),
    correction: article.changes?.map(correctionOf),
    'timeline:nature': article.nature,
    'timeline:retrieved': article.retrieved?.edtf,
  });
}

/** The ends of a date, as far as ISO 8601 can express them fully. */
function endsOf({ kind, edtf }: TimelineDate): JsonLdNode {
  const [start = '', end = ''] = edtf.split('/');
  return kind === 'instant' ? { startDate: isoOf(edtf) } : { startDate: isoOf(start), endDate: isoOf(end) };
}

/** A year, month, day or moment as ISO 8601; undefined for a date that needs EDTF, such as an approximate date, a set or a season. */
const isoOf = (edtf: string): string | undefined =>
  /^\d{4}(-(0\d|1[0-2])(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/.test(edtf) ? edtf : undefined;
