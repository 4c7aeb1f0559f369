/** A colour as `#rrggbb`. */
export type Color = string;

export interface GradientStop {
  /** 0 to 1. */
  readonly offset: number;
  readonly color: Color;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A gradient over the box of a path: from left to right, or from its middle to its edge. */
export interface Gradient {
  readonly kind: 'linear' | 'radial';
  readonly stops: readonly GradientStop[];
  /** The box, px. */
  readonly box: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Paint = Color | Gradient;

/** Lines and areas. */
export interface PathShape {
  readonly kind: 'path';
  /** Path data of SVG, px. */
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Width of the stroke, px; default 1. */
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** Whether lines and dashes have round ends. */
  readonly isRound?: boolean;
  /** Opacity of the stroke, 0 to 1; default 1. */
  readonly opacity?: number;
}

/** One line of text. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** Its left end, middle or right end, depending on `align`, whatever the direction of the text; px. */
  readonly x: number;
  /** Its baseline, px. */
  readonly y: number;
  readonly align?: 'left' | 'middle' | 'right';
  /** Size of the letters, px. */
  readonly size: number;
  readonly color: Color;
  readonly font?: 'text' | 'heading';
  readonly weight?: 400 | 600 | 700;
  readonly isStruck?: boolean;
  readonly isUnderlined?: boolean;
}

/** Shapes that belong together. */
export interface GroupShape {
  readonly kind: 'group';
  readonly shapes: readonly Shape[];
  /** Translation, px, and scale; the scale is applied first. */
  readonly x?: number;
  readonly y?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  /** The visible part, from their own origin. */
  readonly clip?: Pick<Box, 'width' | 'height'>;
  /** Their meaning in words. */
  readonly title?: string;
  /** Target of a link: an absolute http or https address. */
  readonly href?: string;
}

export type Shape = PathShape | TextShape | GroupShape;

/** A picture as shapes, in the order in which they are painted: plain data. */
export interface Drawing {
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly background: Color;
  readonly title: string;
  readonly description: string;
  /** Language of the texts, BCP 47; '' if unknown. */
  readonly lang: string;
  /** Font families as in CSS. */
  readonly fonts: Readonly<Record<'text' | 'heading', string>>;
  readonly shapes: readonly Shape[];
}

/** A number for path data, rounded to a tenth. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** The path of a box, with corner radii for its left and right end, px. */
export function boxPath({ x, y, width, height }: Box, left = 0, right = left): string {
  const corner = (radius: number, dx: number, dy: number): string =>
    radius > 0 ? `a${n(radius)},${n(radius)} 0 0 1 ${n(dx * radius)},${n(dy * radius)}` : '';
  const [l, r] = [left, right].map((radius) => Math.min(radius, height / 2, width / 2)) as [number, number];
  return `M${n(x + l)},${n(y)}H${n(x + width - r)}${corner(r, 1, 1)}V${n(y + height - r)}${corner(r, -1, 1)}H${n(x + l)}${corner(l, -1, -1)}V${n(y + l)}${corner(l, 1, -1)}Z`;
}

/** The path of a circle. */
export const circlePath = (x: number, y: number, radius: number): string =>
  `M${n(x - radius)},${n(y)}a${n(radius)},${n(radius)} 0 1 1 ${n(2 * radius)},0a${n(radius)},${n(radius)} 0 1 1 ${n(-2 * radius)},0Z`;
