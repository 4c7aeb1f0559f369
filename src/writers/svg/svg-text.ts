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

/** Signs that XML does not know in any form: most control characters, and halves of surrogate pairs. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in XML, between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '\uFFFD').replace(/[&<>"]/g, (sign) => ESCAPED[sign]!);

/** Attributes of an element; those without a value are left out. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');

/** What other shapes refer to, by id. Ids are made of what they name: where several pictures stand in one page, the same id is the same thing. */
type Definitions = Map<string, string>;

/** What the parts of a picture share. */
interface Context {
  readonly fonts: Drawing['fonts'];
  readonly definitions: Definitions;
  readonly hasStyle: boolean;
}

/**
 * A drawing as an SVG document, with real text; it needs nothing besides the fonts of who opens it. O(shapes).
 * @param hasStyle false leaves out the style sheet of texts from right to left, for a program that reads a part of it
 */
export function svgText(drawing: Drawing, hasStyle = true): string {
  const { width, height, background, title, description, lang, fonts, shapes } = drawing;
  const definitions: Definitions = new Map();
  const context: Context = { fonts, definitions, hasStyle };
  const content = shapes.map((shape) => shapeText(shape, context)).join('\n');
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    // Some programs know no other kind of link
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

/** Signs of Unicode that are not seen: around a text that is written from right to left whatever is around it. */
const [RIGHT_TO_LEFT, END] = ['\u2067', '\u2069'];

/**
 * Inkscape puts words around numbers in the wrong order unless it is told the direction, from which the ends of the text are then counted.
 * resvg and LibreOffice do not know the direction, and would put the text on the other side of its place: the attributes are for them.
 * LibreOffice passes over selectors by attributes.
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
