import { type Steps, withinShares } from '../../file/steps.ts';
import type { ReadOptions } from '../reader.ts';
import type { LeftOut } from '../reading.ts';
import { blocksOf } from './blocks.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Graph, graphOf, isNode, list, type Node } from './graph.ts';
import { plainText } from './plain-text.ts';

/** A JSON-LD document, ready to be read. */
export interface JsonLdDocument {
  readonly graph: Graph;
  /** Its first node. */
  readonly top: Node;
  /** Whether `toJSONLD` wrote it. */
  readonly isOurs: boolean;
  /** The language of its texts, a BCP 47 tag; empty if it states none. */
  readonly lang: string;
  /** Reads the fields of its nodes. */
  readonly fields: Fields;
  /** Blocks that are not JSON. */
  readonly broken: readonly LeftOut[];
}

/** Parses a document. @param value see `fromJSONLD` @param order order of the numbers in its dates */
export function* documentOf(value: unknown, order?: ReadOptions['order']): Steps<JsonLdDocument> {
  const { values, broken } = blocksOf(value);
  const graph = yield* withinShares(graphOf(values), 0.3, 1);
  const first = list(values).find(isNode);
  const top = (first && graph.node(first)) ?? {};
  const { language } = fieldsOf(graph, '', (text) => text);
  const lang = language(top['inLanguage']) ?? language(languagesOf(values)) ?? '';
  const isOurs = isWrittenHere(top);
  // Texts by other writers may contain HTML
  const fields = fieldsOf(graph, lang, isOurs ? (text) => text : plainText, order);
  return { graph, top, isOurs, lang, fields, broken };
}

/** The languages that the contexts of a document state for its texts. */
const languagesOf = (values: unknown): unknown[] =>
  list(values)
    .filter(isNode)
    .flatMap((node) => list(node['@context']))
    .flatMap((context) => (isNode(context) ? list(context['@language']) : []));

/** Whether `toJSONLD` wrote the document; its texts are then plain text. */
const isWrittenHere = (top: Node): boolean =>
  list(top['@context']).some((context) => isNode(context) && context['timeline'] === 'urn:cited-timeline:');
