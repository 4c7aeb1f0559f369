import { remember } from './remember.ts';

/** Gives the width of a text in CSS px. */
export type Measure = (text: string) => number;

/**
 * Measures text in one font on a canvas, never in the page, and remembers what it measured.
 * @param font a CSS `font` shorthand with a size in px.
 */
export function createMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  // Without a canvas a wide guess: labels are then cut a little early and still never overlap
  return remember((text) => context?.measureText(text).width ?? text.length * 9, new Map());
}
