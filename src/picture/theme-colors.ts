import { formatHex, interpolate, parse } from 'culori';
import type { Category } from '../file/types.ts';
import type { PictureColors } from '../writers/svg/colors.ts';

export type Theme = 'light' | 'dark';

/** The default colours of the element, light and dark: the same as in `views/styles/tokens.css`. */
export const THEME: Readonly<
  Record<Exclude<keyof PictureColors, 'categories'>, readonly [light: string, dark: string]>
> = {
  surface: ['#ffffff', '#1b1d23'],
  subtle: ['#f4f4ef', '#24272f'],
  text: ['#1b2130', '#eceae4'],
  muted: ['#5b6272', '#a9afbb'],
  border: ['#d8d8cf', '#3a3f4a'],
  control: ['#84848c', '#7d8390'],
  grid: ['#edede8', '#292c35'],
  axis: ['#c9c9d0', '#4a505d'],
  link: ['#1d4f91', '#9cc3f5'],
  selected: ['#edf1fa', '#28344a'],
  other: ['#5b6270', '#a7adb9'],
};

/** The colours of categories without their own: the first, the second, and so on; repeated from the first. */
export const PALETTE: readonly (readonly [light: string, dark: string])[] = [
  ['#b3202c', '#f08a8a'],
  ['#1f5ca8', '#86b6f2'],
  ['#828892', '#dcdfe6'],
  ['#8a5a00', '#e0b25c'],
  ['#2c6e49', '#7fcf9f'],
  ['#7a3fa0', '#cfa2ec'],
  ['#0b6f7d', '#74cddb'],
  ['#9c3d7c', '#eea0d2'],
];

/** Share of its own colour that a category keeps in the dark theme; the rest is white. The same as in `views/categories.ts`. */
const KEPT_IN_DARK = 0.55;

/** The category's own colour if it is valid CSS; undefined otherwise. */
function ownColor(color: string | undefined, theme: Theme): string | undefined {
  const parsed = color === undefined ? undefined : parse(color);
  if (!parsed) return undefined;
  const opaque = { ...parsed, alpha: 1 };
  return formatHex(theme === 'light' ? opaque : interpolate(['#ffffff', opaque], 'oklab')(KEPT_IN_DARK));
}

/** The default colours of a story in a theme, for use without a page that could set any. */
export function themeColors(categories: readonly Category[], theme: Theme): PictureColors {
  const at = theme === 'light' ? 0 : 1;
  const colors = Object.fromEntries(Object.entries(THEME).map(([name, pair]) => [name, pair[at]])) as Record<
    keyof typeof THEME,
    string
  >;
  const own = categories.map(
    ({ id, color }, i) => [id, ownColor(color, theme) ?? PALETTE[i % PALETTE.length]![at]] as const,
  );
  return { ...colors, categories: Object.fromEntries(own) };
}
