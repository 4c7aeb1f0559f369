import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { Category, ListedCitation, ListedEvent, ListedFile } from '../../file/types.ts';
import type { ReadOptions } from '../reader.ts';
import type { LeftOut } from '../reading.ts';
import { worksNamedBy } from './articles.ts';
import { documentOf, type JsonLdDocument } from './document.ts';
import { eventOf, type FoundEvent } from './events.ts';
import { filled } from './fields.ts';
import { type Node, typesOf } from './graph.ts';
import { idsFor } from './ids.ts';
import { type Library, libraryOf } from './library.ts';
import { dateUnder, publishersOf } from './provenance.ts';
import { eventsNamedBy, type Parents, parentsOf } from './relations.ts';
import { isArticleType, isEventType, isOtherWork } from './types.ts';

/** A record that cannot be drawn, as it is in the file. `record` is missing for a block that is not JSON. */
export interface LeftOutRecord extends LeftOut {
  readonly record?: unknown;
}

/** A document as a file that still contains the records that cannot be drawn. */
export interface Converted {
  readonly file: ListedFile;
  /** Number of events, articles and broken blocks in the document. */
  readonly records: number;
  readonly leftOut: readonly LeftOutRecord[];
}

/** State of a conversion from document to file. */
interface Conversion {
  readonly document: JsonLdDocument;
  readonly parents: Parents;
  readonly library: Library;
  readonly leaveOut: (node: Node, why: string, raw: string, record: unknown) => void;
}

/** An event to which citations can still be added. */
interface DraftEvent {
  readonly node: Node;
  readonly found: FoundEvent;
  readonly id: string;
  readonly citations: ListedCitation[];
}

/** Records read in one step. */
const STEP = 50;

/** Converts a document: see `fromJSONLD`. */
export function* convert(value: unknown, order?: ReadOptions['order']): Steps<Converted> {
  const document = yield* withinShares(documentOf(value, order), 0, 0.3);
  const { graph, fields, lang, broken } = document;
  const parents = parentsOf(graph);
  const articleNodes = graph.nodes.filter((node) => isArticleType(typesOf(node)) || parents.blog.has(node));
  const eventNodes = graph.nodes.filter((node) => isEventType(typesOf(node)));
  const library = libraryOf(graph, fields, idsFor([...articleNodes, ...eventNodes]), lang);
  const leftOut: LeftOutRecord[] = [...broken];
  const leaveOut: Conversion['leaveOut'] = (node, why, raw, record) => {
    leftOut.push({ where: graph.placeOf(node), why, raw: raw || quote(node), record });
  };
  const conversion = { document, parents, library, leaveOut };
  yield* withinShares(addArticles(articleNodes, eventNodes, conversion), 0.3, 0.5);
  const drafts = yield* withinShares(draftEvents(eventNodes, conversion), 0.5, 0.9);
  citeWorks(articleNodes, drafts, conversion);
  const events = [...drafts.values()].map((draft) => eventFrom(draft, conversion));
  const updates = updatesOf(drafts, conversion);
  return {
    file: { ...about(document), articles: library.articles, events: [...events, ...updates] },
    records: articleNodes.length + eventNodes.length + broken.length,
    leftOut,
  };
}

function* addArticles(
  articleNodes: readonly Node[],
  eventNodes: readonly Node[],
  { document, parents, library, leaveOut }: Conversion,
): Steps<void> {
  const named = new Set(eventNodes.flatMap(worksNamedBy).map(document.graph.node));
  for (const [i, node] of articleNodes.entries()) {
    if (i % STEP === STEP - 1) yield i / articleNodes.length;
    const article = library.add(node, parents.blog.get(node), named.has(node));
    if (!article.headline) leaveOut(node, 'This article has no headline: write one into `headline`.', '', article);
  }
}

