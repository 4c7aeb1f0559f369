import type { Cluster } from './clusters.ts';
import type { PlacedEvent } from './placed-events.ts';
import type { Plot } from './plot.ts';

/** One item of the plot: an event with a row, or a cluster. */
export type PlotItem = { readonly event: PlacedEvent } | { readonly cluster: Cluster };

/** Events and clusters of a plot, lane by lane, in order of time within each. O(items). */
export function plotItems({ events, clusters }: Pick<Plot, 'events' | 'clusters'>): PlotItem[] {
  const items: PlotItem[] = [];
  let next = 0;
  for (const cluster of clusters) {
    while (next < cluster.eventsBefore) items.push({ event: events[next++]! });
    items.push({ cluster });
  }
  while (next < events.length) items.push({ event: events[next++]! });
  return items;
}
