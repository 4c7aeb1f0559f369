import type { ArticleRecord, ListedCitation } from '../../file/types.ts';
import { beginning } from '../beginning.ts';
import { readDate } from './dates.ts';
import { anyOf, type Fields, filled } from './fields.ts';
import { provenanceOf, wordsOfClaim } from './provenance.ts';
import { type Graph, isNode, list, type Node, typesOf } from './graph.ts';

/** The headline of a node as an article, or undefined. */
export function headlineOf(node: Node, { text }: Fields): string | undefined {
  const headline = text(anyOf(node, 'headline', 'name', 'alternativeHeadline', 'alternateName'));
  if (headline !== undefined) return headline;
  const body = text(anyOf(node, 'articleBody', 'text', 'description'));
  return body === undefined ? undefined : beginning(body);
}

/** The address at which a work can be read: its own address, its page, or else an address that identifies it. */
export const addressOf = (node: Node, { address }: Fields): string | undefined =>
  address(node['url']) ??
  address(node['mainEntityOfPage']) ??
  address(node['sameAs']) ??
  [node['@id'], ...list(node['identifier'])].flatMap((id) => (/^https?:/i.test(String(id)) ? String(id) : []))[0] ??
  address(node['contentUrl']) ??
  address(node['embedUrl']);

/**
 * Reads the article that a node describes. For an update of a live blog (`parent`), missing values are taken from the
 * blog.
 */
export function articleOf(
  node: Node,
  parent: Node | undefined,
  lang: string,
  graph: Graph,
  fields: Fields,
): Omit<ArticleRecord, 'id'> {
  const { text, names, language } = fields;
  const [publisher] = list(anyOf(node, 'publisher', 'provider') ?? (parent && anyOf(parent, 'publisher', 'provider')));
  const organization = graph.node(publisher);
  const periodical = graph.node(anyOf(node, 'isPartOf'));
  const within =
    periodical && /Periodical|Newspaper|Publication|Blog|WebSite/.test(typesOf(periodical).join(' '))
      ? text(periodical)
      : undefined;
  const written = text(anyOf(node, 'datePublished', 'dateCreated', 'uploadDate'));
  const date = written === undefined ? undefined : readDate(written, lang, '', fields.order);
  const archived = fields.address(node['archivedAt']);
  return {
    headline: headlineOf(node, fields) ?? '',
    ...filled({
      publisher:
        (typeof publisher === 'string' && !organization && /^(?:#|_:)/.test(publisher) ? undefined : text(publisher)) ??
        within,
      author: names(anyOf(node, 'author', 'creator')).join(', ') || undefined,
      // A date that cannot be read stays as it is, so that the check reports it
      published: text(node['timeline:published']) ?? (date && 'edtf' in date ? date.edtf : written),
      url: addressOf(node, fields) ?? (parent && addressOf(parent, fields)),
      lang: language(node['inLanguage']) ?? (parent && language(parent['inLanguage'])),
      archived,
      agency: text(node['sourceOrganization']),
      owner: organization && text(organization['parentOrganization']),
    }),
    ...provenanceOf(node, archived, lang, graph, fields),
  };
}

/** CiTO (Citation Typing Ontology) relations that are a stance, as a prefixed name or full address. */
const CITO_STANCE = /^(?:cito:|https?:\/\/purl\.org\/spar\/cito\/)(confirms|disputes|corrects|retracts)$/;

const stanceByCito = (claim: Node): string | undefined =>
  Object.keys(claim).flatMap((key) => CITO_STANCE.exec(key)?.[1] ?? [])[0];

/** The relation of an article to an event, if a claim states it. */
export function claimOf(claim: Node, lang: string, graph: Graph, fields: Fields): Partial<ListedCitation> {
  const { text } = fields;
  const isClaim = typesOf(claim).includes('Claim');
  return {
    ...filled({
      stance: (text(claim['timeline:stance']) ?? stanceByCito(claim)) as ListedCitation['stance'],
      date: text(claim['temporalCoverage']),
      note: isClaim ? text(claim['description']) : undefined,
      locator: text(claim['timeline:locator']),
    }),
    ...(isClaim && wordsOfClaim(claim, lang, graph, fields)),
  };
}

/** The works that a node names as being about it or as its sources, including plain texts and addresses. */
export const worksNamedBy = (node: Node): readonly unknown[] => [
  ...list(node['subjectOf']),
  ...list(node['citation']),
  ...list(node['recordedIn']),
  ...list(
    isNode(node['@reverse'])
      ? [node['@reverse']['about'], node['@reverse']['mentions'], node['@reverse']['mainEntity']]
      : [],
  ).flatMap(list),
];
