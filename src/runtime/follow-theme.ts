import type { ReactiveControllerHost } from 'lit';
import { type Color, middleOf, over, readColor, WHITE, writeColor } from '../views/colors.ts';
import type { Styles } from '../views/css-properties.ts';
import { type Mending, mendTheme, type Name, type Palette } from '../views/theme.ts';
import type { RoomTheme } from '../views/room.ts';
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

/** The scheme of the page as a whole, by which the canvas behind it is drawn; `own` is that of an element in it. */
function schemeOfPage(element: Element, own: 'light' | 'dark'): 'light' | 'dark' {
  const { documentElement, head } = element.ownerDocument;
  const { colorScheme } = getComputedStyle(documentElement);
  if (colorScheme === getComputedStyle(element).colorScheme) return own;
  const said = head?.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]')?.content;
  const schemes = (colorScheme === 'normal' && said) || colorScheme;
  const prefersDark = windowOf(element).matchMedia('(prefers-color-scheme: dark)').matches;
  return /\bdark\b/.test(schemes) && (prefersDark || !/\blight\b/.test(schemes)) ? 'dark' : 'light';
}

/** The element around another one as it is drawn: through slots and shadow roots. */
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

/** Keeps half-set themes legible: see `mendTheme`. */
export class FollowTheme implements RoomTheme {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #mending: Mending | undefined;
  #variables: Styles = {};
  #own: 'light' | 'dark' = 'light';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Class of the colour scheme where it is not the page's own. */
  get scheme(): string {
    const { scheme = this.#own } = this.#mending ?? {};
    return scheme === this.#own ? '' : `is-${scheme}`;
  }

  /** Variables in place of the theme's. */
  get variables(): Styles {
    return this.#variables;
  }

  /**
   * Looks at the colours, and has the element drawn anew where they are to be others. To be called after each measurement, and
   * when a colour of a probe has changed, which transitions that last no time tell. A new background of the page behind a surface
   * that is seen through tells nothing: it is met at the next of these.
   */
  readonly look = (): void => {
    const [probe, light, dark] = this.#host.shadowRoot?.querySelectorAll('.probe') ?? [];
    if (!probe || !light || !dark) return;
    const own = readColor(getComputedStyle(probe).caretColor)?.[0] === 0 ? 'dark' : 'light';
    const forced = windowOf(this.#host).matchMedia('(forced-colors: active)').matches;
    const next = forced ? undefined : this.#mend(own, probe, light, dark);
    if (own === this.#own && JSON.stringify(next) === JSON.stringify(this.#mending)) return;
    this.#own = own;
    // Variables that are no longer wanted are taken away
    const gone = Object.keys(this.#mending?.variables ?? {}).map((name) => [name, undefined] as const);
    this.#variables = { ...Object.fromEntries(gone), ...next?.variables };
    this.#mending = next;
    this.#host.requestUpdate();
  };

  #mend(own: 'light' | 'dark', probe: Element, light: Element, dark: Element): Mending | undefined {
    const page = behind(this.#host, schemeOfPage(this.#host, own) === 'dark' ? DARK_CANVAS : WHITE);
    const [inLight, inDark] = [paletteOf(light, page), paletteOf(dark, page)];
    if (!inLight || !inDark) return undefined;
    const style = getComputedStyle(this.#host);
    const isSet = (name: Name): boolean => style.getPropertyValue(`--cited-timeline-${name}`).trim() !== '';
    const palettes = { light: inLight, dark: inDark };
    const isPlain = readColor(getComputedStyle(probe).backgroundColor)?.[3] === 1;
    const mending = mendTheme(palettes, own, isSet);
    return isPlain ? mending : mendTheme(palettes, own, isSet, writeColor(palettes[mending.scheme].surface));
  }
}

/** The colours of a probe, backgrounds made opaque over what is behind them; undefined where the browser writes one in another way. */
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
