import type { Cluster } from '../../layout/clusters.ts';
import type { Scene } from '../../layout/scene.ts';
import type { MovingLook } from './look.ts';
import { type Highlighted, paintAxis } from './paint-axis.ts';
import { paintEvents, type Standing } from './paint-events.ts';
import type { TextPainter } from './text.ts';

type Context = CanvasRenderingContext2D;

/** What is painted of a story while its view moves. */
export interface MovingScene extends Standing {
  readonly scene: Scene;
  /** Whether the scene extends beyond the view. */
  readonly isWide: boolean;
  /** How far the view starts to the right of the scene, CSS px. */
  readonly offset: number;
  readonly highlighted: Highlighted;
  /** A count as shown in a cluster, and below the glyph of several articles. */
  readonly clusterText: (count: number) => string;
  readonly countText: (count: number) => string;
  /** The text at the left end of the rail of articles, if there is room; '' for none. */
  readonly railText: string;
  /** The categories of a cluster, one after the other, with the end of each on a bar, 0 to 1. */
  readonly shares: (cluster: Cluster) => readonly { readonly category: string | undefined; readonly end: number }[];
}

/**
 * Paints plot and axis as the templates draw them, with the grid behind everything. The underline of what is pointed at
 * is omitted. O(items of the scene).
 */
export function paintPlot(context: Context, moving: MovingScene, look: MovingLook, text: TextPainter): void {
  const { scene, isWide, offset, highlighted } = moving;
  context.save();
  context.translate(-offset, 0);
  context.fillStyle = look.grid;
  for (const { x } of scene.axis.ticks) context.fillRect(Math.round(x - offset) + offset, 0, 1, look.axisTop);
  context.save();
  context.beginPath();
  context.rect(0, 0, scene.width, look.axisTop);
  context.clip();
  paintEvents(context, scene.plot.events, look, text, moving);
  paintClusters(context, scene.plot.clusters, look, text, moving);
  context.restore();
  context.translate(0, look.axisTop);
  paintAxis(context, scene, isWide, look, text, highlighted, moving.countText);
  if (moving.railText && !scene.articles.some(({ x }) => x > offset && x < offset + look.metrics.inset * 4)) {
    text.set(look.tick);
    text.draw(moving.railText, offset + look.metrics.inset, look.metrics.rail + 4, 'left');
  }
  context.restore();
}

function paintClusters(
  context: Context,
  clusters: readonly Cluster[],
  look: MovingLook,
  text: TextPainter,
  { clusterText, shares }: Pick<MovingScene, 'clusterText' | 'shares'>,
): void {
  if (clusters.length === 0) return;
  const { cluster, metrics } = look;
  const height = Math.max(1.6 * cluster.size, metrics.target);
  const down = 0.15 * cluster.size;
  context.beginPath();
  for (const { x, y, width } of clusters)
    context.roundRect(x + 0.5, y + down + 0.5, width - 1, height - 1, cluster.size);
  context.fillStyle = look.subtle;
  context.fill();
  context.strokeStyle = look.control;
  context.lineWidth = 1;
  context.stroke();
  text.set(cluster);
  // Above the bar of categories, for which the style sheet keeps room
  const baseline = down + (height - 0.3 * cluster.size - cluster.height) / 2 + cluster.baseline;
  for (const { count, x, y, width } of clusters) text.draw(clusterText(count), x + width / 2, y + baseline, 'center');
  const bar = height + down - 0.2 * cluster.size - BAR - 1;
  for (const each of clusters) {
    const [left, width] = [each.x + 0.6 * cluster.size, each.width - 1.2 * cluster.size];
    let from = 0;
    for (const { category, end } of shares(each)) {
      context.fillStyle = look.ink(category ?? '').solid;
      context.fillRect(left + from * width, each.y + bar, (end - from) * width, BAR);
      from = end;
    }
  }
}

/** Height of the bar of categories in a cluster, CSS px. */
const BAR = 3;
