import type { TimelineEvent } from '../model/types.ts';
import type { Placement, Side } from './marks/label.ts';
import type { Mark } from './marks/mark.ts';
import type { MarkStatus } from './marks/mark-status.ts';
import type { Pips } from './marks/pips.ts';

/**
 * What is beside a mark: two lines of text, with pips before the second; and the natural width of the wider line, CSS
 * px.
 */
export interface Label {
  readonly title: string;
  readonly detail: string;
  readonly width: number;
  /** Second lines that are wider than the maximum label width, longest first, each with the label's width for it. */
  readonly wide?: readonly Pick<Label, 'detail' | 'width'>[];
  readonly pips?: Pips;
  readonly status?: MarkStatus;
  /** When the event was first reported, ms on the axis, if a line leads to it. */
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
  /** No article had reported it on the day as of which the story is shown. */
  readonly isUnreported?: true;
  /** Its mark at the date in the file, if a different date was known on that day. */
  readonly fileMark?: Mark;
  /** Position of its first report, CSS px in the plot, possibly far outside of it; undefined if it is not shown. */
  readonly firstReport?: number | undefined;
}

/** Where an event was in the previous layout. */
export interface PreviousPlacement extends Pick<PlacedEvent, 'lane' | 'row'> {
  readonly event: TimelineEvent;
  readonly side: Side;
}

/**
 * Where events were in the previous layout, in each of their lanes, by event id. The next layout keeps them there if
 * possible.
 */
export type PreviousPlacements = ReadonlyMap<string, readonly [PreviousPlacement, ...PreviousPlacement[]]>;
