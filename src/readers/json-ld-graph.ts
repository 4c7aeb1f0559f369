/** An object of parsed JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A field's values: JSON-LD writes one alone, several as a list. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The text of a value in the forms that JSON-LD gives it: itself, `{ "@value" }`, the name of a thing, the first of a list. */
export function text(value: unknown): string | undefined {
  const [first] = list(value);
  if (typeof first === 'string') return first;
  if (typeof first === 'number') return `${first}`;
  if (!isNode(first)) return undefined;
  const inner = first['@value'] ?? first['name'] ?? first['@id'] ?? first['url'];
  return typeof inner === 'string' ? inner : undefined;
}

/** The field of a node under its plain name, or with the prefix that some write. */
export const field = (node: Node, key: string): unknown => node[key] ?? node[`schema:${key}`];
/** The types of a node, without the address or prefix of their vocabulary. */
export const typesOf = (node: Node): readonly string[] =>
  list(node['@type']).flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/:]/, '') : []));
/** The id that `#korea-herald` refers to. Other addresses stay as they are. */
export function idOf(value: unknown): string | undefined {
  const written = isNode(value) ? (value['@id'] ?? field(value, 'identifier')) : value;
  if (typeof written !== 'string' || !written) return undefined;
  try {
    return decodeURIComponent(written.replace(/^#/, ''));
  } catch {
    return written;
  }
}

/** Every node in a value, each holder before what it holds. No recursion: the value may be nested as deeply as it likes. */
export function nodesIn(value: unknown): Node[] {
  const found: Node[] = [];
  const seen = new Set<unknown>();
  const waiting = [value];
  while (waiting.length) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    if (isNode(one)) found.push(one);
    for (const inner of Object.values(one).toReversed()) waiting.push(inner);
  }
  return found;
}
