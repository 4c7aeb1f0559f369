import { axisShapes } from './axis.ts';
import { headBlock } from './head.ts';
import type { TextWidth } from './measure.ts';
import type { Picture } from './picture.ts';
import { plotShapes } from './plot.ts';
import { boxPath, type Drawing, n, type Shape } from './shapes.ts';
import { sourcesBlock } from './sources.ts';

/** Margin of a picture, px; smaller for a narrow one. */
export const marginOf = (width: number): number => (width < 560 ? 12 : 24);

/** Width of the plot in a picture, px: the width of the picture without its margins and the frame's border. */
export const plotWidth = (width: number): number => width - 2 * marginOf(width) - 2;

/** Corner radius of the frame, and space above and below it, px. */
const RADIUS = 11;
const APART = 18;

/**
 * Draws a picture: its head, plot and axis in a frame, and the sources. O(items of the scene + sources).
 * @param measure the function by which the scene was laid out
 */
export function drawPicture(picture: Picture, measure: TextWidth): Drawing {
  const { width, scene, metrics, colors, lang, fonts, title, summary } = picture;
  const margin = marginOf(width);
  const inner = width - 2 * margin;
  const shapes: Shape[] = [];
  let y = margin;
  const head = headBlock(picture, inner, measure);
  if (head.height > 0) {
    shapes.push({ kind: 'group', x: margin, y, shapes: head.shapes });
    y += head.height + APART;
  }
  const plotHeight = Math.ceil(scene.plot.height + metrics.top / 2);
  const frame = { x: margin + 0.5, y: y + 0.5, width: inner - 1, height: plotHeight + metrics.axis + 1 };
  const clip = { width: scene.width, height: plotHeight + metrics.axis };
  const axis: Shape = { kind: 'group', x: 0, y: plotHeight, shapes: axisShapes(picture, measure) };
  const story = [...notYetShapes(picture, clip.height), ...plotShapes(picture, plotHeight, measure), axis];
  shapes.push(
    { kind: 'group', x: margin + 1, y: y + 1, clip, shapes: story },
    { kind: 'path', d: boxPath(frame, RADIUS), stroke: colors.border },
  );
  y += frame.height + 1;
  const sources = sourcesBlock(picture, inner, measure);
  if (sources.height > 0) {
    shapes.push({ kind: 'group', x: margin, y: y + APART, shapes: sources.shapes });
    y += APART + sources.height;
  }
  const height = Math.ceil(y + margin);
  return { width, height, background: colors.surface, title, description: summary, lang, fonts, shapes };
}

/** The line at the end of the day as of which the story is shown. */
function notYetShapes({ notYetFrom, scene, colors }: Picture, height: number): Shape[] {
  if (notYetFrom === undefined || notYetFrom >= scene.width) return [];
  const stroke = colors.link;
  return [{ kind: 'path', d: `M${n(Math.max(0, notYetFrom))},0V${n(height)}`, stroke, lineWidth: 2 }];
}
