import type { TimelineDate } from '../../dates/types.ts';
import type { CheckedArticle, CheckedCitation, CheckedEvent, CheckedFile } from '../../file/checked-types.ts';
import type { Category } from '../../file/types.ts';

/** What is written as JSON-LD: a checked file, or a model of one, whose citations hold their articles. */
export type Story = Pick<CheckedFile, 'title' | 'description' | 'lang' | 'timeZone' | 'range' | 'categories'> & {
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

/** What schema.org has no words for. Other readers pass it over. */
const CONTEXT = ['https://schema.org', { timeline: 'urn:cited-timeline:' }];

/**
 * A story as schema.org JSON-LD: a CreativeWork about Events, each the subject of Claims that appear in NewsArticles.
 * Dates stand twice: as EDTF (`temporalCoverage` of works and claims, `timeline:date` of events), and as `startDate`,
 * `endDate` and `datePublished` where ISO 8601 alone can say the same. `fromJSONLD` reads it back into the same events.
 * @returns plain data, without undefined; `scriptText` makes text of it that may stand in a page.
 */
export function toJSONLD({
  title,
  description,
  lang,
  timeZone,
  range,
  categories,
  articles,
  events,
}: Story): JsonLdNode {
  const terms = new Map(categories.map((category) => [category.id, termOf(category)]));
  return node('CreativeWork', {
    '@context': CONTEXT,
    name: title,
    description,
    inLanguage: lang,
    temporalCoverage: range?.edtf,
    'timeline:timeZone': timeZone,
    keywords: [...terms.values()],
    about: events.map((event) => eventOf(event, terms.get(event.category ?? ''))),
    citation: articles.map(articleOf),
  });
}

/** JSON-LD as the text of a `<script>`: no sign in it can end the script. */
export const scriptText = (value: JsonLdNode): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** A node without the fields that are undefined, blank or empty lists. */
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
    subjectOf: citations.map(({ article, stance, date, note, locator }) =>
      node('Claim', {
        appearance: { '@id': reference(typeof article === 'string' ? article : article.id) },
        temporalCoverage: date?.edtf,
        description: note,
        'timeline:stance': stance,
        'timeline:locator': locator,
      }),
    ),
  });
}

function articleOf(article: CheckedArticle): JsonLdNode {
  const { id, headline, published, publisher, owner } = article;
  const plain = published && isoOf(published.edtf);
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
    datePublished: plain,
    'timeline:published': plain === undefined ? published?.edtf : undefined,
  });
}

/** The ends of a date that ISO 8601 says as well as EDTF does. */
function endsOf({ kind, edtf }: TimelineDate): JsonLdNode {
  const [start = '', end = ''] = edtf.split('/');
  return kind === 'instant' ? { startDate: isoOf(edtf) } : { startDate: isoOf(start), endDate: isoOf(end) };
}

/** A year, month, day or moment as ISO 8601, or nothing of a date that needs EDTF: about, one of several, in a season. */
const isoOf = (edtf: string): string | undefined =>
  /^\d{4}(-(0\d|1[0-2])(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/.test(edtf) ? edtf : undefined;
