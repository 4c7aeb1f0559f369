import { clip } from '../../file/problem.ts';
import { runSteps, type Steps, withinShares } from '../../file/steps.ts';
import type { Category, CitationRecord, EventRecord, TimelineFile } from '../../file/types.ts';
import { worksNamedBy } from './articles.ts';
import { blocksOf } from './blocks.ts';
import { eventOf, filled, type FoundEvent } from './events.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Graph, graphOf, isNode, list, type Node, typesOf } from './graph.ts';
import { idsFor } from './ids.ts';
import { libraryOf } from './library.ts';
import { isArticleType, isEventType, isOtherWork } from './types.ts';
import { plainText } from './plain-text.ts';
import type { LeftOut, Reading } from '../reading.ts';

/**
 * Reads schema.org JSON-LD: Events and Articles of every kind, wherever they stand. What `toJSONLD` wrote comes back as
 * the same events; of others the name, dates, place, people and image are read as plain text. An article is cited for an event that
 * is its subject (`subjectOf`, `about`, `mentions`, `mainEntity`, either way round) or that names it (`citation`), and so is the
 * event's own page. Each update of a live blog is an event with its article. An event that is cancelled or postponed says so in its
 * title, one that is moved in its summary. Never throws; the result is for `checkFile`, which says what is wrong with it.
 * @param value parsed JSON: a node, a list of nodes, or a graph; or a list of the texts of several blocks.
 */
export function fromJSONLD(value: unknown): TimelineFile {
  return runSteps(convert(value)).file;
}

/**
 * The same with what cannot be drawn left out, each with its place and reason: events without a name or a date that can be read,
 * articles without a headline, blocks that are not JSON. Events and articles are what is counted, each `@id` once.
 */
export function readJsonLd(value: unknown): Reading {
  return runSteps(jsonLdSteps(value));
}

/** `readJsonLd` in steps of a few milliseconds. Yields the share that is done. */
export function* jsonLdSteps(value: unknown): Steps<Reading> {
  const { file, records, leftOut } = yield* convert(value);
  const out = new Set(leftOut.map(({ record }) => record));
  const lost = new Set(file.articles.flatMap((article) => (out.has(article) ? article.id : [])));
  const isKept = (citation: EventRecord['citations'][number]): boolean =>
    !lost.has(typeof citation === 'string' ? citation : citation.article);
  return {
    file: {
      ...file,
      articles: file.articles.filter((article) => !out.has(article)),
      events: file.events.flatMap((event) =>
        out.has(event) ? [] : Object.assign({}, event, { citations: event.citations.filter(isKept) }),
      ),
    },
    records,
    kept: records - leftOut.length,
    leftOut: leftOut.map(({ where, why, raw }) => ({ where, why, raw })),
  };
}

/** A record that cannot be drawn, as it stands in the file; none for a block that is not JSON. */
interface LeftRecord extends LeftOut {
  readonly record?: unknown;
}

/** Records dealt with in one step. */
const STEP = 50;

