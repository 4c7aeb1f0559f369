import type { DateWindow, TimelineDate } from '../dates/types.ts';

/** A draft event, whose date and rank `applyOrder` sets. */
export interface Ordered {
  date: TimelineDate;
  /** Length of the longest chain of statements that leads to this event; absent if there is none. */
  rank?: number;
}

/** "`earlier` ends before `later` begins": one id in an event's `before` or `after`. */
export interface Statement<E extends Ordered = Ordered> {
  readonly earlier: E;
  readonly later: E;
}

/** An event that occurs in a statement, with the four bounds of its date in UTC ms as tightened so far. */
interface Node {
  readonly event: Ordered;
  /** The statements in which it is the earlier event, with the node of the later one. */
  readonly later: [statement: Statement, to: Node][];
  startEarliest: number;
  startLatest: number;
  endEarliest: number;
  endLatest: number;
  isTightened: boolean;
  rank: number;
  visit: 'none' | 'onPath' | 'done';
}

/**
 * Tightens dates by statements about their order. A statement means that the earlier event ends before the later one's latest start,
 * and that the later one starts after the earlier one's earliest end. Bounds spread along chains of statements, forwards and
 * backwards, and skip the gaps of a set. Only `date`s whose bounds changed are replaced; events that come after another get a `rank`.
 *
 * A statement that cannot be true is excluded and the others stay: first statements that contradict the two dates themselves, then those
 * that close a cycle (found depth first, in the order given), then, from early to late, those that would leave an event no possible time.
 *
 * Bounds are propagated in topological order, as in simple temporal networks without cycles (Dechter, Meiri and Pearl 1991).
 * O(statements); events without statements cost nothing.
 * @returns the excluded statements.
 */
export function applyOrder(statements: readonly Statement[]): Set<Statement> {
  const excluded = new Set<Statement>();
  const nodes = new Map<Ordered, Node>();
  const nodeOf = (event: Ordered): Node => {
    let node = nodes.get(event);
    if (!node) nodes.set(event, (node = createNode(event)));
    return node;
  };
  for (const statement of statements) {
    const from = nodeOf(statement.earlier);
    const to = nodeOf(statement.later);
    // A statement that contradicts the two dates cannot become part of a cycle
    if (from.endEarliest < to.startLatest) from.later.push([statement, to]);
    else excluded.add(statement);
  }
  const sorted = sortNodes(nodes.values(), excluded);
  for (const from of sorted) {
    for (const [statement, to] of from.later) {
      if (excluded.has(statement)) continue;
      if (startNoEarlier(to, from.endEarliest)) to.rank = Math.max(to.rank, from.rank + 1);
      else excluded.add(statement);
    }
  }
  for (const from of sorted.toReversed()) {
    for (const [statement, to] of from.later) if (!excluded.has(statement)) endNoLater(from, to.startLatest);
  }
  for (const node of sorted) {
    if (node.rank) node.event.rank = node.rank;
    if (node.isTightened) node.event.date = tightened(node);
  }
  return excluded;
}

function createNode(event: Ordered): Node {
  const { start, end } = event.date;
  return {
    event,
    later: [],
    startEarliest: start.earliest,
    startLatest: Math.min(start.latest, end.latest),
    endEarliest: Math.max(start.earliest, end.earliest),
    endLatest: end.latest,
    isTightened: false,
    rank: 0,
    visit: 'none',
  };
}

/** The nodes in topological order, earlier events first. Statements that close a cycle are added to `excluded`. */
function sortNodes(nodes: Iterable<Node>, excluded: Set<Statement>): Node[] {
  const lastFirst: Node[] = [];
  for (const root of nodes) {
    // Not recursive, since a long chain would overflow the call stack
    const path: { node: Node; next: number }[] = root.visit === 'none' ? [{ node: root, next: 0 }] : [];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      node.visit = 'onPath';
      const [statement, to] = node.later[top.next++] ?? [];
      if (!to) {
        node.visit = 'done';
        lastFirst.push(node);
        path.pop();
      } else if (to.visit === 'none') path.push({ node: to, next: 0 });
      else if (to.visit === 'onPath') excluded.add(statement!);
    }
  }
  return lastFirst.toReversed();
}

/** Raises the earliest bounds to a time. If no possible time would be left, changes nothing and returns false. */
function startNoEarlier(node: Node, time: number): boolean {
  const { pieces, kind } = node.event.date;
  const piece = kind === 'instant' ? pieces?.find(({ latest }) => latest > time) : undefined;
  const start = Math.max(node.startEarliest, time, piece?.earliest ?? -Infinity);
  const end = Math.max(node.endEarliest, start);
  if (start >= node.startLatest || end >= node.endLatest) return false;
  node.isTightened ||= start > node.startEarliest;
  node.startEarliest = start;
  node.endEarliest = end;
  return true;
}

/** Lowers the latest bounds to a time. Some possible time is always left, because the forward pass found no contradiction. */
function endNoLater(node: Node, time: number): void {
  const { pieces, kind } = node.event.date;
  const piece = kind === 'instant' ? pieces?.findLast(({ earliest }) => earliest < time) : undefined;
  const end = Math.min(node.endLatest, time, piece?.latest ?? Infinity);
  node.isTightened ||= end < node.endLatest;
  node.endLatest = end;
  node.startLatest = Math.min(node.startLatest, end);
}

/** A window with new bounds. If they differ, it becomes loose: it is no longer a unit that the source names. */
const cut = (window: DateWindow, earliest: number, latest: number): DateWindow =>
  earliest === window.earliest && latest === window.latest ? window : { ...window, earliest, latest, loose: true };

function tightened({ event, startEarliest, startLatest, endEarliest, endLatest }: Node): TimelineDate {
  const { pieces, ...date } = event.date;
  const start = cut(date.start, startEarliest, startLatest);
  const end = date.end === date.start ? start : cut(date.end, endEarliest, endLatest);
  const within = (pieces ?? [])
    .map(({ earliest, latest }) => ({
      earliest: Math.max(earliest, startEarliest),
      latest: Math.min(latest, endLatest),
    }))
    .filter(({ earliest, latest }) => earliest < latest);
  return { ...date, start, end, ...(within.length > 1 && { pieces: within }), tightened: true };
}
