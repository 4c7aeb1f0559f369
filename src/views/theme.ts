import { BLACK, type Color, contrast, isDark, WHITE } from './colors.ts';

/** What is read against backgrounds, with the least contrast that it needs (WCAG 1.4.3, 1.4.11). */
const FRONTS = { text: 4.5, muted: 4.5, link: 4.5, control: 3, focus: 3 } as const;
/** What a contrast may lose when a mixed colour is rounded to steps of 1/256. */
const ROUNDED = 0.1;
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

/** Names of the colours' custom properties, without what they begin with. */
export type Name = keyof Palette | keyof typeof LINES;

/** What is made of a surface of the page's own: this much of the text is mixed in, %. */
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
 * Makes a half-set theme legible. Colours that the page did not set are those for its surface, light or dark; where it set
 * the text alone, those for its text. What then still does not stand out from the surface becomes black or white; so does a
 * colour that the page set without a surface, where it would stand out in the other scheme, for which it was chosen. Lines and
 * other backgrounds are made of a surface that the page set, and so is a background on which words could not be read.
 * @param palettes in either scheme.
 * @param own the scheme of the page where the element stands.
 * @param isSet whether the page sets a colour.
 * @param ground the surface as CSS: another than the variable where that is seen through and would be laid over itself.
 */
export function mendTheme(
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
  // What the page set too faint for the surface says nothing about other backgrounds
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
