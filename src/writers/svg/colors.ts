import { formatHex, interpolate, modeOklab, modeRgb, useMode } from 'culori/fn';
import type { Color } from './shapes.ts';

/** The colours of a picture, all opaque. */
export interface PictureColors {
  readonly surface: Color;
  readonly subtle: Color;
  readonly text: Color;
  readonly muted: Color;
  readonly border: Color;
  readonly control: Color;
  readonly grid: Color;
  readonly axis: Color;
  readonly link: Color;
  readonly selected: Color;
  /** Colour of events without a category. */
  readonly other: Color;
  /** Colours by category id. */
  readonly categories: Readonly<Record<string, Color>>;
}

useMode(modeRgb);
useMode(modeOklab);

/** A colour mixed into another, like `color-mix(in oklab, color percent%, ground)`. */
export const mix = (color: Color, percent: number, ground: Color): Color =>
  formatHex(interpolate([ground, color], 'oklab')(percent / 100));

/** Colour of the events of a category. */
export const colorOf = ({ categories, other }: PictureColors, category: string): Color =>
  (Object.hasOwn(categories, category) ? categories[category] : undefined) ?? other;
