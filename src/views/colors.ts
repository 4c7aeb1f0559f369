/** Red, green, blue and alpha, each 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export const BLACK: Color = [0, 0, 0, 1];
export const WHITE: Color = [1, 1, 1, 1];

/**
 * Reads a colour as browsers write a computed sRGB colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0.1 0.2
 * 0.3 / 0.5)`; undefined for any other.
 */
export function readColor(css: string): Color | undefined {
  const [, kind, values] = /^(rgba?|color)\((.*)\)$/.exec(css.trim()) ?? [];
  if (values === undefined || (kind === 'color' && !values.startsWith('srgb '))) return undefined;
  const [red, green, blue, alpha = 1] = values
    .replace('srgb', '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map((value) => (value === 'none' ? 0 : Number.parseFloat(value)));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const scale = kind === 'color' ? 1 : 255;
  return [red / scale, green / scale, blue / scale, alpha];
}

/** A colour as CSS. */
export const writeColor = ([red, green, blue, alpha]: Color): string =>
  `color(srgb ${red} ${green} ${blue} / ${alpha})`;

/** The colour that represents a computed `background-image`: the mean of its sRGB stops; undefined if it has none. */
export function middleOf(image: string): Color | undefined {
  const found = [...image.matchAll(/\b(?:rgba?|color)\([^()]*\)/g)].map(([css]) => readColor(css));
  const stops = found.filter((stop) => stop !== undefined);
  const mean = (i: 0 | 1 | 2 | 3): number => stops.reduce((sum, stop) => sum + stop[i], 0) / stops.length;
  return stops.length > 0 ? [mean(0), mean(1), mean(2), mean(3)] : undefined;
}

/** One colour seen through another. */
export const over = ([r, g, b, a]: Color, [R, G, B]: Color): Color => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** Relative luminance (WCAG 2.2): 0 for black, 1 for white. */
export const luminance = ([red, green, blue]: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of `front` drawn over an opaque `back`: 1 to 21 (WCAG 2.2). */
export function contrast(front: Color, back: Color): number {
  const [a, b] = [luminance(over(front, back)), luminance(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Whether a background is dark: white has more contrast with it than black. */
export const isDark = (back: Color): boolean => contrast(WHITE, back) > contrast(BLACK, back);
