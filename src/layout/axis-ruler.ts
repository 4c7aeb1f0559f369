import type { ZoneClock } from '../model/zone-clock.ts';
import { numberFormat } from './axis-numbers.ts';

/** Width in CSS px of a text in the axis font. Must be the same function as long as the font is the same: widths are kept per function. */
export type Measure = (text: string) => number;

/** Measures labels of one locale. */
export interface LabelRuler {
  readonly locale: string;
  readonly measure: Measure;
  /** px kept free between two labels. */
  readonly minGap: number;
  /** The clock that days name. */
  readonly clock: ZoneClock | undefined;
  /** The widest of a kind of labels, with every digit as wide as the widest digit; computed once per kind, locale and `measure`. */
  readonly widest: (kind: string, labels: () => readonly string[]) => number;
}

const kept = new WeakMap<Measure, Map<string, number>>();

export function labelRuler(locale: string, measure: Measure, minGap: number, clock?: ZoneClock): LabelRuler {
  let widths = kept.get(measure);
  if (!widths) kept.set(measure, (widths = new Map()));
  const known = widths;
  const widest: LabelRuler['widest'] = (kind, labels) => {
    const key = `${locale} ${kind}`;
    let width = known.get(key);
    if (width === undefined) {
      const format = numberFormat(locale);
      const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
      const wide = digits.reduce((a, b) => (measure(b) > measure(a) ? b : a));
      width = Math.max(...labels().map((label) => measure(label.replace(/\p{Nd}/gu, wide))));
      known.set(key, width);
    }
    return width;
  };
  return { locale, measure, minGap, clock, widest };
}
