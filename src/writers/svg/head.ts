import { colorOf } from './colors.ts';
import { type TextStyle, type TextWidth, wrap } from './measure.ts';
import type { Picture } from './picture.ts';
import { circlePath, type Shape } from './shapes.ts';

/** Shapes, and their total height, px. */
export interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** Maximum width of the description, and minimum picture width for a large title, px. */
const MAX_DESCRIPTION_WIDTH = 660;
const MIN_WIDTH_FOR_LARGE_TITLE = 560;
const DESCRIPTION: TextStyle = { size: 14.4 };
const CHIP: TextStyle = { size: 13 };
const NOTE: TextStyle = { size: 13 };
/** Radius of a swatch, distance from its left edge to its words, space between chips, and height of a chip, px. */
const SWATCH = 5.5;
const SWATCH_ROOM = 17;
const CHIP_APART = 20;
const CHIP_HEIGHT = 22;

/** Title, description, notes on what is left out, and the legend of colours, `width` px wide. */
export function headBlock(picture: Picture, width: number, measure: TextWidth): Block {
  const { title, description, notes, colors } = picture;
  const size = picture.width < MIN_WIDTH_FOR_LARGE_TITLE ? 22.4 : 27.2;
  const titleStyle: TextStyle = { size, font: 'heading', weight: 700 };
  const shapes: Shape[] = [];
  let y = 0;
  const write = (text: string, style: TextStyle, room: number, lineHeight: number, color: string): void => {
    for (const line of wrap(text, room, style, measure)) {
      y += lineHeight * style.size;
      const [x, align] = picture.isRtl ? ([width, 'right'] as const) : ([0, 'left'] as const);
      shapes.push({ kind: 'text', text: line, x, y: y - style.size * (lineHeight - 0.95), align, color, ...style });
    }
  };
  if (title) write(title, titleStyle, width, 1.2, colors.text);
  if (description) {
    y += 6;
    write(description, DESCRIPTION, Math.min(width, MAX_DESCRIPTION_WIDTH), 1.45, colors.muted);
  }
  if (notes.length > 0) y += 6;
  for (const note of notes) write(note, NOTE, width, 1.4, colors.text);
  const legend = legendBlock(picture, width, measure);
  if (legend.height > 0) {
    y += y > 0 ? 14 : 0;
    shapes.push({ kind: 'group', x: 0, y, shapes: legend.shapes });
    y += legend.height;
  }
  return { shapes, height: y };
}

/** The legend of colours: a swatch and a label for each category, in as many lines as needed. */
function legendBlock({ legend, colors, isRtl }: Picture, width: number, measure: TextWidth): Block {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { id, label } of legend) {
    const chip = SWATCH_ROOM + measure(label, CHIP);
    if (x > 0 && x + chip > width) [x, y] = [0, y + CHIP_HEIGHT];
    const at = (distance: number): number => (isRtl ? width - distance : distance);
    shapes.push(
      { kind: 'path', d: circlePath(at(x + SWATCH), y + CHIP_HEIGHT / 2, SWATCH), fill: colorOf(colors, id) },
      {
        kind: 'text',
        text: label,
        x: at(x + SWATCH_ROOM),
        y: y + CHIP_HEIGHT / 2 + 4.5,
        align: isRtl ? 'right' : 'left',
        size: CHIP.size,
        color: colors.text,
      },
    );
    x += chip + CHIP_APART;
  }
  return { shapes, height: legend.length > 0 ? y + CHIP_HEIGHT : 0 };
}
