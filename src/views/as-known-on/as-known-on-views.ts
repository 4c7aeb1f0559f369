import type { Cluster } from '../../layout/clusters.ts';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import type { PlotContext, ViewContext } from '../context.ts';

/** How a cluster is shown if not all of its events had been reported by the day. */
export interface ClusterAsOf {
  /** Visible text in place of its count; undefined if there is no room for more. */
  readonly seen: string | undefined;
  readonly spoken: string;
  /** Class of its mark. */
  readonly kind: 'is-ghost' | 'is-part';
}

/** Draws the day as of which the story is told, and first reports. Each member draws nothing if its feature is off. */
export interface AsKnownOnViews {
  /** Over plot and axis: the line at the end of the day, and a shade over what came later. */
  readonly line: (context: PlotContext) => unknown;
  /** Under the axis: the handle, the number of events not yet reported, and switches. */
  readonly strip: (context: PlotContext) => unknown;
  /**
   * Above the list and the table: the day, and the same switches.
   * @param hasLag whether a switch for the time to first reports is included
   */
  readonly listControls: (context: ViewContext, hasLag: boolean) => unknown;
  /** For paper: the day in words, and the number of events not yet reported then; '' if everything is shown. */
  readonly said: (context: Pick<ViewContext, 'day' | 'words'>) => string;
  /** When an event was first reported, in ms on the axis of the clock; undefined if not known. */
  readonly firstReport: (event: TimelineEvent, clock: ZoneClock | undefined) => number | undefined;
  /** How to show a cluster as of the day; undefined if all of its events had been reported. */
  readonly cluster: (context: PlotContext, cluster: Cluster) => ClusterAsOf | undefined;
  /**
   * Next to the mark of an event: the date in the file, if a different one was known then, and the line to its first
   * report.
   * @param originX left edge of the box that holds the mark, CSS px in the plot
   */
  readonly besideMark: (placed: PlacedEvent, originX: number) => unknown;
}
