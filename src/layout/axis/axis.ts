import { bandForm, bandUnitOf, layoutBands, type AxisBand } from './bands.ts';
import { labelReach, tickLabel, widestSamples, type DeepLabel } from './labels.ts';
import { type FontRuler, labelRuler, type LabelRuler } from './ruler.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import { rungsFor, ticksOf, type AxisUnit, type Rung } from './time-ticks.ts';

export type { AxisBand } from './bands.ts';

/** One tick. Lengths in CSS px from the left of the plot. */
export interface AxisTick {
  readonly x: number;
  /** UTC ms: the exact start of a unit. */
  readonly time: number;
  /** In the locale; '' if it would overlap another label or extend past the view. */
  readonly label: string;
  /** Left end of the label, in right-to-left locales too. */
  readonly labelX: number;
}

/** The axis of one view: ticks, and below them the larger units that contain them (none for years and deep time). */
export interface Axis {
  readonly unit: AxisUnit;
  /** Units from one tick to the next. */
  readonly step: number;
  readonly ticks: readonly AxisTick[];
  readonly bands: readonly AxisBand[];
}

export interface AxisOptions {
  /** The view in UTC ms, `start` < `end`; from 1 ms to tens of billions of years. */
  readonly start: number;
  readonly end: number;
  /** Width of the view in CSS px. */
  readonly width: number;
  /** BCP 47. Time runs from left to right in every locale. */
  readonly locale: string;
  /** Use the same one as long as the font is the same: it caches measurements. */
  readonly font: FontRuler;
  /** px kept free between two labels; default 12. */
  readonly minGap?: number;
  /** px from a tick to its label; default 6. */
  readonly labelOffset?: number;
  /** px from the left of the view to the label of a larger unit that began before it; default `labelOffset`. */
  readonly bandInset?: number;
  /**
   * The range that panning can reach (UTC ms). Without it, room is kept for years such as 8888 BCE even if the story is
   * from last year.
   */
  readonly extent?: { readonly start: number; readonly end: number };
  /** The clock whose time the axis shows: days below clock times name its zone. Without it they name none. */
  readonly clock?: ZoneClock | undefined;
  /**
   * Words for deep time; default those of `deepTimeLabel`. Always pass the same function; a new function needs a new
   * `font`.
   */
  readonly deepLabel?: DeepLabel;
}

/** Minimum distance of ticks on a wide axis, and on a narrow one. Closer ticks would be noise. */
const CALM_PX = 72;
const NARROW_PX = 40;

function widestTick(rung: Rung, form: number, options: AxisOptions, ruler: LabelRuler): number {
  const { extent, deepLabel } = options;
  const reach = labelReach(rung, options, extent);
  return ruler.widest(`${rung.unit} ${form} ${reach ? [rung.step, ...reach] : ''}`, () =>
    widestSamples(rung, reach).map((time) => tickLabel(time, rung, ruler, form, deepLabel)),
  );
}

function choose(options: AxisOptions, ruler: LabelRuler, form: number): Rung {
  const { start, end, width } = options;
  const pxPerMs = width / (end - start);
  const calm = Math.min(CALM_PX, Math.max(NARROW_PX, width / 8));
  const ladder = rungsFor(start, end);
  const fitting = ladder.find((rung) => {
    const room = rung.least * pxPerMs;
    if (room < calm || room < widestTick(rung, form, options, ruler) + ruler.minGap) return false;
    const band = bandUnitOf(rung.unit);
    return !band || bandForm(band, pxPerMs, ruler) >= 0;
  });
  return fitting ?? ladder.at(-1)!;
}

function chooseForm(options: AxisOptions, ruler: LabelRuler): { rung: Rung; form: number } {
  const { start, end, width } = options;
  const rung = choose(options, ruler, 0);
  const step = rung.least * (width / (end - start));
  // If the view holds two steps and a label, it always shows two whole labels, wherever it is.
  if (2 * step + widestTick(rung, 0, options, ruler) <= width) return { rung, form: 0 };
  const finer = choose(options, ruler, 1);
  return finer.least < rung.least ? { rung: finer, form: 1 } : { rung, form: 0 };
}

function check({ start, end }: AxisOptions): void {
  if (!(start < end && end - start < Infinity))
    throw new RangeError(`the axis needs start < end, both finite: ${start}, ${end}`);
}

function rulerFor({ locale, font, minGap = 12, clock }: AxisOptions): LabelRuler {
  return labelRuler(locale, font, minGap, clock);
}

/**
 * The unit and step that `layoutAxis` would choose. They depend on (end − start) / width, not on the position of the
 * view.
 */
export function tickUnitFor(options: AxisOptions): { unit: AxisUnit; step: number } {
  check(options);
  const { unit, step } = chooseForm(options, rulerFor(options)).rung;
  return { unit, step };
}

/**
 * The axis of a view, with the finest step at which labels of maximum width keep `minGap` between them. The step does
 * not change while panning, except if the view leaves the calendar (±270,000 years) for deep time or, without an
 * `extent`, if years grow beyond 9999. A view without width has an empty axis.
 * @throws {RangeError} unless `start` < `end`.
 *
 * Cost: O(ticks); formatters and maximum widths are cached.
 */
export function layoutAxis(options: AxisOptions): Axis {
  check(options);
  const { start, end, width, labelOffset = 6, bandInset = labelOffset, deepLabel } = options;
  if (!(width > 0)) return { unit: 'year', step: 1, ticks: [], bands: [] };
  const ruler = rulerFor(options);
  const { rung, form } = chooseForm(options, ruler);
  let free = -Infinity;
  const ticks = ticksOf(rung, start, end).map((time): AxisTick => {
    const x = ((time - start) / (end - start)) * width;
    const labelX = x + labelOffset;
    let label = tickLabel(time, rung, ruler, form, deepLabel);
    const right = labelX + ruler.measure(label);
    if (labelX < free || right > width) label = '';
    else free = right + ruler.minGap;
    return { x, time, label, labelX };
  });
  const band = bandUnitOf(rung.unit);
  const bands = band ? layoutBands(band, { start, end, width, labelOffset, bandInset }, ruler) : [];
  return { unit: rung.unit, step: rung.step, ticks, bands };
}
