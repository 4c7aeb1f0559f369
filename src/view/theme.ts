import { BLACK, type Color, contrast, isDark, WHITE } from './colors.ts';

/** What is read against backgrounds, with the least contrast that it needs (WCAG 1.4.3, 1.4.11). */
const FRONTS = { text: 4.5, muted: 4.5, link: 4.5, control: 3, focus: 3 } as const;
/** Backgrounds besides the surface. */
const BACKS = ['subtle', 'selected'] as const;

export type Front = keyof typeof FRONTS;
export type Back = (typeof BACKS)[number];

/** The colours by which a theme is judged, in one colour scheme; backgrounds are opaque. */
export type Palette = Readonly<Record<'surface' | Front | Back, Color>>;

/** What to change about a theme of which the page set only a part. */
export interface Mending {
  readonly scheme: 'light' | 'dark';
  /** Values of the variables behind the colours, by their CSS names. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Makes a half-set theme legible. Colours that the page did not set are those for its surface, light or dark; where it set
 * the text alone, those for its text. What then still does not stand out from the surface becomes black or white, and a
 * background on which words could not be read is made of the surface.
 * @param palettes in either scheme.
 * @param own the scheme of the page where the element stands.
 * @param isSet whether the page sets a colour by the name of its custom property.
 */
export function mendTheme(
  palettes: Readonly<Record<'light' | 'dark', Palette>>,
  own: 'light' | 'dark',
  isSet: (name: keyof Palette) => boolean,
): Mending {
  const { surface, text } = palettes[own];
  const textAlone = isSet('text') && !isSet('surface');
  const dark = textAlone ? !isDark(text) : isDark(surface);
  const scheme = dark ? 'dark' : 'light';
  const palette = palettes[scheme];
  const fronts = Object.keys(FRONTS) as Front[];
  const fails = (front: Front, back: Color, color = palette[front]): boolean => contrast(color, back) < FRONTS[front];
  const [near, far] = isDark(palette.surface) ? [WHITE, BLACK] : [BLACK, WHITE];
  const variables: Record<string, string> = {};
  const shown = { ...palette };
  for (const front of fronts) {
    if (isSet(front) || !fails(front, palette.surface)) continue;
    shown[front] = near;
    variables[`--_${front}`] = near === WHITE ? '#fff' : '#000';
  }
  for (const back of BACKS) {
    // A control or ring that is set too faint for the surface says nothing about this background
    const bad = fronts.some(
      (front) => fails(front, palette[back], shown[front]) && !fails(front, palette.surface, shown[front]),
    );
    if (bad) variables[`--_${back}`] = `color-mix(in srgb, var(--_surface) 94%, ${far === WHITE ? '#fff' : '#000'})`;
  }
  return { scheme, variables };
}
