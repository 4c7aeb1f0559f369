import { isDense } from '../../layout/density.ts';
import { layoutSkyline, type SkylineLayer } from '../../layout/skyline.ts';
import { cardTemplate, MAX_TITLES } from '../../views/dense/cluster-card.ts';
import { bestOf, type Positions, positionsWithRow } from '../../views/dense/cluster-events.ts';
import { shareImage, sharesOf } from '../../views/dense/cluster-shares.ts';
import type { PlotContext } from '../../views/context.ts';
import type { DenseViews } from '../../views/dense/dense-views.ts';
import { lanesTemplate } from '../../views/dense/lanes.ts';
import { ribbon } from '../../views/dense/ribbon.ts';
import { skylineTemplate } from '../../views/dense/skyline.ts';
import { slideIn } from '../../views/dense/slide-in.ts';
import { Memo } from '../memo.ts';
import { Peek, type PeekHost } from './peek.ts';

/** The views of many events for one element. What they compute is kept as long as it is the same. */
export function createDenseViews(host: PeekHost): DenseViews {
  const peek = new Peek(host);
  const layers = new Memo<readonly SkylineLayer[]>();
  const positions = new Memo<Positions>();
  const withRow = (context: Pick<PlotContext, 'scene' | 'state'>): Positions =>
    positions.get([context.scene.plot, context.state.selection], () => positionsWithRow(context));
  return {
    ribbon,
    // While a pointer scales the view, an animation would take a third of each frame, and the next scale comes before
    // it ends
    slideIn: ({ session }, { key, origin }) => slideIn(key, session.isMoving ? undefined : origin),
    lanes: lanesTemplate,
    skyline: (context) => {
      const { state, width, metrics, categories } = context;
      const { store, selection } = state;
      if (!store || !isDense(selection.disjointLanes)) return undefined;
      const { mix } = store;
      // The code that distinguishes categories is not loaded yet, and the store has no replacement
      if (!mix && !selection.disjointLanes.some((lane) => lane.profile)) return undefined;
      const laid = layers.get([store, mix, selection, width, metrics.overview], () => {
        const ids = categories.list.map(({ id }) => id);
        return layoutSkyline(selection.disjointLanes, mix, ids, store.extent, width, metrics.overview);
      });
      return skylineTemplate(context, laid);
    },
    shares: (context, cluster) => sharesOf(context, cluster, withRow(context)),
    shareImage: (context, cluster) => shareImage(sharesOf(context, cluster, withRow(context)), context.categories),
    titles: (context, cluster) =>
      bestOf(context, cluster, withRow(context), MAX_TITLES)
        .map(({ title }) => title)
        .join('; '),
    card: (context) => (peek.key ? cardTemplate(context, peek.key, withRow(context)) : undefined),
  };
}
