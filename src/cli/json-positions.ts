import { scanJson } from '../file/json/json-scan.ts';
import { plainJson } from '../file/json/read-json.ts';

/** A place in a text: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
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
 * @returns a position for each path; text that is not JSON is searched as far as it is.
 */
export function positionsOf(text: string, paths: Iterable<string>): Map<string, Position> {
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
  scanJson(plainJson(text), (offset, frames) => {
    const depth = frames.length;
    if (depth) nodes[depth] = nodes[depth - 1]?.children.get(`${frames[depth - 1]!.key}`);
    const node = nodes[depth];
    if (node) node.offset = offset;
  });

  const at = positionsIn(text);
  return new Map(wanted.map(([path, way]) => [path, at(way.findLast(({ offset }) => offset >= 0)!.offset)]));
}

/** Turns offsets into lines and columns; lines are counted once. */
function positionsIn(text: string): (offset: number) => Position {
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
