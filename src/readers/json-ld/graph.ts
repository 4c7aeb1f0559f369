import { STEP } from '../../file/limits.ts';
import { type Path, pathText } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';

/** An object of parsed JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is empty: many programs write null or a blank text for a missing value. */
const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' ? !value.trim() : isNode(value) && '@value' in value && isBlank(value['@value']));

/**
 * The values of a field without the empty ones. JSON-LD writes a single value as it is, and several as a list, `{
 * "@set": [] }` or `{ "@list": [] }`.
 */
export function list(value: unknown): readonly unknown[] {
  let held = value;
  for (let depth = 0; depth < 10 && isNode(held) && ('@set' in held || '@list' in held); depth++)
    held = held['@set'] ?? held['@list'];
  const values: readonly unknown[] = !Array.isArray(held)
    ? [held]
    : held.length === 1 && Array.isArray(held[0])
      ? held[0]
      : held;
  return values.filter((one) => !isBlank(one));
}

/** The address of the schema.org vocabulary, in the forms that pages use. */
const SCHEMA = /^https?:\/\/(?:www\.)?schema\.org\/?#?$/i;
/** Ids that have no meaning outside their document. */
const BLANK = /^_:/;

/**
 * JSON-LD as one set of nodes, without prefixes. Everything said about one `@id` in several places is merged into one
 * node.
 */
export interface Graph {
  /** Each node once; a node comes before the nodes inside it. */
  readonly nodes: readonly Node[];
  /**
   * The node that a value is, or refers to by `@id`; undefined for plain values and for nodes that are not in the
   * document.
   */
  readonly node: (value: unknown) => Node | undefined;
  /** The place at which a node first occurs, such as `["@graph"][3].subEvent`. */
  readonly placeOf: (node: Node) => string;
}

/**
 * The types of a node, without the address or prefix of their vocabulary. Additional types count if they are from
 * schema.org.
 */
