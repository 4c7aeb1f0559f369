import type { Cluster } from '../../layout/clusters.ts';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import type { PlotContext, ViewContext } from '../context.ts';

/** What is said of a cluster of which not all events had been reported. */
export interface ClusterAsOf {
  /** What is seen in it, in place of its count; undefined where it has no room for more. */
  readonly seen: string | undefined;
  readonly spoken: string;
  /** Class of its mark. */
  readonly kind: 'is-ghost' | 'is-part';
}

/** What is drawn of the day as of which the story is told, and of first reports. Each is nothing where it is not asked for. */
export interface AsKnownOnViews {
  /** Over plot and axis: the line at the end of the day, and a shade over what came later. */
  readonly line: (context: PlotContext) => unknown;
  /** Under the axis: the handle, how many events were not yet reported, and switches. */
  readonly strip: (context: PlotContext) => unknown;
  /**
   * Over the list and the table: the day, and the same switches.
   * @param hasLag whether the time to first reports is said there.
   */
  readonly listControls: (context: ViewContext, hasLag: boolean) => unknown;
  /** The day in words, and how many events were not yet reported then: for paper. '' where all is told. */
  readonly said: (context: Pick<ViewContext, 'day' | 'words'>) => string;
  /** When an event was first reported, ms of the axis of a clock; undefined where that is not known. */
  readonly firstReport: (event: TimelineEvent, clock: ZoneClock | undefined) => number | undefined;
  /** What is said of a cluster as of the day; undefined where all of its events had been reported. */
  readonly cluster: (context: PlotContext, cluster: Cluster) => ClusterAsOf | undefined;
  /**
   * Beside the mark of an event: where the file has it, if it was known otherwise, and the line to its first report.
   * @param originX left edge of the box in which the mark stands, CSS px in the plot.
   */
  readonly besideMark: (placed: PlacedEvent, originX: number) => unknown;
}
