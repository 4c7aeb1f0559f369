import { bisectLeft } from 'd3';
import type { Timeline } from '../../model/timeline.ts';
import type { Range, TimelineEvent } from '../../model/types.ts';
import type { Bin, GroupBounds, Lane, LaneEvent, Straddlers } from '../lane.ts';
import { binsInView, countInView, countStraddling } from './bins.ts';
import { candidatesInView } from './candidates.ts';
import { type EventIndex, indexEvents, latestBetween, reaching } from './event-index.ts';
import { positionIn } from './positions.ts';

/** A lane based on an index of its events. */
export class MemoryLane implements Lane {
  readonly key: string;
  readonly label: string;
  readonly index: EventIndex;

  constructor(key: string, label: string, index: EventIndex) {
    this.key = key;
    this.label = label;
    this.index = index;
  }

  get total(): number {
    return this.index.events.length;
  }

  countInView(range: Range): number {
    return countInView(this.index, range);
  }

  bins(range: Range, leastMs: number): readonly Bin[] {
    return binsInView(this.index, range, leastMs);
  }

  straddlers(range: Range): Straddlers {
    const hi = bisectLeft(this.index.from, range.start);
    const [lo = 0] = reaching(this.index, hi, range.start, 1);
    return { count: countStraddling(this.index, range), lo, hi };
  }

  candidates(range: Range, bins: readonly Bin[], perBin: number): readonly LaneEvent[] {
    return candidatesInView(this.index, range, bins, perBin).map((position) => this.#eventAt(position));
  }

  find(event: TimelineEvent): LaneEvent | undefined {
    const position = positionIn(this.index.events, event);
    return position < 0 ? undefined : this.#eventAt(position);
  }

  bounds(lo: number, hi: number): GroupBounds {
    const { from } = this.index;
    return { from: from[lo]!, lastFrom: from[hi - 1]!, to: latestBetween(this.index, lo, hi) };
  }

  endingAfter(time: number, lo: number, hi: number, limit: number): readonly TimelineEvent[] {
    const { events, to } = this.index;
    const found: TimelineEvent[] = [];
    for (let i = lo; i < hi && found.length < limit; i++) if (to[i]! > time) found.push(events[i]!);
    return found;
  }

  page(from: number, limit: number): readonly LaneEvent[] {
    const count = Math.max(0, Math.min(limit, this.total - from));
    return Array.from({ length: count }, (_, i) => this.#eventAt(from + i));
  }

  #eventAt(position: number): LaneEvent {
    const { events, from, to, priority } = this.index;
    return {
      event: events[position]!,
      position,
      from: from[position]!,
      to: to[position]!,
      priority: priority[position]!,
    };
  }
}

/** A lane of the given events, which must be in order of time. O(n log n). */
export const createLane = ({ columns }: Timeline, events: readonly TimelineEvent[], key = '', label = ''): MemoryLane =>
  new MemoryLane(key, label, indexEvents(events, columns));
