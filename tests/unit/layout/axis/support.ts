import { createFontRuler } from '../../../../src/layout/axis/ruler.ts';
import { type Axis, type AxisOptions, layoutAxis } from '../../../../src/layout/axis/axis.ts';

export const DAY = 864e5;
export const YEAR = 365.2425 * DAY;
export const GAP = 12;

/** A font in which every character has the same width. */
export const evenFont = createFontRuler((text) => text.length * 6.5);

/** A font in which digits and letters have different widths, as in most fonts. */
export const unevenFont = createFontRuler((text) =>
  [...text].reduce((sum, letter) => sum + (/[1il.:, ]/.test(letter) ? 3.5 : /[4mwM]/.test(letter) ? 9 : 7), 0),
);

/** An English axis for a view, with 6.5 px per character unless changed. */
export const axisOf = (start: number, end: number, width: number, more: Partial<AxisOptions> = {}): Axis =>
  layoutAxis({ start, end, width, locale: 'en', font: evenFont, ...more });

export const tickLabels = (axis: Axis): string[] => axis.ticks.map(({ label }) => label);
export const bandLabels = (axis: Axis): string[] => axis.bands.map(({ label }) => label);

/** What is wrong with an axis, in words; empty if all labels are in the view and do not overlap. */
export function faultsOf(axis: Axis, { start, end, width, font, labelOffset = 6 }: AxisOptions): string[] {
  const faults: string[] = [];
  for (const tier of [axis.ticks, axis.bands]) {
    let free = 0;
    for (const { label, labelX } of tier) {
      if (label === '') continue;
      const right = labelX + font.measure(label);
      if (labelX < free - 1e-9) faults.push(`${label} at ${labelX} meets what ends at ${free - GAP}`);
      if (right > width + 1e-9) faults.push(`${label} is cut at ${right}`);
      free = right + GAP;
    }
  }
  let last = -Infinity;
  for (const { time, x, labelX } of axis.ticks) {
    if (time < start || time > end) faults.push(`tick ${time} out of view`);
    if (time <= last) faults.push(`tick ${time} not after ${last}`);
    if (x !== ((time - start) / (end - start)) * width) faults.push(`tick ${time} at ${x}`);
    if (labelX !== x + labelOffset) faults.push(`label of ${time} at ${labelX}`);
    last = time;
  }
  let edge = 0;
  for (const { x0, x1 } of axis.bands) {
    if (Math.abs(x0 - edge) > 1e-6 || x1 < x0) faults.push(`band from ${x0} to ${x1} after ${edge}`);
    edge = x1;
  }
  if (axis.bands.length > 0 && Math.abs(edge - width) > 1e-6) faults.push(`bands end at ${edge}`);
  return faults;
}