export const typesOf = (node: Node): readonly string[] =>
  [
    ...list(node['@type']),
    ...list(node['additionalType']).filter((type) => /schema(?:\.org\/|:)/.test(String(type))),
  ].flatMap((type) => (typeof type === 'string' ? type.trim().replace(/^.*[/:#]/, '') : []));

/** The id that `#korea-herald` refers to. Other addresses stay as they are. */
export function idOf(value: unknown): string | undefined {
  const written = isNode(value) ? (value['@id'] ?? value['identifier']) : value;
  if (typeof written !== 'string' || !written || BLANK.test(written)) return undefined;
  try {
    return decodeURIComponent(written.replace(/^#/, ''));
  } catch {
    return written;
  }
}

/** Merges a document into a graph. Never throws. It is not recursive, so nesting may be of any depth or cyclic. */
export function* graphOf(value: unknown): Steps<Graph> {
  const found = yield* objectsIn(value);
  const prefixes = new Set(['schema', 'sdo']);
  for (const { object } of found) for (const prefix of prefixesOf(object['@context'])) prefixes.add(prefix);
  const aliases = new Map(found.flatMap(({ object }) => aliasesOf(object['@context'], prefixes)));
  const byId = new Map<string, Record<string, unknown>>();
  const merged = new Map<unknown, Node>();
  const first = new Map<Node, (typeof found)[number]>();
  const stubs = new Map<Node, (typeof found)[number]>();
  for (const [i, one] of found.entries()) {
    if (i % STEP === STEP - 1) yield 0.5 + (0.5 * i) / found.length;
    const plain = plainNode(one.object, prefixes, aliases);
    const id = plain['@id'];
    const known = typeof id === 'string' ? byId.get(id) : undefined;
    if (known) join(known, plain);
    else if (typeof id === 'string') byId.set(id, plain);
    const node = known ?? plain;
    merged.set(one.object, node).set(node, node);
    // A mere reference does not count as the place of a node
    if (Object.keys(plain).every((key) => key === '@id' || key === '@type')) stubs.set(node, one);
    else if (!first.has(node)) first.set(node, one);
  }
  for (const [node, one] of stubs) if (!first.has(node)) first.set(node, one);
  return {
    nodes: [...first.keys()],
    node: (value) => (isNode(value) ? merged.get(value) : typeof value === 'string' ? byId.get(value) : undefined),
    placeOf(node) {
      const path: (string | number)[] = [];
      for (let at = first.get(node)?.at; at; at = at.holder) path.unshift(at.key);
      return pathText(path satisfies Path);
    },
  };
}

interface Place {
  readonly key: string | number;
  readonly holder: Place | undefined;
}

/**
 * Every object in a value, with its place. Yields the share of the objects found so far that has been visited, up to a
 * half.
 */
function* objectsIn(value: unknown): Steps<{ readonly object: Node; readonly at: Place | undefined }[]> {
  const found: { object: Node; at: Place | undefined }[] = [];
  const seen = new Set<unknown>();
  const waiting: { value: unknown; at: Place | undefined }[] = [{ value, at: undefined }];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { value: inner, at } = one;
    if (typeof inner !== 'object' || inner === null || seen.has(inner)) continue;
    seen.add(inner);
    const isList = Array.isArray(inner);
    if (!isList && found.push({ object: inner as Node, at }) % STEP === 0)
      yield (0.5 * found.length) / (found.length + waiting.length);
    const entries = Object.entries(inner);
    for (let i = entries.length - 1; i >= 0; i--) {
      const [key, held] = entries[i]!;
      if (key !== '@context') waiting.push({ value: held, at: { key: isList ? Number(key) : key, holder: at } });
    }
  }
  return found;
}

/** Prefixes that a context assigns to schema.org. */
const prefixesOf = (context: unknown): string[] =>
  list(context).flatMap((one) =>
    isNode(one)
      ? Object.entries(one).flatMap(([key, value]) => (typeof value === 'string' && SCHEMA.test(value) ? [key] : []))
      : [],
  );

/** The schema.org term that a key or address stands for; undefined for any other. */
function wordOf(key: string, prefixes: ReadonlySet<string>): string | undefined {
  const [, vocabulary = '', word = key] = /^(.*[/#:])([^/#:]+)$/.exec(key) ?? [];
  const ours = vocabulary === '' || SCHEMA.test(vocabulary) || prefixes.has(vocabulary.slice(0, -1));
  return ours ? (word === 'type' || word === 'id' ? `@${word}` : word) : undefined;
}

/** Aliases that a context defines for schema.org terms: `"title": "schema:name"`, `"uri": "@id"`. */
const aliasesOf = (context: unknown, prefixes: ReadonlySet<string>): [alias: string, word: string][] =>
  list(context).flatMap((one) =>
    Object.entries(isNode(one) ? one : {}).flatMap(([key, value]): [string, string][] => {
      const target = isNode(value) ? value['@id'] : value;
      // A target that ends like this defines a prefix
      if (typeof target !== 'string' || key.startsWith('@') || /[/:#]$|^$/.test(target)) return [];
      const word = SCHEMA.test(target) ? undefined : wordOf(target, prefixes);
      return word === undefined || word === key ? [] : [[key, word]];
    }),
  );

/** A node whose keys are plain schema.org terms. */
function plainNode(
  object: Node,
  prefixes: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    const name = aliases.get(key) ?? wordOf(key, prefixes) ?? key;
    const isThere = !isBlank(value) && (name !== '@id' || typeof value === 'string');
    if (isThere && !Object.hasOwn(plain, name)) plain[name] = value;
  }
  return plain;
}

/** Merges what another place says about a node; existing values stay. */
function join(node: Record<string, unknown>, more: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(more)) {
    if (key === '@type') node[key] = [...new Set([...list(node[key]), ...list(value)])];
    else if (!Object.hasOwn(node, key)) node[key] = value;
  }
}
