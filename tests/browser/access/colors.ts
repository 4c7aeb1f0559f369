/** Colours as computed by the browser, and comparisons of two colours. */

/** Red, green, blue and alpha, each 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** Any CSS colour, as sRGB. */
export function colorOf(css: string): Color {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

const over = ([r, g, b, a]: Color, [R, G, B]: Color): Color => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];

/** The background behind an element: the backgrounds of all its ancestors, through shadow roots. */
export function behind(element: Element): Color {
  const layers: Color[] = [];
  for (let at: Element | null = element; at;) {
    layers.push(colorOf(getComputedStyle(at).backgroundColor));
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return layers.reduceRight((below, layer) => over(layer, below), [1, 1, 1, 1] as Color);
}

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Color): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast of two colours, the first over the second: 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(front: Color, back: Color): number {
  const [a, b] = [luminance(over(front, back)), luminance(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How different two colours look: their distance in OKLab (Ottosson, 2020), where black and white are 1 apart. */
export function distance(a: Color, b: Color): number {
  const lab = ([red, green, blue]: Color): number[] => {
    const [r, g, bl] = [linear(red), linear(green), linear(blue)];
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * bl);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * bl);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * bl);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(...p.map((value, i) => value - q[i]!));
}
