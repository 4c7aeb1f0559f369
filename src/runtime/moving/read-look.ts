import { createCategories } from '../../views/categories.ts';
import { readColor, writeColor } from '../../views/colors.ts';
import type { LineLook, MarkInk, MovingLook } from './look.ts';
import type { EventStore } from '../../store/store.ts';
import type { Measured } from '../measure.ts';
import { addSample } from './sample-label.ts';
import { windowOf } from '../window-of.ts';

/** Style values that a canvas draws the same way. If the page sets others, the elements continue to be drawn. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  opacity: ['1'],
  filter: ['none'],
  transform: ['none'],
  boxShadow: ['none'],
  textShadow: ['none'],
  textTransform: ['none'],
  paddingLeft: ['0px'],
  paddingTop: ['0px'],
};
const UNPAINTED: typeof PLAIN = {
  ...PLAIN,
  backgroundColor: ['rgba(0, 0, 0, 0)'],
  backgroundImage: ['none'],
  borderTopWidth: ['0px'],
};

const isOf = (style: CSSStyleDeclaration, plain: typeof PLAIN): boolean =>
  Object.entries(plain).every(([name, values]) => values.includes(style[name as 'opacity'] || values[0]!));

const px = (text: string): number => Number.parseFloat(text) || 0;

const spacing = (text: string): string => (text.endsWith('px') ? text : '0px');

/** Reads how one line of text is drawn; `context` measures its letters. */
export function lineOf(element: Element, context: CanvasRenderingContext2D, color?: string): LineLook {
  const style = getComputedStyle(element);
  const { fontStyle, fontWeight, fontSize, fontFamily } = style;
  const font = style.font || `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  context.font = font;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  const [ascent, descent] = [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)];
  const height = px(style.lineHeight) || ascent + descent;
  return {
    font,
    letterSpacing: spacing(style.letterSpacing),
    wordSpacing: spacing(style.wordSpacing),
    kerning: style.fontKerning,
    caps: style.fontVariantCaps,
    color: color ?? style.color,
    size: px(fontSize),
    baseline: Math.floor((height - ascent - descent) / 2) + ascent,
    height,
  };
}

/**
 * Values of colours as the browser computes them in a story, all at once. It uses probes inside the element where the
 * theme's variables apply.
 */
function colorsIn(story: Element, values: readonly string[]): string[] {
  const box = story.ownerDocument.createElement('span');
  box.hidden = true;
  const probes = values.map((value) => {
    const probe = story.ownerDocument.createElement('i');
    probe.style.setProperty('color', value);
    return probe;
  });
  box.append(...probes);
  story.append(box);
  const colors = probes.map((probe) => getComputedStyle(probe).color);
  box.remove();
  return colors;
}

/** Shares of a category's colour inside a pale outline, inside a dashed one, and in the middle of a faded dot, %. */
const MIXED = [20, 60, 25] as const;
const mixed = (value: string, percent: number): string => `color-mix(in oklab, ${value} ${percent}%, var(--_surface))`;

/** The colours of a mark, see `inkOf`. */
const inkValues = (value: string): string[] => [
  value,
  ...MIXED.map((percent) => mixed(value, percent)),
  ...[value, mixed(value, MIXED[0])].map((color) => `color-mix(in srgb, ${color}, ${color})`),
];

/** A fully transparent colour; a gradient to it keeps its tint. */
function clearOf(srgb: string): string {
  const [red, green, blue] = readColor(srgb) ?? [0, 0, 0];
  return writeColor([red, green, blue, 0]);
}

/** The ink of a mark, from the colours that `inkValues` requests. */
const inkOf = ([
  solid = '',
  pale = '',
  dashed = '',
  dim = '',
  srgb = '',
  srgbPale = '',
]: readonly string[]): MarkInk => ({
  solid,
  pale,
  dashed,
  dim,
  clear: clearOf(srgb),
  clearPale: clearOf(srgbPale),
});

/** Variables of the theme that are painted. */
const THEME = ['surface', 'subtle', 'selected', 'control', 'grid', 'axis', 'muted', 'text', 'link', 'focus'] as const;

/**
 * Reads what the elements of a story look like, so that a canvas can continue in the same way. Makes the browser
 * compute styles and a layout.
 * @param context a canvas in the story; its font is changed
 * @returns undefined if the page sets styles that a canvas does not draw the same way, and if there is no plot yet to be
 *   read
 */
export function readLook(
  story: HTMLElement,
  overview: Element,
  context: CanvasRenderingContext2D,
  store: EventStore,
  measured: Measured,
): MovingLook | undefined {
  const shown = story.querySelector('.event:not(.is-selected, :hover) .label');
  const sample = shown ? undefined : addSample(story);
  const label = shown ?? sample?.querySelector('.label');
  const look = label ? readFrom(label, story, overview, context, store, measured) : undefined;
  sample?.remove();
  return look;
}

function readFrom(
  label: Element,
  story: HTMLElement,
  overview: Element,
  context: CanvasRenderingContext2D,
  store: EventStore,
  { metrics }: Measured,
): MovingLook | undefined {
  const pick = (selector: string): Element | null => story.querySelector(selector);
  const event = label.closest('.event');
  const [title, detail] = ['.title', '.detail'].map((selector) => label.querySelector(selector));
  const tick = pick('.tick-label');
  const axis = pick('.axis');
  const shade = overview.querySelector('.shade');
  if (!event || !title || !detail || !tick || !(axis instanceof HTMLElement) || !shade) return undefined;
  const mark = event.querySelector('.mark');
  const unpainted = [event, label, title, detail, ...(mark ? [mark] : [])].map((element) => getComputedStyle(element));
  if (!unpainted.every((style) => isOf(style, UNPAINTED))) return undefined;
  const cluster = pick('.cluster');
  if (cluster && !isOf(getComputedStyle(cluster), { boxShadow: ['none'], filter: ['none'], opacity: ['1'] }))
    return undefined;
  const categories = createCategories(store.categories);
  const values = [...new Set(['', ...store.categories.map(({ id }) => id)].map((id) => categories.color(id)))];
  const read = colorsIn(story, [...THEME.map((name) => `var(--_${name})`), ...values.flatMap(inkValues)]);
  const theme = Object.fromEntries(THEME.map((name, i) => [name, read[i]!])) as Record<(typeof THEME)[number], string>;
  const each = inkValues('').length;
  const inks = new Map(
    values.map((value, i) => {
      const from = THEME.length + i * each;
      return [value, inkOf(read.slice(from, from + each))];
    }),
  );
  const clusterStyle = cluster && getComputedStyle(cluster);
  const dpr = windowOf(story).devicePixelRatio || 1;
  const base = px(getComputedStyle(event).fontSize);
  const line = (element: Element, own?: string): LineLook => lineOf(element, context, own);
  const tickLine = line(tick, getComputedStyle(tick).fill);
  const detailLine = line(detail);
  const band = pick('.band-label');
  const many = pick('.many');
  const thread = pick('.thread:not(.is-strong, .is-weak)');
  const size = 0.8125 * base;
  const titleLine = line(title);
  return {
    metrics,
    base,
    border: (width) => Math.max(1, Math.floor(width * dpr)) / dpr,
    axisTop: axis.offsetTop,
    height: story.clientHeight,
    title: titleLine,
    detail: detailLine,
    labelHeight: label.getBoundingClientRect().height,
    tick: tickLine,
    band: band ? line(band, getComputedStyle(band).fill) : tickLine,
    cluster: cluster ? line(cluster) : { ...titleLine, size },
    many: many ? line(many) : { ...detailLine, color: theme.muted },
    ...theme,
    ...(clusterStyle && { subtle: clusterStyle.backgroundColor, control: clusterStyle.borderTopColor }),
    shade: getComputedStyle(shade).backgroundColor,
    thread: thread ? Number(getComputedStyle(thread).strokeOpacity) : 0.3,
    weakThread: 0.16,
    ink: (category) => inks.get(categories.color(category))!,
  };
}
