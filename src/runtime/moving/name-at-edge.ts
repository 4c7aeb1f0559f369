import type { AxisBand } from '../../layout/axis/bands.ts';
import type { FontRuler } from '../../layout/axis/ruler.ts';
import type { Metrics } from '../../layout/metrics.ts';
import type { Scene } from '../../layout/scene.ts';
import type { Range } from '../../model/types.ts';

/** Space between a name and the start of its own unit, and the start of the next one, CSS px. */
const AFTER_START = 6;
const BEFORE_NEXT = 12;

/** What is known of the letters of the axis. */
interface MeasuredNames {
  readonly metrics: Pick<Metrics, 'inset'>;
  readonly axisFont: Pick<FontRuler, 'measure'>;
}

/** Where the name of a larger unit is, CSS px from the left edge of the view. */
export interface PlacedName {
  readonly label: string;
  readonly x: number;
}

/**
 * The name at the left edge of a view that moves over a wider scene: that of the larger unit that began before the
 * view, where `layoutBands` puts it in a scene that is as wide as the view. Undefined if the name at the start of its
 * unit can be seen, and if there is no room.
 * @param measured how names are measured, and how far from the edge they are
 */
export function nameAtEdge(
  { axis: { bands }, range, msPerPx }: Scene,
  view: Range,
  { metrics: { inset }, axisFont }: MeasuredNames,
): PlacedName | undefined {
  const shift = (view.start - range.start) / msPerPx;
  const at = bands.findLastIndex(({ time }) => time <= view.start);
  const band: AxisBand | undefined = bands[at];
  if (!band?.label) return undefined;
  const home = (band.time - view.start) / msPerPx + AFTER_START;
  if (home >= inset) return undefined;
  const next = bands[at + 1];
  const right = next ? next.x0 - shift - BEFORE_NEXT : (view.end - view.start) / msPerPx;
  const x = Math.min(inset, right - axisFont.measure(band.label));
  return x >= Math.max(home, 0) ? { label: band.label, x } : undefined;
}
