import { bisector } from 'd3';
import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import type { Lane } from '../lane.ts';
import type { LeftOut, Selection } from '../selection.ts';
import type { Level, Span } from '../span.ts';
import { createLane } from './lane.ts';
import { positionFromIndex, positionIn } from './positions.ts';
import { spanAt } from './span.ts';

/** The shown events of a timeline, in order of time, and their lanes. */
export class MemorySelection implements Selection {
  readonly groupBy: Grouping;
  readonly lanes: readonly Lane[];
  readonly leftOut: LeftOut;
  #disjointLanes: readonly Lane[] | undefined;
  readonly #timeline: Timeline;
  readonly #shown: readonly TimelineEvent[];
  /** The last span. A cache, because most frames need the same one. */
  #span: Span | undefined;

  constructor(
    timeline: Timeline,
    shown: readonly TimelineEvent[],
    leftOut: LeftOut,
    groupBy: Grouping,
    lanes: readonly Lane[],
  ) {
    this.#timeline = timeline;
    this.#shown = shown;
    this.leftOut = leftOut;
    this.groupBy = groupBy;
    this.lanes = lanes;
  }

  get total(): number {
    return this.#shown.length;
  }

  get disjointLanes(): readonly Lane[] {
    const places = this.lanes.reduce((sum, { total }) => sum + total, 0);
    this.#disjointLanes ??= places === this.total ? this.lanes : [createLane(this.#timeline, this.#shown)];
    return this.#disjointLanes;
  }

  positionOf(id: string): number {
    return positionIn(this.#shown, this.#timeline.event(id));
  }

  at(position: number): TimelineEvent | undefined {
    return this.#shown[position];
  }

  page(from: number, limit: number): readonly TimelineEvent[] {
    return this.#shown.slice(from, from + limit);
  }

  firstFrom(time: number): number {
    const { from } = this.#timeline.columns;
    return bisector(({ index }: TimelineEvent) => from[index]).left(this.#shown, time);
  }

  nearest(id: string): TimelineEvent | undefined {
    const index = this.#timeline.event(id)?.index ?? 0;
    return this.#shown[positionFromIndex(this.#shown, index)] ?? this.#shown.at(-1);
  }

  span(position: number, level: Level): Span | undefined {
    const last = this.#span;
    const inShown = Math.max(0, position);
    if (last?.level === level && last.lo <= inShown && inShown < last.hi) return last;
    const span = spanAt(this.#timeline, this.#shown, inShown, level);
    if (span) this.#span = span;
    return span;
  }
}
