import type { ArticleRecord, ListedCitation } from '../../file/types.ts';
import { beginning } from '../beginning.ts';
import { readDate } from './dates.ts';
import { anyOf, type Fields, filled } from './fields.ts';
import { provenanceOf, wordsOfClaim } from './provenance.ts';
import { type Graph, isNode, list, type Node, typesOf } from './graph.ts';

/** What a node is called as an article, or undefined. */
export function headlineOf(node: Node, { text }: Fields): string | undefined {
  const headline = text(anyOf(node, 'headline', 'name', 'alternativeHeadline', 'alternateName'));
  if (headline !== undefined) return headline;
  const body = text(anyOf(node, 'articleBody', 'text', 'description'));
  return body === undefined ? undefined : beginning(body);
}

/** Where a work is read: its own address, its page, else the address that names it. */
export const addressOf = (node: Node, { address }: Fields): string | undefined =>
  address(node['url']) ??
  address(node['mainEntityOfPage']) ??
  address(node['sameAs']) ??
  [node['@id'], ...list(node['identifier'])].flatMap((id) => (/^https?:/i.test(String(id)) ? String(id) : []))[0] ??
  address(node['contentUrl']) ??
  address(node['embedUrl']);

/** Reads the article that a node tells of. What its `parent`, a live blog, says holds for an update that does not say it. */
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
      // What cannot be read stays as it is, so that the check names it
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

/** The Citation Typing Ontology, in short and in full: of its relations those that are a stance. */
const CITO_STANCE = /^(?:cito:|https?:\/\/purl\.org\/spar\/cito\/)(confirms|disputes|corrects|retracts)$/;

const stanceByCito = (claim: Node): string | undefined =>
  Object.keys(claim).flatMap((key) => CITO_STANCE.exec(key)?.[1] ?? [])[0];

/** How an article stands to an event, where a claim says so. */
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

/** The works that a node names as its subject's, or as what it cites, with plain texts and addresses. */
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