/** The events by node, with the citations that they name themselves. */
function* draftEvents(
  eventNodes: readonly Node[],
  { document, parents, library }: Conversion,
): Steps<ReadonlyMap<Node, DraftEvent>> {
  const { graph, fields } = document;
  const drafts = new Map<Node, DraftEvent>();
  for (const [i, node] of eventNodes.entries()) {
    if (i % STEP === STEP - 1) yield (0.6 * i) / eventNodes.length;
    const lang = fields.language(node['inLanguage']) ?? document.lang;
    const found = eventOf(node, parents.holder.get(node), lang, graph, fields);
    drafts.set(node, { node, found, id: library.ids.of(node, found.name), citations: [] });
  }
  // Only now do all events have their ids; articles made here get ids that are still free
  for (const [i, { node, found, citations }] of [...drafts.values()].entries()) {
    if (i % STEP === STEP - 1) yield 0.6 + (0.4 * i) / drafts.size;
    for (const cited of library.citedBy(node, found.why === undefined ? found.name : '')) citations.push(cited);
  }
  return drafts;
}

/** Adds citations of the works that name the events they are about. */
function citeWorks(
  articleNodes: readonly Node[],
  drafts: ReadonlyMap<Node, DraftEvent>,
  { document: { graph, top, isOurs }, library }: Conversion,
): void {
  for (const node of articleNodes) {
    const article = library.idOf(node)!;
    for (const event of eventsNamedBy(node, graph)) drafts.get(event)?.citations.push({ article });
  }
  for (const node of graph.nodes.filter((one) => isOtherWork(typesOf(one)) && !(one === top && isOurs))) {
    for (const event of eventsNamedBy(node, graph))
      for (const cited of library.cite(node)) drafts.get(event)?.citations.push(cited);
  }
}

function eventFrom({ node, found, id, citations }: DraftEvent, { leaveOut }: Conversion): ListedEvent {
  const record: ListedEvent = Object.assign({ id }, found.record, { citations: onceEach(citations) });
  if (found.why !== undefined) leaveOut(node, found.why, [record.title, found.raw].filter(Boolean).join(': '), record);
  return record;
}

/** The events described by updates of live blogs. */
const updatesOf = (
  drafts: ReadonlyMap<Node, DraftEvent>,
  { document: { graph }, parents, library }: Conversion,
): ListedEvent[] =>
  [...parents.blog].flatMap(([node, blog]) => {
    const isAboutEvent = eventsNamedBy(node, graph).some((event) => drafts.has(event));
    return library.updateOf(node, blog, isAboutEvent) ?? [];
  });

/** The document's own title, description, language and so on. */
function about(document: JsonLdDocument): Partial<ListedFile> {
  const { top, lang, graph, fields, isOurs } = document;
  const { text } = fields;
  const categories = categoriesOf(document);
  const publishers = isOurs ? publishersOf(top, graph, fields) : [];
  const isRecord = isEventType(typesOf(top)) || isArticleType(typesOf(top));
  return {
    ...filled({
      title: isRecord ? undefined : text(top['name']),
      description: isRecord ? undefined : text(top['description']),
      lang: lang || undefined,
      timeZone: text(top['timeline:timeZone']),
      range: isRecord ? undefined : text(top['temporalCoverage']),
      revised: isRecord ? undefined : dateUnder(top, 'timeline:revised', 'dateModified', lang, fields),
    }),
    ...(publishers.length && { publishers }),
    ...(categories.length && { categories }),
  };
}

function categoriesOf({ graph, fields: { text } }: JsonLdDocument): Category[] {
  const categories = new Map<string, Category>();
  for (const term of graph.nodes.filter((node) => typesOf(node).includes('DefinedTerm'))) {
    const label = text(term['name']);
    const id = text(term['termCode']) ?? label;
    const color = text(term['timeline:color']);
    if (id !== undefined && label !== undefined) categories.set(id, { id, label, ...filled({ color }) });
  }
  return [...categories.values()];
}

/** If an article is cited several times, keeps the first citation and those that say more than that it is cited. */
const onceEach = (citations: readonly ListedCitation[]): ListedCitation[] => {
  const cited = new Set<string>();
  return citations.filter((citation) => {
    const isFirst = !cited.has(citation.article);
    cited.add(citation.article);
    return isFirst || Object.keys(citation).length > 1;
  });
};

/** A node as a few words. */
function quote(node: Node): string {
  const plain = Object.entries(node).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return clip(plain.map(([key, value]) => `${key}: ${String(value)}`).join(', ') || '{…}');
}
