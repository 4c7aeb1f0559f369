import { highlightedIds } from '../../layout/rail/highlight.ts';
import type { Scene } from '../../layout/scene.ts';
import type { Range } from '../../model/types.ts';
import { countText } from '../../views/plot/count-text.ts';
import type { MovingLook } from './look.ts';
import type { MovingFrame } from './moving-frame.ts';
import { paintPlot } from './paint-plot.ts';
import type { TextPainter } from './text.ts';

/** Whether a scene extends beyond a view. */
export const isWider = ({ range }: Scene, view: Range): boolean => range.start < view.start || range.end > view.end;

/**
 * Paints a scene of a story where the view is.
 * @param focused id of the event with visible focus; '' for none
 * @param hasRailText whether the name of the rail of articles is painted, if there is room for it
 */
export function paintStory(
  context: CanvasRenderingContext2D,
  { state: { view }, words, evidence }: MovingFrame,
  scene: Scene,
  focused: string,
  look: MovingLook,
  text: TextPainter,
  hasRailText = true,
): void {
  const moving = {
    scene,
    isWide: isWider(scene, view.range),
    offset: (view.range.start - scene.range.start) / scene.msPerPx,
    highlighted: highlightedIds(view),
    selected: view.selected,
    focused,
    clusterText: (count: number) => countText(words, count),
    countText: words.number,
    railText: hasRailText ? words.t.articles : '',
    shares: (cluster: Scene['plot']['clusters'][number]) =>
      evidence?.dense.shares({ state: view, scene }, cluster) ?? [],
  };
  paintPlot(context, moving, look, text);
}
