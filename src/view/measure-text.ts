/** So many widths are kept for each font. */
const MOST = 20_000;

/** Gives the width of a text in CSS px. */
export type Measure = (text: string) => number;

/**
 * Measures text in one font on a canvas, never in the page, and remembers what it measured.
 * @param font a CSS `font` shorthand with a size in px.
 */
export function createMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  if (context) context.font = font;
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) {
      if (widths.size >= MOST) widths.clear();
      // Without a canvas a wide guess: labels are then cut a little early and still never overlap
      width = context ? context.measureText(text).width : text.length * 9;
      widths.set(text, width);
    }
    return width;
  };
}
