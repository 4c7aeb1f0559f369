import type { ZoneClock } from '../../model/zone-clock.ts';
import { numberFormat } from './numbers.ts';

/** Width in CSS px of a text in the axis font. */
export type Measure = (text: string) => number;

/** Measures texts in one font, and keeps how wide the widest labels of each kind are in it. */
export interface FontRuler {
  readonly measure: Measure;
  /** Filled by `labelRuler`. */
  readonly widths: Map<string, number>;
}

/** A ruler for a font: make one for each font, and use it for as long as the font is the same. */
export const createFontRuler = (measure: Measure): FontRuler => ({ measure, widths: new Map() });

/** Measures labels of one locale. */
export interface LabelRuler {
  readonly locale: string;
  readonly measure: Measure;
  /** px kept free between two labels. */
  readonly minGap: number;
  /** The clock that days name. */
  readonly clock: ZoneClock | undefined;
  /** The widest of a kind of labels, with every digit as wide as the widest digit; computed once per kind, locale and font. */
  readonly widest: (kind: string, labels: () => readonly string[]) => number;
}

/** A ruler for the labels of one locale; `font` keeps what it measures. */
export function labelRuler(locale: string, font: FontRuler, minGap: number, clock?: ZoneClock): LabelRuler {
  const { measure, widths } = font;
  const widest: LabelRuler['widest'] = (kind, labels) => {
    const key = `${locale} ${kind}`;
    let width = widths.get(key);
    if (width === undefined) {
      const format = numberFormat(locale);
      const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
      const wide = digits.reduce((a, b) => (measure(b) > measure(a) ? b : a));
      width = Math.max(...labels().map((label) => measure(label.replace(/\p{Nd}/gu, wide))));
      widths.set(key, width);
    }
    return width;
  };
  return { locale, measure, minGap, clock, widest };
}
