import type { Category } from '../../file/types.ts';
import { createCategories } from '../../views/categories.ts';
import { BLACK, type Color, middleOf, over, readColor, WHITE } from '../../views/colors.ts';
import type { PictureColors } from '../../writers/svg/colors.ts';

/** The fonts of the element, as CSS lists families. */
export type PictureFonts = Readonly<Record<'text' | 'heading', string>>;

const NAMES = ['subtle', 'text', 'muted', 'border', 'control', 'grid', 'axis', 'link', 'selected', 'other'] as const;

/** A colour as `#rrggbb`. */
const hexOf = ([red, green, blue]: Color): string =>
  `#${[red, green, blue]
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** A value whose colour browsers return as sRGB, whatever its format. */
const asSrgb = (value: string): string => `color-mix(in srgb, ${value}, ${value})`;

/**
 * Reads the colours and fonts with which a story is drawn, as set by the page; colours are opaque. Makes the browser
 * compute styles.
 * @param room the element that the story is drawn in: the variables of its theme and categories apply there
 * @param theme the scheme in which to read them; undefined for the current one
 */
export function readLook(
  room: Element,
  list: readonly Category[],
  theme: 'light' | 'dark' | undefined,
): { readonly colors: PictureColors; readonly fonts: PictureFonts } {
  const probe = room.ownerDocument.createElement('span');
  if (theme) probe.className = `is-${theme}`;
  probe.style.setProperty('forced-color-adjust', 'none');
  room.append(probe);
  try {
    const style = getComputedStyle(probe);
    // A gradient is not a colour, and what cannot be read is inherited: both would give the colour of the text
    const read = (value: string): Color | undefined => {
      probe.style.setProperty('background', value);
      const color = readColor(style.backgroundColor);
      return color && color[3] > 0 ? color : middleOf(style.backgroundImage);
    };
    const isLight = read('light-dark(#fff, #000)')?.[0] === 1;
    const [canvas, ink] = isLight ? [WHITE, BLACK] : [BLACK, WHITE];
    const surface = over(read('var(--_surface)') ?? canvas, canvas);
    const colorOf = (value: string): string => hexOf(over(read(value) ?? ink, surface));
    const named = Object.fromEntries(NAMES.map((name) => [name, colorOf(asSrgb(`var(--_${name})`))])) as Record<
      (typeof NAMES)[number],
      string
    >;
    const categories = createCategories(list);
    const ofCategories = list.map(({ id }) => {
      return [id, colorOf(asSrgb(categories.color(id)))] as const;
    });
    const text = style.fontFamily;
    probe.style.setProperty('font-family', 'var(--_heading-font)');
    return {
      colors: { surface: hexOf(surface), ...named, categories: Object.fromEntries(ofCategories) },
      fonts: { text: withGeneric(text, 'sans-serif'), heading: withGeneric(style.fontFamily, 'serif') },
    };
  } finally {
    probe.remove();
  }
}

/** Generic font families, for which every program has a font. */
const GENERIC = /\b(sans-serif|serif|monospace|cursive|fantasy)\s*$/;

/** Families that end with a generic one. */
const withGeneric = (families: string, generic: string): string =>
  GENERIC.test(families) ? families : `${families}, ${generic}`;
