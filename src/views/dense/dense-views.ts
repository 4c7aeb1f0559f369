import type { Cluster } from '../../layout/clusters.ts';
import type { PlotContext } from '../context.ts';
import type { Share } from './cluster-shares.ts';

/** Additional drawings for stories with many events. None of them is part of the first picture. */
export interface DenseViews {
  /** Under the threads: an area that represents them if there are too many to draw; otherwise nothing. */
  readonly ribbon: (context: PlotContext) => unknown;
  /** The whole story in the overview strip, by category; nothing if each event has its own bar there. */
  readonly skyline: (context: PlotContext) => unknown;
  /** The headings of lanes; nothing if there is only one lane. */
  readonly lanes: (context: PlotContext) => unknown;
  /** The categories of a cluster's events; empty if the file has no categories. */
  readonly shares: (context: Pick<PlotContext, 'state' | 'scene'>, cluster: Cluster) => readonly Share[];
  /** These as a CSS image, with widths proportional to numbers of events; undefined if there are none. */
  readonly shareImage: (context: PlotContext, cluster: Cluster) => string | undefined;
  /** The most important titles of a cluster; part of its accessible name, after its name. */
  readonly titles: (context: PlotContext, cluster: Cluster) => string;
  /** Slides a new cluster in from the place of the cluster that it was part of. */
  readonly slideIn: (context: PlotContext, cluster: Cluster) => unknown;
  /** Over the cluster that is pointed at or focused: its most important titles and its span of time. */
  readonly card: (context: PlotContext) => unknown;
}