function* convert(value: unknown): Steps<{ file: TimelineFile; records: number; leftOut: LeftRecord[] }> {
  const { values, broken } = blocksOf(value);
  const graph = yield* withinShares(graphOf(values), 0.1, 0.3);
  const root = list(values).find(isNode);
  const top = (root && graph.node(root)) ?? {};
  const { language } = fieldsOf(graph, '', (text) => text);
  const rootLang = language(top['inLanguage']) ?? language(languagesOf(values)) ?? '';
  const fields = fieldsOf(graph, rootLang, isOurs(top) ? (text) => text : plainText);
  const { text } = fields;
  const leftOut: LeftRecord[] = [...broken];
  const leave = (node: Node, why: string, raw: string, record: unknown): void => {
    leftOut.push({ where: graph.placeOf(node), why, raw: raw || quote(node), record });
  };

  const parents = parentsOf(graph);
  const articleNodes = graph.nodes.filter((node) => isArticleType(typesOf(node)) || parents.blog.has(node));
  const eventNodes = graph.nodes.filter((node) => isEventType(typesOf(node)));
  const library = libraryOf(graph, fields, idsFor([...articleNodes, ...eventNodes]), rootLang);
  const named = new Set(eventNodes.flatMap(worksNamedBy).map(graph.node));
  for (const [i, node] of articleNodes.entries()) {
    if (i % STEP === STEP - 1) yield 0.3 + (0.2 * i) / articleNodes.length;
    const article = library.add(node, parents.blog.get(node), named.has(node));
    if (!article.headline) leave(node, 'This article has no headline: write one into `headline`.', '', article);
  }

  const langOf = (node: Node): string => fields.language(node['inLanguage']) ?? rootLang;
  const made: { node: Node; found: FoundEvent; id: string; citations: CitationRecord[] }[] = [];
  for (const [i, node] of eventNodes.entries()) {
    if (i % STEP === STEP - 1) yield 0.5 + (0.3 * i) / eventNodes.length;
    const found = eventOf(node, parents.holder.get(node), langOf(node), graph, fields);
    made.push({ node, found, id: library.ids.of(node, found.name), citations: [] });
  }
  const byNode = new Map(made.map((one) => [one.node, one]));
  for (const [i, { node, found, citations }] of made.entries()) {
    if (i % STEP === STEP - 1) yield 0.8 + (0.2 * i) / made.length;
    citations.push(...library.citedBy(node, found.why === undefined ? found.name : ''));
  }
  for (const node of articleNodes) {
    const article = library.idOf(node)!;
    for (const event of eventsNamedBy(node, graph)) byNode.get(event)?.citations.push({ article });
  }
  for (const node of graph.nodes.filter((one) => isOtherWork(typesOf(one)) && !(one === top && isOurs(top)))) {
    for (const event of eventsNamedBy(node, graph)) byNode.get(event)?.citations.push(...library.cite(node));
  }
  const events: EventRecord[] = made.map(({ node, found, id, citations }) => {
    const record: EventRecord = Object.assign({ id }, found.record, { citations: onceEach(citations) });
    if (found.why !== undefined) leave(node, found.why, [record.title, found.raw].filter(Boolean).join(': '), record);
    return record;
  });
  for (const [node, blog] of parents.blog) {
    const update = library.updateOf(
      node,
      blog,
      eventsNamedBy(node, graph).some((event) => byNode.has(event)),
    );
    if (update) events.push(update);
  }

  const categories = categoriesOf(graph, fields);
  const isRecord = isEventType(typesOf(top)) || isArticleType(typesOf(top));
  return {
    file: {
      ...filled({
        title: isRecord ? undefined : text(top['name']),
        description: isRecord ? undefined : text(top['description']),
        lang: rootLang || undefined,
        timeZone: text(top['timeline:timeZone']),
        range: isRecord ? undefined : text(top['temporalCoverage']),
      }),
      ...(categories.length && { categories }),
      articles: library.articles,
      events,
    },
    records: articleNodes.length + eventNodes.length + broken.length,
    leftOut,
  };
}

/** The languages that the contexts of a document give to its texts. */
const languagesOf = (values: unknown): unknown[] =>
  list(values)
    .filter(isNode)
    .flatMap((node) => list(node['@context']))
    .flatMap((context) => (isNode(context) ? list(context['@language']) : []));

/** Whether `toJSONLD` wrote a document: its texts are plain. */
const isOurs = (top: Node): boolean =>
  list(top['@context']).some((context) => isNode(context) && context['timeline'] === 'urn:cited-timeline:');

/** A node as a few words. */
function quote(node: Node): string {
  const plain = Object.entries(node).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return clip(plain.map(([key, value]) => `${key}: ${String(value)}`).join(', ') || '{…}');
}

/** Live blogs by their updates, and what holds an event by that event. */
function parentsOf(graph: Graph): { readonly blog: Map<Node, Node>; readonly holder: Map<Node, Node> } {
  const [blog, holder] = [new Map<Node, Node>(), new Map<Node, Node>()];
  for (const node of graph.nodes) {
    const put = (map: Map<Node, Node>, key: string): void => {
      for (const value of list(node[key])) {
        const inner = graph.node(value);
        if (inner && inner !== node && !map.has(inner)) map.set(inner, node);
      }
    };
    put(blog, 'liveBlogUpdate');
    for (const key of ['hasCourseInstance', 'subEvent', 'subEvents']) put(holder, key);
  }
  return { blog, holder };
}

/** The events that an article is about, in any of the ways in which that is said. */
function eventsNamedBy(article: Node, graph: Graph): Node[] {
  const reverse = isNode(article['@reverse']) ? article['@reverse'] : {};
  const named = ['about', 'mentions', 'mainEntity'].flatMap((key) => list(article[key]));
  const naming = ['subjectOf', 'citation'].flatMap((key) => list(reverse[key]));
  return [...named, ...naming].map(graph.node).filter((node) => node !== undefined);
}

function categoriesOf(graph: Graph, { text }: Fields): Category[] {
  const categories = new Map<string, Category>();
  for (const term of graph.nodes.filter((node) => typesOf(node).includes('DefinedTerm'))) {
    const label = text(term['name']);
    const id = text(term['termCode']) ?? label;
    const color = text(term['timeline:color']);
    if (id !== undefined && label !== undefined) categories.set(id, { id, label, ...filled({ color }) });
  }
  return [...categories.values()];
}

/** Of several citations of one article the first, which says the most. */
const onceEach = (citations: readonly CitationRecord[]): CitationRecord[] =>
  citations.filter(({ article, note, date }, i) => {
    const first = citations.findIndex((other) => other.article === article);
    return first === i || note !== undefined || date !== undefined;
  });
