import { scanJson } from '../file/json/json-scan.ts';
import { plainJson } from '../file/json/plain-json.ts';

/** A position in a text: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The range of a value in a text as UTF-16 indices, from its first character to the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Node {
  /** Where the value at this path starts, once it is found. */
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
 * Finds the positions of values in JSON text by the paths that problems use. A path that does not exist, such as that
 * of a missing field, gets the position of the last existing value on the way. One pass over the text, whatever the
 * number of paths.
 * @param text JSON; a byte order mark, comments and trailing commas are allowed
 * @returns a position for each path; if the text is not JSON, only paths before the fault have one
 */
export function positionsOf(text: string, paths: Iterable<string>): Map<string, Position> {
  const { ways, isWhole } = waysTo(plainJson(text), paths);
  const at = positionsIn(text);
  const found = isWhole ? ways : ways.filter(([, way]) => way.at(-1)!.offset >= 0);
  return new Map(found.map(([path, way]) => [path, at(way.findLast(({ offset }) => offset >= 0)!.offset)]));
}

/** A value that is neither a list nor an object. */
const SCALAR = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s,\]}]+/y;

/**
 * Finds the texts, numbers and other scalar values at some paths of JSON text, in one pass.
 * @param plain JSON without comments (`plainJson`)
 * @returns a span for each path that has such a value
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

/** For each path, the values on the way to it starting with the whole file; and whether the whole text is JSON. */
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

  // The nodes on the way to the current value, one for each container around it.
  const nodes: (Node | undefined)[] = [root];
  const fault = scanJson(plain, (offset, frames) => {
    const depth = frames.length;
    if (depth) nodes[depth] = nodes[depth - 1]?.children.get(`${frames[depth - 1]!.key}`);
    const node = nodes[depth];
    if (node) node.offset = offset;
  });
  return { ways: wanted, isWhole: fault === undefined };
}

/** Converts offsets to lines and columns; the lines are counted only once. */
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
