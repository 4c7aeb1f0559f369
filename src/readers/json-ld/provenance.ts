import type { ArticleRecord, ChangeRecord, ListedCitation, PublisherRecord } from '../../file/types.ts';
import { readDate } from './dates.ts';
import { anyOf, type Fields, filled } from './fields.ts';
import { type Graph, idOf, list, type Node, typesOf } from './graph.ts';
import { isArticleType } from './types.ts';

/** A date of a work: in EDTF under a key of our own, or else under a schema.org key; undefined if it cannot be read. */
export function dateUnder(
  node: Node,
  edtfKey: string,
  key: string,
  lang: string,
  { text, order }: Fields,
): string | undefined {
  const edtf = text(node[edtfKey]);
  const written = edtf === undefined ? text(node[key]) : undefined;
  const date = written === undefined ? undefined : readDate(written, lang, '', order);
  return edtf ?? (date && 'edtf' in date ? date.edtf : undefined);
}

/** What an article is based on: articles by id, anything else by its name or address. */
function basisOf(node: Node, graph: Graph, { text, address }: Fields): string[] {
  return list(node['isBasedOn']).flatMap((value) => {
    const work = graph.node(value);
    const id = work && isArticleType(typesOf(work)) ? idOf(work) : undefined;
    return id ?? text(value) ?? address(value) ?? [];
  });
}

/** The changes under a key that have both a date and a text. */
export function changesUnder(
  node: Node,
  key: string,
  lang: string,
  graph: Graph,
  fields: Fields,
): ChangeRecord[] | undefined {
  const changes = list(node[key]).flatMap((value) => {
    const comment = graph.node(value);
    const date = comment && dateUnder(comment, 'timeline:published', 'datePublished', lang, fields);
    const note = comment && fields.text(anyOf(comment, 'text', 'description', 'name'));
    return date === undefined || note === undefined ? [] : [{ date, note }];
  });
  return changes.length ? changes : undefined;
}

/**
 * The digest of an article's stored copy: that of a file without an address, or of the file at the address of the copy.
 */
function digestOf(
  node: Node,
  archived: string | undefined,
  graph: Graph,
  { text, address }: Fields,
): string | undefined {
  return list(anyOf(node, 'encoding', 'associatedMedia')).flatMap((value) => {
    const file = graph.node(value);
    const url = file && address(file['contentUrl']);
    return file && (url === undefined || url === archived) ? (text(file['sha256']) ?? []) : [];
  })[0];
}

/** The origin of an article, and its later changes. */
export function provenanceOf(
  node: Node,
  archived: string | undefined,
  lang: string,
  graph: Graph,
  fields: Fields,
): Partial<ArticleRecord> {
  const basedOn = basisOf(node, graph, fields);
  return filled({
    basedOn: basedOn.length ? basedOn : undefined,
    nature: fields.text(node['timeline:nature']) as ArticleRecord['nature'],
    retrieved: fields.text(node['timeline:retrieved']),
    sha256: digestOf(node, archived, graph, fields),
    changes: changesUnder(node, 'correction', lang, graph, fields),
  });
}

/** The quotation of a claim, whose words they are, and when the claim was first made. */
export function wordsOfClaim(claim: Node, lang: string, graph: Graph, fields: Fields): Partial<ListedCitation> {
  const { text } = fields;
  const selector = graph.node(claim['oa:hasSelector']);
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((key) => selector && text(selector[`oa:${key}`]));
  const voices = list(claim['author']).flatMap((author) => text(author) ?? []);
  return filled({
    quote: exact === undefined ? undefined : { exact, ...filled({ prefix, suffix }) },
    onWordOf: voices.length ? voices : undefined,
    known: dateUnder(claim, 'timeline:known', 'datePublished', lang, fields),
  });
}

/** The publishers mentioned in a document written by `toJSONLD`. */
export function publishersOf(top: Node, graph: Graph, { text, address }: Fields): PublisherRecord[] {
  return list(top['mentions']).flatMap((value) => {
    const publisher = graph.node(value);
    const name = publisher && text(publisher['name']);
    if (name === undefined) return [];
    const aliases = list(publisher?.['alternateName']).flatMap((alias) => text(alias) ?? []);
    return [
      {
        name,
        ...filled({
          aliases: aliases.length ? aliases : undefined,
          owner: text(publisher?.['parentOrganization']),
          url: address(publisher?.['url']),
        }),
      },
    ];
  });
}
