import type { Cluster } from '../../layout/clusters.ts';
import type { PlotContext } from '../context.ts';
import type { Share } from './cluster-shares.ts';

/** What is drawn of stories of many events besides what each event and cluster is. None of it is in a first picture. */
export interface DenseViews {
  /** Under the threads: an area that stands for those that are too many to be drawn; nothing where all are. */
  readonly ribbon: (context: PlotContext) => unknown;
  /** The whole story on the strip under the plot, by category; nothing where each event has a bar there. */
  readonly skyline: (context: PlotContext) => unknown;
  /** The headings of lanes; nothing where there is one. */
  readonly lanes: (context: PlotContext) => unknown;
  /** The categories of a cluster's events; empty where the file has no categories. */
  readonly shares: (context: Pick<PlotContext, 'state' | 'scene'>, cluster: Cluster) => readonly Share[];
  /** A CSS image of these, each as wide as its events are many; undefined where there are none. */
  readonly shareImage: (context: PlotContext, cluster: Cluster) => string | undefined;
  /** The most important titles of a cluster: said after its name. */
  readonly titles: (context: PlotContext, cluster: Cluster) => string;
  /** Slides a new cluster in from where the one was that it is a part of. */
  readonly slideIn: (context: PlotContext, cluster: Cluster) => unknown;
  /** Over the cluster that is pointed at or has the focus: its most important titles and its span of time. */
  readonly card: (context: PlotContext) => unknown;
}
