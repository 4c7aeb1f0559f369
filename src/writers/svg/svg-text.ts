import { isRtl } from './measure.ts';
import {
  type Drawing,
  type Gradient,
  type GroupShape,
  n,
  type Paint,
  type PathShape,
  type Shape,
  type TextShape,
} from './shapes.ts';

/** Characters that XML does not allow even when escaped: most control characters, and lone surrogates. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text escaped for XML, for use between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '\uFFFD').replace(/[&<>"]/g, (special) => ESCAPED[special]!);

/** Attributes of an element; those without a value are left out. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');

/** Definitions that shapes refer to, by id. Ids are made from the content: if several pictures are in one page, equal ids have equal content. */
type Definitions = Map<string, string>;

/** State shared by the parts of a picture. */
interface Context {
  readonly fonts: Drawing['fonts'];
  readonly definitions: Definitions;
  readonly hasStyle: boolean;
}

/**
 * A drawing as an SVG document with real text. It needs only the fonts of the viewer. O(shapes).
 * @param hasStyle false leaves out the style sheet for right-to-left texts, for programs that would apply only part of it
 */
export function svgText(drawing: Drawing, hasStyle = true): string {
  const { width, height, background, title, description, lang, fonts, shapes } = drawing;
  const definitions: Definitions = new Map();
  const context: Context = { fonts, definitions, hasStyle };
  const content = shapes.map((shape) => shapeText(shape, context)).join('\n');
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    // Some programs only know this kind of link
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'graphics-document document',
    'xml:lang': lang || undefined,
    'font-family': fonts.text,
    fill: 'none',
  });
  return `<svg${root}>
<title>${escaped(title)}</title>
<desc>${escaped(description)}</desc>
<defs>${[...definitions.values()].join('')}</defs>
<rect width="${width}" height="${height}" fill="${background}"/>
${content}
</svg>
`;
}

function shapeText(shape: Shape, context: Context): string {
  if (shape.kind === 'path') return pathText(shape, context);
  return shape.kind === 'text' ? textText(shape, context) : groupText(shape, context);
}

function pathText(shape: PathShape, { definitions }: Context): string {
  const { d, fill, stroke, lineWidth = 1, dash, isRound, opacity = 1 } = shape;
  return `<path${attributes({
    d,
    fill: fill && paintText(fill, definitions),
    stroke: stroke && paintText(stroke, definitions),
    'stroke-width': stroke && lineWidth !== 1 ? lineWidth : undefined,
    'stroke-dasharray': dash?.join(' '),
    'stroke-linecap': isRound ? 'round' : undefined,
    'stroke-opacity': opacity < 1 ? opacity : undefined,
  })}/>`;
}

/** Invisible Unicode characters that isolate a right-to-left text from the text around it. */
const [RIGHT_TO_LEFT, END] = ['\u2067', '\u2069'];

/**
 * Inkscape puts words around numbers in the wrong order unless `direction` is set, and then `text-anchor` counts from the right. resvg and
 * LibreOffice do not support `direction` and would draw the text on the wrong side of its anchor, so they get `text-anchor` as an
 * attribute; LibreOffice ignores attribute selectors.
 */
const RTL_STYLE =
  '<style>text[data-rtl]{direction:rtl}text[data-rtl="right"]{text-anchor:start}text[data-rtl="left"]{text-anchor:end}</style>';

function textText(shape: TextShape, { fonts, definitions, hasStyle }: Context): string {
  const { text, x, y, align = 'left', size, color, font, weight, isStruck, isUnderlined } = shape;
  const isFromRight = isRtl(text);
  if (isFromRight && hasStyle) definitions.set('rtl', RTL_STYLE);
  const shown = isFromRight ? `${RIGHT_TO_LEFT}${text}${END}` : text;
  const anchor = align === 'middle' ? 'middle' : align === 'right' ? 'end' : undefined;
  const decoration = [isStruck && 'line-through', isUnderlined && 'underline'].filter(Boolean).join(' ');
  return `<text${attributes({
    x: n(x),
    y: n(y),
    'font-size': size,
    fill: color,
    'text-anchor': anchor,
    'data-rtl': isFromRight && hasStyle ? align : undefined,
    'font-family': font === 'heading' ? fonts.heading : undefined,
    'font-weight': weight && weight !== 400 ? weight : undefined,
    'text-decoration': decoration || undefined,
  })}>${escaped(shown)}</text>`;
}

function groupText(group: GroupShape, context: Context): string {
  const { shapes, x = 0, y = 0, scaleX = 1, scaleY = 1, clip, title, href } = group;
  const scale = scaleX === 1 && scaleY === 1 ? '' : ` scale(${scaleX} ${scaleY})`;
  const transform = x === 0 && y === 0 && !scale ? undefined : `translate(${n(x)} ${n(y)})${scale}`;
  let clipId: string | undefined;
  if (clip) {
    const [width, height] = [n(clip.width), n(clip.height)];
    clipId = `cited-timeline-clip-${width}-${height}`.replaceAll('.', '_');
    context.definitions.set(clipId, `<clipPath id="${clipId}"><rect width="${width}" height="${height}"/></clipPath>`);
  }
  const words = title ? `<title>${escaped(title)}</title>` : '';
  const content = shapes.map((shape) => shapeText(shape, context)).join('');
  const name = href === undefined ? 'g' : 'a';
  return `<${name}${attributes({ href, 'xlink:href': href, transform, 'clip-path': clipId && `url(#${clipId})` })}>${words}${content}</${name}>`;
}

/** A paint as an attribute; a gradient becomes a definition. */
function paintText(paint: Paint, definitions: Definitions): string {
  if (typeof paint === 'string') return paint;
  const { kind, stops } = paint;
  const id = `cited-timeline-${kind}-${stops.map(({ offset, color, opacity }) => `${offset}${color}${opacity}`).join('-')}`;
  const safe = id.replaceAll('#', '').replaceAll('.', '_');
  if (!definitions.has(safe)) definitions.set(safe, gradientText(safe, paint));
  return `url(#${safe})`;
}

const gradientText = (id: string, { kind, stops }: Gradient): string =>
  `<${kind}Gradient id="${id}">${stops
    .map(
      ({ offset, color, opacity }) =>
        `<stop${attributes({ offset, 'stop-color': color, 'stop-opacity': opacity < 1 ? opacity : undefined })}/>`,
    )
    .join('')}</${kind}Gradient>`;
