import { type Color, middleOf, over, readColor, WHITE, writeColor } from '../views/colors.ts';
import { type Mending, repairTheme, type Name, type Palette } from '../views/theme.ts';
import { windowOf } from './window-of.ts';

/** The property of a probe that has each colour: see the style sheet. */
const PROBE_PROPERTIES: Readonly<Record<keyof Palette, keyof CSSStyleDeclaration & string>> = {
  surface: 'backgroundColor',
  text: 'color',
  subtle: 'borderTopColor',
  selected: 'borderRightColor',
  muted: 'borderBottomColor',
  link: 'borderLeftColor',
  control: 'outlineColor',
  focus: 'textDecorationColor',
};

/** What browsers draw behind a page without a background in the dark scheme. */
const DARK_CANVAS: Color = [0.07, 0.07, 0.07, 1];

/** The scheme of the whole page, which determines the canvas behind it; `own` is that of an element in it. */
function schemeOfPage(element: Element, own: 'light' | 'dark'): 'light' | 'dark' {
  const { documentElement, head } = element.ownerDocument;
  const { colorScheme } = getComputedStyle(documentElement);
  if (colorScheme === getComputedStyle(element).colorScheme) return own;
  const said = head?.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]')?.content;
  const schemes = (colorScheme === 'normal' && said) || colorScheme;
  const prefersDark = windowOf(element).matchMedia?.('(prefers-color-scheme: dark)').matches;
  return /\bdark\b/.test(schemes) && (prefersDark || !/\blight\b/.test(schemes)) ? 'dark' : 'light';
}

/** The element around another one as drawn: through slots and shadow roots. */
const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** What the page draws behind an element, as far as it is plain colour. */
function behind(element: Element, canvas: Color): Color {
  const layers: Color[] = [];
  for (let outer = around(element); outer; outer = around(outer)) {
    const layer = readColor(getComputedStyle(outer).backgroundColor);
    if (layer && layer[3] > 0) layers.push(layer);
    if (layer?.[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), canvas);
}

/** The current colours of an element, and their correction. */
export interface ThemeReading {
  /** The colour scheme of the page at the element. */
  readonly own: 'light' | 'dark';
  readonly mending: Mending | undefined;
}

/**
 * Reads the colours of an element from its probes: in the page's own scheme, in the light one and in the dark one.
 * Makes the browser compute styles.
 */
export function readTheme(host: HTMLElement, [probe, light, dark]: readonly [Element, Element, Element]): ThemeReading {
  const own = readColor(getComputedStyle(probe).caretColor)?.[0] === 0 ? 'dark' : 'light';
  const forced = windowOf(host).matchMedia?.('(forced-colors: active)').matches;
  return { own, mending: forced ? undefined : mendingOf(host, own, [probe, light, dark]) };
}

function mendingOf(
  host: HTMLElement,
  own: 'light' | 'dark',
  [probe, light, dark]: readonly [Element, Element, Element],
): Mending | undefined {
  const page = behind(host, schemeOfPage(host, own) === 'dark' ? DARK_CANVAS : WHITE);
  const [inLight, inDark] = [paletteOf(light, page), paletteOf(dark, page)];
  if (!inLight || !inDark) return undefined;
  const style = getComputedStyle(host);
  const isSet = (name: Name): boolean => style.getPropertyValue(`--cited-timeline-${name}`).trim() !== '';
  const palettes = { light: inLight, dark: inDark };
  const isPlain = readColor(getComputedStyle(probe).backgroundColor)?.[3] === 1;
  const mending = repairTheme(palettes, own, isSet);
  return isPlain ? mending : repairTheme(palettes, own, isSet, writeColor(palettes[mending.scheme].surface));
}

/**
 * The colours of a probe, with backgrounds made opaque over what is behind them; undefined if the browser writes one in
 * another format.
 */
function paletteOf(probe: Element, page: Color): Palette | undefined {
  const style = getComputedStyle(probe);
  const properties = Object.entries(PROBE_PROPERTIES);
  const colors = properties.flatMap(([name, property]) => {
    const color = readColor(String(style[property]));
    return color ? [[name, color] as const] : [];
  });
  if (colors.length < properties.length) return undefined;
  const palette = Object.fromEntries(colors) as Palette;
  const surface = over(middleOf(style.backgroundImage) ?? palette.surface, page);
  return { ...palette, surface, subtle: over(palette.subtle, surface), selected: over(palette.selected, surface) };
}
