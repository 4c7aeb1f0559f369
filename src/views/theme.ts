import { BLACK, type Color, contrast, isDark, WHITE } from './colors.ts';

/** Colours that are seen against backgrounds, with the minimum contrast of each (WCAG 1.4.3, 1.4.11). */
const FRONTS = { text: 4.5, muted: 4.5, link: 4.5, control: 3, focus: 3 } as const;
/** Contrast that can be lost when a mixed colour is rounded to steps of 1/256. */
const ROUNDED = 0.1;
/** Backgrounds other than the surface. */
const BACKS = ['subtle', 'selected'] as const;

export type Front = keyof typeof FRONTS;
export type Back = (typeof BACKS)[number];

/** The colours that decide about a theme, in one colour scheme; backgrounds are opaque. */
export type Palette = Readonly<Record<'surface' | Front | Back, Color>>;

/** Changes to a theme that the page set only partly. */
export interface Mending {
  readonly scheme: 'light' | 'dark';
  /** Values of the variables behind the colours, by CSS name. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Names of the colours' custom properties, without their prefix. */
export type Name = keyof Palette | keyof typeof LINES;

/** Share of the text colour, in percent, that is mixed into a surface set by the page to make other colours. */
const GROUNDS: Readonly<Record<Back, number>> = { subtle: 4, selected: 9 };
const LINES = { grid: 8, border: 18, axis: 26 } as const;

const mixed = ([r, g, b]: Color, [R, G, B]: Color, share: number): Color => [
  r + (R - r) * share,
  g + (G - g) * share,
  b + (B - b) * share,
  1,
];

const nameOf = (color: Color): string => (color === WHITE ? '#fff' : '#000');

const tinted = (ground: string, percent: number, color: string): string =>
  `color-mix(in srgb, ${ground} ${100 - percent}%, ${color})`;

/**
 * Makes a partly set theme legible. Colours that the page did not set are those for its surface, light or dark; if it
 * set only the text colour, those for its text. A colour that then still has too little contrast with the surface
 * becomes black or white. So does a colour that the page set without a surface, if it would be legible in the other
 * scheme, for which it was chosen. Lines and other backgrounds are mixed from a surface that the page set, and so is a
 * background on which words would be illegible.
 * @param palettes the colours in both schemes
 * @param own the scheme of the page at the element
 * @param isSet whether the page sets a colour
 * @param ground the surface as CSS; not the variable if the surface is translucent, because it would be laid over
 *   itself
 */
export function repairTheme(
  palettes: Readonly<Record<'light' | 'dark', Palette>>,
  own: 'light' | 'dark',
  isSet: (name: Name) => boolean,
  ground = 'var(--_surface)',
): Mending {
  const textAlone = isSet('text') && !isSet('surface');
  const scheme = (textAlone ? !isDark(palettes[own].text) : isDark(palettes[own].surface)) ? 'dark' : 'light';
  const { surface } = palettes[scheme];
  const fronts = Object.keys(FRONTS) as Front[];
  const [near, far] = isDark(surface) ? [WHITE, BLACK] : [BLACK, WHITE];
  const variables: Record<string, string> = {};
  const shown = { ...palettes[scheme] };
  const other = palettes[scheme === 'dark' ? 'light' : 'dark'];
  const isForOther = (front: Front): boolean =>
    !isSet('surface') && contrast(other[front], other.surface) >= FRONTS[front];
  for (const front of fronts) {
    if (contrast(shown[front], surface) >= FRONTS[front] || (isSet(front) && !isForOther(front))) continue;
    shown[front] = near;
    variables[`--_${front}`] = nameOf(near);
  }
  // A colour that is already too faint for the surface says nothing about other backgrounds
  const seen = fronts.filter((front) => contrast(shown[front], surface) >= FRONTS[front]);
  const bears = (back: Color): boolean =>
    seen.every((front) => contrast(shown[front], back) >= FRONTS[front] + ROUNDED);
  for (const back of BACKS) {
    const percent = GROUNDS[back];
    const derives = isSet('surface') && !isSet(back);
    if (derives && bears(mixed(surface, shown.text, percent / 100)))
      variables[`--_${back}`] = tinted(ground, percent, 'var(--_text)');
    else if (derives || !bears(shown[back])) variables[`--_${back}`] = tinted(ground, percent, nameOf(far));
  }
  for (const [line, percent] of Object.entries(LINES)) {
    if (isSet('surface') && !isSet(line as Name)) variables[`--_${line}`] = tinted(ground, percent, 'var(--_text)');
  }
  return { scheme, variables };
}
