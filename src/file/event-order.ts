import type { DateWindow, TimelineDate } from '../dates/types.ts';

/** An event in the making: its date and its rank are set here. */
export interface Ordered {
  date: TimelineDate;
  /** Length of the longest chain of statements that leads to it, where there is one: see `CheckedEvent`. */
  rank?: number;
}

/** "`earlier` is over before `later` begins": one id of an event's `before` or `after`. */
export interface Statement<E extends Ordered = Ordered> {
  readonly earlier: E;
  readonly later: E;
}

/** An event that a statement names: the four bounds of its date, UTC ms, as far as they are tightened. */
interface Node {
  readonly event: Ordered;
  readonly out: [statement: Statement, to: Node][];
  startEarliest: number;
  startLatest: number;
  endEarliest: number;
  endLatest: number;
  moved: boolean;
  rank: number;
  /** 0 not yet visited, 1 on the way from here, 2 done. */
  visit: 0 | 1 | 2;
}

/**
 * Tightens dates by what is said of their order. Of a statement follows that the earlier event ends before the later one's
 * latest start, and that the later one starts after the earlier one's earliest end; bounds go on along chains of statements,
 * forwards and backwards, and skip the gaps of a set. Only `date`s whose bounds moved are replaced; whatever comes
 * after another event gets its `rank`.
 *
 * A statement that cannot be is left out, and the others stand: first those that the two dates themselves refuse, then those
 * that close a circle when all are followed from the first on, then, from early to late, those that would leave an event no time.
 *
 * Propagation in topological order, as for simple temporal networks without cycles (Dechter, Meiri and Pearl 1991). Costs
 * O(statements) and nothing for events without any.
 * @returns the statements that were left out.
 */
export function applyOrder(statements: readonly Statement[]): Set<Statement> {
  const left = new Set<Statement>();
  const nodes = new Map<Ordered, Node>();
  const nodeOf = (event: Ordered): Node => {
    let node = nodes.get(event);
    if (!node) nodes.set(event, (node = createNode(event)));
    return node;
  };
  for (const statement of statements) {
    const from = nodeOf(statement.earlier);
    const to = nodeOf(statement.later);
    // What the two dates alone refuse closes no circle
    if (from.endEarliest < to.startLatest) from.out.push([statement, to]);
    else left.add(statement);
  }
  const sorted = sortNodes(nodes.values(), left);
  for (const from of sorted) {
    for (const [statement, to] of from.out) {
      if (left.has(statement)) continue;
      if (startNoEarlier(to, from.endEarliest)) to.rank = Math.max(to.rank, from.rank + 1);
      else left.add(statement);
    }
  }
  for (const from of sorted.toReversed()) {
    for (const [statement, to] of from.out) if (!left.has(statement)) endNoLater(from, to.startLatest);
  }
  for (const node of sorted) {
    if (node.rank) node.event.rank = node.rank;
    if (node.moved) node.event.date = tightened(node);
  }
  return left;
}

function createNode(event: Ordered): Node {
  const { start, end } = event.date;
  return {
    event,
    out: [],
    startEarliest: start.earliest,
    startLatest: Math.min(start.latest, end.latest),
    endEarliest: Math.max(start.earliest, end.earliest),
    endLatest: end.latest,
    moved: false,
    rank: 0,
    visit: 0,
  };
}

/** The nodes so that all that comes after one stands behind it; statements that close a circle are put into `left`. */
function sortNodes(nodes: Iterable<Node>, left: Set<Statement>): Node[] {
  const done: Node[] = [];
  for (const root of nodes) {
    // A stack of our own: a chain may be longer than the engine's
    const path: { node: Node; next: number }[] = root.visit ? [] : [{ node: root, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      node.visit = 1;
      const [statement, to] = node.out[top.next++] ?? [];
      if (!to) {
        node.visit = 2;
        done.push(node);
        path.pop();
      } else if (to.visit === 0) path.push({ node: to, next: 0 });
      else if (to.visit === 1) left.add(statement!);
    }
  }
  return done.toReversed();
}

/** Moves the earliest bounds up, or tells that there is no time left. */
function startNoEarlier(node: Node, time: number): boolean {
  const { pieces, kind } = node.event.date;
  const piece = kind === 'instant' ? pieces?.find(({ latest }) => latest > time) : undefined;
  const start = Math.max(node.startEarliest, time, piece?.earliest ?? -Infinity);
  const end = Math.max(node.endEarliest, start);
  if (start >= node.startLatest || end >= node.endLatest) return false;
  node.moved ||= start > node.startEarliest;
  node.startEarliest = start;
  node.endEarliest = end;
  return true;
}

/** Moves the latest bounds down. What goes forwards without contradiction leaves time on the way back. */
function endNoLater(node: Node, time: number): void {
  const { pieces, kind } = node.event.date;
  const piece = kind === 'instant' ? pieces?.findLast(({ earliest }) => earliest < time) : undefined;
  const end = Math.min(node.endLatest, time, piece?.latest ?? Infinity);
  node.moved ||= end < node.endLatest;
  node.endLatest = end;
  node.startLatest = Math.min(node.startLatest, end);
}

/** A window cut by what is known of another event is no longer a unit that the source names. */
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
