import { scanJson } from '../file/json/json-scan.ts';
import { plainJson } from '../file/json/plain-json.ts';

/** A place in a text: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a value stands in a text, UTF-16 indices: from its first sign up to the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Node {
  /** Where the value on this path starts, once it is found. */
  offset: number;
  readonly children: Map<string, Node>;
}

/** The steps of `events[17].citations[0]["odd key"]`. */
const STEP = /\[("(?:[^"\\]|\\.)*"|\d+)\]|([^.[]+)/g;

const stepsOf = (path: string): string[] =>
  [...path.matchAll(STEP)].map(([, bracket, name]) =>
    bracket?.startsWith('"') ? (JSON.parse(bracket) as string) : (bracket ?? name!),
  );

/**
 * Finds where values stand in JSON text, by their paths as problems name them. A path that leads nowhere, as that of a
 * missing field does, is found at the last value on the way. One pass over the text, whatever the number of paths.
 * @param text JSON; a byte order mark, comments and trailing commas are let pass.
 * @returns a position for each path; text that is not JSON is searched as far as it is, and has none for values behind that.
 */
export function positionsOf(text: string, paths: Iterable<string>): Map<string, Position> {
  const { ways, isWhole } = waysTo(plainJson(text), paths);
  const at = positionsIn(text);
  const found = isWhole ? ways : ways.filter(([, way]) => way.at(-1)!.offset >= 0);
  return new Map(found.map(([path, way]) => [path, at(way.findLast(({ offset }) => offset >= 0)!.offset)]));
}

/** A value that is no list and no object. */
const SCALAR = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s,\]}]+/y;

/**
 * Finds the texts, numbers and other single values at some paths of JSON text, in one pass.
 * @param plain JSON without comments (`plainJson`)
 * @returns a span for each path at which there is such a value.
 */
export function scalarSpans(plain: string, paths: Iterable<string>): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const [path, way] of waysTo(plain, paths).ways) {
    const { offset } = way.at(-1)!;
    if (offset < 0 || plain[offset] === '{' || plain[offset] === '[') continue;
    const scalar = new RegExp(SCALAR);
    scalar.lastIndex = offset;
    if (scalar.test(plain)) spans.set(path, { from: offset, to: scalar.lastIndex });
  }
  return spans;
}

/** For each path the values on the way to it, from the whole file on, and whether all of the text is JSON. */
function waysTo(
  plain: string,
  paths: Iterable<string>,
): { readonly ways: readonly (readonly [path: string, way: readonly Node[]])[]; readonly isWhole: boolean } {
  const root: Node = { offset: 0, children: new Map() };
  const wanted = [...new Set(paths)].map((path) => {
    const way = [root];
    for (const step of stepsOf(path)) {
      const { children } = way.at(-1)!;
      const next = children.get(step) ?? { offset: -1, children: new Map() };
      children.set(step, next);
      way.push(next);
    }
    return [path, way] as const;
  });

  // The nodes on the way to the value at hand, one for each container it stands in.
  const nodes: (Node | undefined)[] = [root];
  const fault = scanJson(plain, (offset, frames) => {
    const depth = frames.length;
    if (depth) nodes[depth] = nodes[depth - 1]?.children.get(`${frames[depth - 1]!.key}`);
    const node = nodes[depth];
    if (node) node.offset = offset;
  });
  return { ways: wanted, isWhole: fault === undefined };
}

/** Turns offsets into lines and columns; lines are counted once. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
