import type { Cluster } from '../../layout/clusters.ts';
import type { PlotContext } from '../context.ts';

/** Additional drawings for stories with many events. None of them is part of the first picture. */
export interface DenseViews {
  /** Under the threads: an area that represents them if there are too many to draw; otherwise nothing. */
  readonly ribbon: (context: PlotContext) => unknown;
  /** The whole story in the overview strip, by category; nothing if each event has its own bar there. */
  readonly skyline: (context: PlotContext) => unknown;
  /** The headings of lanes; nothing if there is only one lane. */
  readonly lanes: (context: PlotContext) => unknown;
  /**
   * A CSS image with the categories of a cluster's events, in proportion to their numbers; undefined if the file has no
   * categories.
   */
  readonly shares: (context: PlotContext, cluster: Cluster) => string | undefined;
  /** The most important titles of a cluster, spoken after its name. */
  readonly titles: (context: PlotContext, cluster: Cluster) => string;
  /** Over the cluster that is pointed at or focused: its most important titles and its span of time. */
  readonly card: (context: PlotContext) => unknown;
}
