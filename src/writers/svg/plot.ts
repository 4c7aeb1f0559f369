import { plotItems } from '../../layout/plot-items.ts';
import type { Cluster } from '../../layout/clusters.ts';
import type { PlacedLane } from '../../layout/plot.ts';
import { claimsShapes } from './claims.ts';
import { eventShapes } from './events.ts';
import { cut, isRtl, type TextStyle, type TextWidth } from './measure.ts';
import type { Picture } from './picture.ts';
import { boxPath, type GroupShape, n, type Shape } from './shapes.ts';

const HEADING: TextStyle = { size: 13, weight: 600 };
/** Space around a heading, px. */
const INSET = 11.7;
/** Height of a cluster, and its distance from the top of its row, px. */
const CLUSTER = 20.8;
const CLUSTER_TOP = 2;

/** The shapes above the axis: grid, lanes, claimed dates, events and clusters. Px from the top left corner of the plot. */
export function plotShapes(picture: Picture, height: number, width: TextWidth): Shape[] {
  const { scene, colors, names, counts } = picture;
  const { plot, axis, claims = [] } = scene;
  const grid = axis.ticks.map(({ x }) => `M${n(x)},0V${n(height)}`).join('');
  const countOf = new Map(plot.clusters.map((cluster, i) => [cluster, counts[i] ?? '']));
  return [
    ...(grid ? [{ kind: 'path', d: grid, stroke: colors.grid } as const] : []),
    ...(plot.lanes.length > 1 ? plot.lanes.flatMap((lane) => laneShapes(lane, picture, width)) : []),
    ...claims.flatMap((block) => claimsShapes(block, picture, width)),
    ...plotItems(plot).map((item): GroupShape => {
      if ('cluster' in item)
        return { kind: 'group', shapes: clusterShapes(item.cluster, countOf.get(item.cluster) ?? '', picture) };
      const { event } = item;
      const title = names[event.id];
      const shapes = eventShapes(event, picture, width);
      return title ? { kind: 'group', title, shapes } : { kind: 'group', shapes };
    }),
  ];
}

function laneShapes({ label, y }: PlacedLane, picture: Picture, width: TextWidth): Shape[] {
  const { scene, colors, otherLane } = picture;
  const text = cut(label || otherLane, scene.width - 2 * INSET, HEADING, width);
  const fromRight = isRtl(text);
  return [
    { kind: 'path', d: `M0,${n(y + 0.5)}H${n(scene.width)}`, stroke: colors.border },
    {
      kind: 'text',
      text,
      x: fromRight ? scene.width - INSET : INSET,
      y: y + 18,
      align: fromRight ? 'right' : 'left',
      size: HEADING.size,
      weight: 600,
      color: colors.muted,
    },
  ];
}

function clusterShapes(cluster: Cluster, count: string, { colors }: Picture): Shape[] {
  const { x, y, width, reported } = cluster;
  const box = { x: x + 0.5, y: y + CLUSTER_TOP + 0.5, width: width - 1, height: CLUSTER - 1 };
  const isGhost = reported === 0;
  const dash = reported === undefined ? undefined : isGhost ? [1, 2] : [3, 2];
  return [
    {
      kind: 'path',
      d: boxPath(box, CLUSTER / 2),
      fill: isGhost ? colors.surface : colors.subtle,
      stroke: colors.control,
      ...(dash && { dash }),
    },
    {
      kind: 'text',
      text: count,
      x: x + width / 2,
      y: y + CLUSTER_TOP + CLUSTER / 2 + 4.6,
      align: 'middle',
      size: 13,
      color: isGhost ? colors.muted : colors.text,
    },
  ];
}
