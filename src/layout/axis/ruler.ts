import type { ZoneClock } from '../../model/zone-clock.ts';
import { FormatterCache } from '../../dates/format/formatter-cache.ts';

/** The width of a text in CSS px, in some font. */
export type MeasureText = (text: string) => number;

/**
 * Measures texts in one font. Caches the maximum label width of each kind in that font, and the formatters that write
 * labels.
 */
export interface FontRuler {
  readonly measure: MeasureText;
  /** Filled by `labelRuler`. */
  readonly widths: Map<string, number>;
  readonly formatters: FormatterCache;
}

/** A ruler for a font. Create one for each font and keep it as long as the font is the same. */
export const createFontRuler = (measure: MeasureText): FontRuler => ({
  measure,
  widths: new Map(),
  formatters: new FormatterCache(),
});

/** Writes and measures labels of one locale. */
export interface LabelRuler extends LabelLanguage {
  readonly measure: MeasureText;
  /** px kept free between two labels. */
  readonly minGap: number;
  /** The clock that days name. */
  readonly clock: ZoneClock | undefined;
  /**
   * Maximum width of a kind of labels, with every digit as wide as the widest digit; computed once per kind, locale and
   * font.
   */
  readonly widest: (kind: string, labels: () => readonly string[]) => number;
}

/** What writing a label needs: a locale and the cache of its formatters. */
export interface LabelLanguage {
  readonly locale: string;
  readonly formatters: FormatterCache;
}

/** A ruler for the labels of one locale; `font` caches measurements. */
export function labelRuler(locale: string, font: FontRuler, minGap: number, clock?: ZoneClock): LabelRuler {
  const { measure, widths, formatters } = font;
  const widest: LabelRuler['widest'] = (kind, labels) => {
    const key = `${locale} ${kind}`;
    let width = widths.get(key);
    if (width === undefined) {
      const format = formatters.get(Intl.NumberFormat, locale, {});
      const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
      const wide = digits.reduce((a, b) => (measure(b) > measure(a) ? b : a));
      width = Math.max(...labels().map((label) => measure(label.replace(/\p{Nd}/gu, wide))));
      widths.set(key, width);
    }
    return width;
  };
  return { locale, formatters, measure, minGap, clock, widest };
}
