import type { Label } from '../layout/placed-events.ts';
import type { Metrics } from '../layout/metrics.ts';
import { markStatusOf } from '../layout/marks/mark-status.ts';
import { layoutPips, type Pips } from '../layout/marks/pips.ts';
import type { MeasureText } from '../layout/axis/ruler.ts';
import type { TimelineEvent } from '../model/types.ts';
import { pipsOf } from './pips-of.ts';
import { remember } from './bounded-cache.ts';
import type { Words } from './words.ts';

/** How to measure the two lines of a label. */
export interface LabelLetters {
  /** Width of a label in addition to its words, CSS px. */
  readonly padding: number;
  /** Font size of the second line, CSS px. */
  readonly detailSize: number;
  readonly title: MeasureText;
  readonly detail: MeasureText;
}

/** When an event was first reported, in ms on the axis; undefined if not known. */
export type FirstReport = (event: TimelineEvent) => number | undefined;

const pipsWidth = (pips: Pips | undefined, { detailSize }: LabelLetters): number =>
  pips ? layoutPips(pips).width * detailSize : 0;

/**
 * The longest form of a label's second line that fits into `room` (CSS px) next to its pips; the shortest form if none
 * fits.
 */
export const detailIn = (
  room: number,
  forms: ReturnType<Words['detailForms']>,
  pips: Pips | undefined,
  lettering: LabelLetters,
): string => {
  const left = room - pipsWidth(pips, lettering);
  return forms.find((form) => lettering.detail(form) <= left) ?? forms.at(-1)!;
};

/** Browsers round up the width of text before they clip it, CSS px. */
const ROUNDED = 1;

/**
 * Creates a function that returns the label of an event and its width, computed once per event.
 * @param firstReport given if events are connected to their first reports
 */
export function createLabels(
  words: Words,
  lettering: LabelLetters,
  { labelMax }: Metrics,
  firstReport?: FirstReport,
): (event: TimelineEvent) => Label {
  const most = labelMax - lettering.padding - ROUNDED;
  const alternative = words.alternative === undefined ? 0 : lettering.detail(words.alternative);
  return remember(
    (event: TimelineEvent) => {
      const title = lettering.title(event.title);
      const summary = words.summary(event);
      const pips = pipsOf(summary);
      const forms = words.detailForms(event);
      const detail = detailIn(most, forms, pips, lettering);
      const widthWith = (wide: number): number => Math.ceil(wide + lettering.padding + ROUNDED);
      const widthOf = (form: string): number => pipsWidth(pips, lettering) + lettering.detail(form);
      // If the title alone reaches the maximum width, nothing else affects the width
      const width = widthWith(title < most ? Math.max(title, widthOf(detail), alternative) : title);
      const status = markStatusOf(summary.status);
      const wide = forms
        .filter((form) => widthOf(form) > most)
        .map((form) => ({ detail: form, width: widthWith(widthOf(form)) }));
      const report = firstReport?.(event);
      return {
        title: event.title,
        detail,
        width,
        pips,
        ...(status && { status }),
        wide,
        ...(report !== undefined && { firstReport: report }),
      };
    },
    () => new WeakMap(),
  );
}
