import { DAY_MS } from '../../dates/calendar.ts';
import { BAND_FORMS, dateLabel } from './labels.ts';
import { unitNumber, unitStart } from './calendar-units.ts';
import type { AxisUnit } from './time-ticks.ts';
import type { LabelRuler } from './ruler.ts';

/** The part of a larger unit below the ticks that is in view. Lengths in CSS px from the left of the plot. */
export interface AxisBand {
  /** Start and end of the unit, clipped to the view. */
  readonly x0: number;
  readonly x1: number;
  /** Left end of the label. */
  readonly labelX: number;
  /** In the locale; '' if no form of it fits. */
  readonly label: string;
  /** UTC ms at which the unit begins, even if that is out of view. */
  readonly time: number;
}

export type BandUnit = keyof typeof BAND_FORMS;

const BAND_OF: Readonly<Partial<Record<AxisUnit, BandUnit>>> = {
  millisecond: 'day',
  second: 'day',
  minute: 'day',
  hour: 'day',
  day: 'month',
  month: 'year',
};

/** The larger unit that contains ticks of a unit, if it adds information. */
export function bandUnitOf(unit: AxisUnit): BandUnit | undefined {
  return BAND_OF[unit];
}

/** A day names the zone of the axis, if it has one, because the ticks above it are clock times. */
function bandLabel(time: number, unit: BandUnit, form: number, ruler: LabelRuler): string {
  const { locale, clock } = ruler;
  const zone = unit === 'day' ? clock?.namesOn(time, locale) : '';
  return `${dateLabel(time, BAND_FORMS[unit][form]!, ruler)}${zone ? ` ${zone}` : ''}`;
}

/** Minimum length of a unit, ms. */
const MIN_UNIT_LENGTH: Readonly<Record<BandUnit, number>> = { day: DAY_MS, month: 28 * DAY_MS, year: 365 * DAY_MS };

/** Index of the longest form in which every label fits into a whole unit; -1 if none does. */
export function bandForm(unit: BandUnit, pxPerMs: number, ruler: LabelRuler): number {
  const { widest, minGap, clock } = ruler;
  const room = MIN_UNIT_LENGTH[unit] * pxPerMs - minGap;
  const labels = (form: number) =>
    Array.from({ length: 12 }, (_, month) => bandLabel(Date.UTC(2023, month, 28), unit, form, ruler));
  return BAND_FORMS[unit].findIndex(
    (_, form) => widest(`band ${unit} ${form} ${clock?.timeZone}`, () => labels(form)) <= room,
  );
}

export interface BandView {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** px between the start of a unit and its label. */
  readonly labelOffset: number;
  /** px between the left of the view and the label of a unit that began before it. */
  readonly bandInset: number;
}

/**
 * The larger units in view, in order. A label is at the start of its unit. If that is out of view, the label sticks to
 * the left edge of the view until the next unit leaves no room for it. Labels never overlap or extend past the view.
 * Cost: O(bands).
 */
export function layoutBands(unit: BandUnit, view: BandView, ruler: LabelRuler): AxisBand[] {
  const { start, end, width, labelOffset, bandInset } = view;
  const { measure, minGap } = ruler;
  const scale = width / (end - start);
  const longest = Math.max(0, bandForm(unit, scale, ruler));
  const bands: AxisBand[] = [];
  let next = unitStart(unitNumber(start, unit), unit);
  while (next < end) {
    const time = next;
    next = unitStart(unitNumber(time, unit) + 1, unit);
    const from = (time - start) * scale;
    const to = (next - start) * scale;
    const right = to < width ? to - minGap : width;
    const home = from + labelOffset;
    let labelX = Math.max(home, bandInset);
    let label = '';
    for (let form = longest; !label && form < BAND_FORMS[unit].length; form++) {
      const text = bandLabel(time, unit, form, ruler);
      const left = Math.min(Math.max(home, bandInset), right - measure(text));
      // The next unit pushes a sticking label to the left, but not out of its unit or of the view.
      if (left >= Math.max(home, 0)) [label, labelX] = [text, left];
    }
    bands.push({ x0: Math.max(0, from), x1: Math.min(width, to), labelX, label, time });
  }
  return bands;
}
