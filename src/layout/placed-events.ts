import type { TimelineEvent } from '../model/types.ts';
import type { Placement, Side } from './marks/label.ts';
import type { Mark } from './marks/mark.ts';
import type { MarkStatus } from './marks/mark-status.ts';
import type { Pips } from './marks/pips.ts';

/** What stands beside a mark: two lines of words, and pips before the second; and the natural width of the wider, CSS px. */
export interface Label {
  readonly title: string;
  readonly detail: string;
  readonly width: number;
  /** Second lines that need more room than a label has at most, longest first, and the width that it has with each. */
  readonly wide?: readonly Pick<Label, 'detail' | 'width'>[];
  readonly pips?: Pips;
  readonly status?: MarkStatus;
  /** When the event was first reported, ms of the axis, where it is joined to that. */
  readonly firstReport?: number;
}

/** An event that has a row: plain data of the scene. */
export interface PlacedEvent extends Placement {
  readonly id: string;
  readonly category: string;
  /** Number of its lane, from 0. */
  readonly lane: number;
  /** Number of its row in the lane, from 0. */
  readonly row: number;
  /** Top of its row, CSS px in the plot. */
  readonly y: number;
  readonly label: Label;
  readonly mark: Mark;
  /** No article had reported it on the day as of which the story is told. */
  readonly isUnreported?: true;
  /** Where the file has it, where it was known otherwise on that day. */
  readonly fileMark?: Mark;
  /** Where its first report is, CSS px in the plot, however far outside of it; undefined where that is not asked for. */
  readonly firstReport?: number | undefined;
}

/** Where an event was in the previous layout. */
export interface PreviousPlacement extends Pick<PlacedEvent, 'lane' | 'row'> {
  readonly event: TimelineEvent;
  readonly side: Side;
}

/** Where events were in the previous layout, in each of their lanes, by event id: the next one keeps them there where it can. */
export type PreviousPlacements = ReadonlyMap<string, readonly [PreviousPlacement, ...PreviousPlacement[]]>;
