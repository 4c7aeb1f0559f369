import { isRtl, type TextStyle } from '../../writers/svg/measure.ts';
import type { Drawing, GroupShape, Paint, PathShape, Shape, TextShape } from '../../writers/svg/shapes.ts';
import type { PictureFonts } from './read-colors.ts';

/** The font of a text in the format of a canvas. */
export const fontOf = ({ size, font = 'text', weight = 400 }: TextStyle, fonts: PictureFonts): string =>
  `${weight} ${size}px ${fonts[font]}`;

/**
 * Paints a drawing on a canvas, like `svgText` writes it. It does not use an image of that text, because a page's
 * `img-src` may refuse `blob:` and `data:`, as the strictest policy does.
 */
export function paint(context: CanvasRenderingContext2D, drawing: Drawing, scale: number): void {
  const { width, height, background, fonts, shapes } = drawing;
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) paintShape(context, shape, fonts);
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, fonts: PictureFonts): void {
  if (shape.kind === 'path') paintPath(context, shape);
  else if (shape.kind === 'text') paintText(context, shape, fonts);
  else paintGroup(context, shape, fonts);
}

function paintGroup(context: CanvasRenderingContext2D, group: GroupShape, fonts: PictureFonts): void {
  const { shapes, x = 0, y = 0, scaleX = 1, scaleY = 1, clip } = group;
  context.save();
  context.translate(x, y);
  context.scale(scaleX, scaleY);
  if (clip) {
    context.beginPath();
    context.rect(0, 0, clip.width, clip.height);
    context.clip();
  }
  for (const shape of shapes) paintShape(context, shape, fonts);
  context.restore();
}

function paintPath(context: CanvasRenderingContext2D, shape: PathShape): void {
  const { d, fill, stroke, lineWidth = 1, dash = [], isRound, opacity = 1 } = shape;
  const path = new Path2D(d);
  if (fill !== undefined) {
    context.fillStyle = styleOf(context, fill);
    // It is not an array
    // oxlint-disable-next-line no-array-fill-with-reference-type
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.strokeStyle = styleOf(context, stroke);
  context.lineWidth = lineWidth;
  context.setLineDash([...dash]);
  context.lineCap = isRound ? 'round' : 'butt';
  context.globalAlpha = opacity;
  context.stroke(path);
  context.globalAlpha = 1;
}

function styleOf(context: CanvasRenderingContext2D, paint: Paint): string | CanvasGradient {
  if (typeof paint === 'string') return paint;
  const { kind, stops, box } = paint;
  const { x, y, width, height } = box;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const gradient =
    kind === 'linear'
      ? context.createLinearGradient(x, middleY, x + width, middleY)
      : context.createRadialGradient(middleX, middleY, 0, middleX, middleY, width / 2);
  for (const { offset, color, opacity } of stops)
    gradient.addColorStop(
      offset,
      `${color}${Math.round(opacity * 255)
        .toString(16)
        .padStart(2, '0')}`,
    );
  return gradient;
}

function paintText(context: CanvasRenderingContext2D, shape: TextShape, fonts: PictureFonts): void {
  const { text, x, y, align = 'left', size, color, isStruck, isUnderlined } = shape;
  context.font = fontOf(shape, fonts);
  context.fillStyle = color;
  context.textAlign = align === 'middle' ? 'center' : align;
  context.direction = isRtl(text) ? 'rtl' : 'ltr';
  context.fillText(text, x, y);
  if (!isStruck && !isUnderlined) return;
  const { width } = context.measureText(text);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  context.fillRect(left, isStruck ? y - size * 0.3 : y + size * 0.15, width, 1);
}
