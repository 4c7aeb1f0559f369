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

/** A drawing as an SVG document, with real text; it needs nothing besides the fonts of who opens it. O(shapes). */
export function svgText({ width, height, background, title, description, lang, fonts, shapes }: Drawing): string {
  const definitions: Definitions = new Map();
  const content = shapes.map((shape) => shapeText(shape, fonts, definitions)).join('\n');
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

function shapeText(shape: Shape, fonts: Drawing['fonts'], definitions: Definitions): string {
  if (shape.kind === 'path') return pathText(shape, definitions);
  return shape.kind === 'text' ? textText(shape, fonts) : groupText(shape, fonts, definitions);
}

function pathText(shape: PathShape, definitions: Definitions): string {
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

function textText(shape: TextShape, fonts: Drawing['fonts']): string {
  const { text, x, y, align = 'left', size, color, font, weight, isStruck, isUnderlined } = shape;
  // Not by the attribute `direction`: resvg and LibreOffice do not know it, and would put the text on the other side of its place
  const shown = isRtl(text) ? `${RIGHT_TO_LEFT}${text}${END}` : text;
  const anchor = align === 'middle' ? 'middle' : align === 'right' ? 'end' : undefined;
  const decoration = [isStruck && 'line-through', isUnderlined && 'underline'].filter(Boolean).join(' ');
  return `<text${attributes({
    x: n(x),
    y: n(y),
    'font-size': size,
    fill: color,
    'text-anchor': anchor,
    'font-family': font === 'heading' ? fonts.heading : undefined,
    'font-weight': weight && weight !== 400 ? weight : undefined,
    'text-decoration': decoration || undefined,
  })}>${escaped(shown)}</text>`;
}

function groupText(group: GroupShape, fonts: Drawing['fonts'], definitions: Definitions): string {
  const { shapes, x = 0, y = 0, scaleX = 1, scaleY = 1, clip, title, href } = group;
  const scale = scaleX === 1 && scaleY === 1 ? '' : ` scale(${scaleX} ${scaleY})`;
  const transform = x === 0 && y === 0 && !scale ? undefined : `translate(${n(x)} ${n(y)})${scale}`;
  let clipId: string | undefined;
  if (clip) {
    const [width, height] = [n(clip.width), n(clip.height)];
    clipId = `cited-timeline-clip-${width}-${height}`.replaceAll('.', '_');
    definitions.set(clipId, `<clipPath id="${clipId}"><rect width="${width}" height="${height}"/></clipPath>`);
  }
  const words = title ? `<title>${escaped(title)}</title>` : '';
  const content = shapes.map((shape) => shapeText(shape, fonts, definitions)).join('');
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
