import type { Range } from '../../../src/model/types.ts';
import type { Bin, GroupBounds, Lane, LaneEvent } from '../../../src/store/lane.ts';
import { BINS_PER_TILE } from '../../../src/tiles/levels.ts';

/** Up to this number of events in view, all known ones are candidates. */
const ALL_UP_TO = 240;

const best = (events: readonly LaneEvent[], k: number): LaneEvent[] =>
  events.toSorted((a, b) => b.priority - a.priority || a.position - b.position).slice(0, k);

/**
 * An in-memory lane that counts like a lane of tiles, computed from all of its events:
 *
 * 1. If a slice at an edge of the view has more than `k` events, it is counted whole; otherwise it is cut at the edge.
 * 2. Events that extend into the view are all counted, but only some of them are known: the `k` best of those that
 *    extend into the first slice's group of sixteen slices, and the `k` best of each earlier slice in this group. If all
 *    are known they are counted at the edge of the view, otherwise at the edge of the first slice.
 * 3. Candidates are the `k` best of each slice and of the known events that extend into the view, even if there are few.
 * 4. A part of a slice with more than `k` events has the bounds of the slice.
 */
export function wholeBins(lane: Lane, k: number): Lane {
  const all = lane.page(0, lane.total);
  const first = (time: number): number => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.from < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let size = 1;
  const workOutSlices = ({ start, end }: Range): (Bin & { readonly events: readonly LaneEvent[] })[] => {
    const slices = [];
    for (let bin = Math.floor(start / size); bin * size < end; bin++) {
      const events = all.slice(first(bin * size), first((bin + 1) * size));
      const shown = events.length > k ? events : events.filter(({ from }) => from >= start && from < end);
      if (shown.length === 0) continue;
      const lo = shown[0]!.position;
      slices.push({ start: bin * size, end: (bin + 1) * size, lo, hi: lo + shown.length, events: shown });
    }
    return slices;
  };
  const workOutReaching = ({ start }: Range) => {
    const edge = Math.floor(start / size) * size;
    const tile = size * BINS_PER_TILE;
    const tileStart = Math.floor(start / tile) * tile;
    const before = all.slice(0, first(edge));
    const known = best(
      before.filter(({ from, to }) => from < tileStart && to > tileStart),
      k,
    );
    for (let bin = tileStart; bin < edge; bin += size) known.push(...best(all.slice(first(bin), first(bin + size)), k));
    const intoSlice = before.filter(({ to }) => to > edge);
    const knownInto = known.filter(({ to }) => to > edge);
    const inSlice = all.slice(first(edge), first(edge + size));
    const cut = inSlice.length > k ? [] : inSlice.filter(({ from }) => from < start);
    const reaches = ({ to }: LaneEvent): boolean => to > start;
    const counted = knownInto.length === intoSlice.length ? intoSlice.filter(reaches) : intoSlice;
    return {
      count: counted.length + cut.filter(reaches).length,
      known: [...knownInto.filter(reaches), ...cut.filter(reaches)].sort((a, b) => a.position - b.position),
      begun: first(edge) + cut.length,
    };
  };
  // A layout asks the same question again and again
  let key = '';
  let workedOut: { slices: ReturnType<typeof workOutSlices>; reaching: ReturnType<typeof workOutReaching> };
  const at = (range: Range): typeof workedOut => {
    const next = `${range.start} ${range.end} ${size}`;
    if (next !== key) workedOut = { slices: workOutSlices(range), reaching: workOutReaching(range) };
    key = next;
    return workedOut;
  };
  const slicesOf = (range: Range) => at(range).slices;
  const reaching = (range: Range) => at(range).reaching;
  const counted = (range: Range): number =>
    slicesOf(range).reduce((sum, { lo, hi }) => sum + hi - lo, reaching(range).count);
  let seen: Range = { start: 0, end: 1 };
  return {
    key: lane.key,
    label: lane.label,
    total: lane.total,
    find: (event) => lane.find(event),
    endingAfter: (...call) => lane.endingAfter(...call),
    page: (...call) => lane.page(...call),
    countInView(range, leastMs = size) {
      size = 2 ** Math.max(0, Math.ceil(Math.log2(leastMs)));
      return counted(range);
    },
    bins(range, leastMs) {
      size = 2 ** Math.max(0, Math.ceil(Math.log2(leastMs)));
      seen = range;
      return slicesOf(range);
    },
    straddlers(range) {
      const { count, known, begun } = reaching(range);
      return { count, lo: known[0]?.position ?? begun - count, hi: begun };
    },
    candidates(range, _bins, perBin) {
      const inView = ({ from, to }: LaneEvent): boolean => from < range.end && to > range.start;
      const groups = [reaching(range).known, ...slicesOf(range).map(({ events }) => best(events, k))].map((events) =>
        events.filter(inView),
      );
      const few = counted(range) <= ALL_UP_TO;
      return groups.flatMap((events) => (few ? events : best(events, perBin))).sort((a, b) => a.position - b.position);
    },
    bounds(lo, hi): GroupBounds {
      if (lo <= 0 && hi >= lane.total) return lane.bounds(lo, hi);
      const { known, begun } = reaching(seen);
      const events = slicesOf(seen).flatMap((slice) =>
        slice.lo >= hi || slice.hi <= lo
          ? []
          : slice.hi - slice.lo > k
            ? slice.events
            : slice.events.filter(({ position }) => position >= lo && position < hi),
      );
      if (lo < begun) {
        const within = known.filter(({ position }) => position >= lo && position < hi);
        events.push(...(within.length > 0 ? within : known));
      }
      if (events.length === 0) return lane.bounds(0, lane.total);
      return {
        from: Math.min(...events.map(({ from }) => from)),
        lastFrom: Math.max(...events.map(({ from }) => from)),
        to: Math.max(...events.map(({ to }) => to)),
      };
    },
  };
}
