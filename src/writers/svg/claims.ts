import type { ClaimsBlock, PlacedClaim } from '../../layout/claims.ts';
import { colorOf, mix, type PictureColors } from './colors.ts';
import { markShapes } from './marks.ts';
import { cut, type TextStyle, type TextWidth } from './measure.ts';
import type { Picture } from './picture.ts';
import { boxPath, n, type Shape } from './shapes.ts';

const WORDS: TextStyle = { size: 12 };
/** Space around a block, height of a line as a share of a row, and sizes of marks, px: see `layout/claims.ts` and `evidence/claims.css`. */
const PADDING = 4;
const LINE = 0.48;
const BAR = 6;
const DOT = 8.16;
/** Space around words that are written over a mark, px. */
const AROUND = 4.8;

/** The dates that articles claim for an event, on their own background. */
export function claimsShapes(block: ClaimsBlock, picture: Picture, width: TextWidth): Shape[] {
  const { colors, selected, metrics } = picture;
  const { x0, x1, top, bottom, category, event, ties, claims } = block;
  const ground = event === selected ? colors.selected : mix(colors.selected, 45, colors.surface);
  const color = colorOf(colors, category);
  const box = { x: x0 - PADDING, y: top, width: x1 - x0 + 2 * PADDING, height: bottom - top - PADDING };
  return [
    { kind: 'path', d: boxPath(box, 8), fill: ground },
    ...ties.map((tie): Shape => ({
      kind: 'path',
      d: `M${n(tie.x)},${n(tie.top)}V${n(tie.bottom)}`,
      stroke: color,
      lineWidth: 1.5,
    })),
    ...claims.flatMap((claim) => claimShapes(claim, { color, ground, colors, row: metrics.row, width })),
  ];
}

interface ClaimLook {
  readonly color: string;
  readonly ground: string;
  readonly colors: PictureColors;
  readonly row: number;
  readonly width: TextWidth;
}

function claimShapes(claim: PlacedClaim, { color, ground, colors, row, width }: ClaimLook): Shape[] {
  const { mark, side, labelX, labelWidth, followed } = claim;
  const y = claim.y + (LINE * row) / 2;
  const text = cut(claim.text, labelWidth, WORDS, width);
  const fromRight = side === 'left' || side === 'later';
  const words: Shape = {
    kind: 'text',
    text,
    x: fromRight ? labelX + labelWidth : labelX,
    y: y + 4.2,
    align: fromRight ? 'right' : 'left',
    size: WORDS.size,
    color: colors.muted,
  };
  const look = { color, ground, text: colors.text, bar: BAR, dot: DOT, pale: 55, isHollow: !followed };
  const shapes = mark ? markShapes(mark, y, look) : [];
  if (side === 'over') {
    const box = { x: labelX - AROUND, y: y - 7, width: width(text, WORDS) + 2 * AROUND, height: 14 };
    shapes.push({ kind: 'path', d: boxPath(box), fill: ground });
  }
  const arrow = side === 'earlier' ? '←' : side === 'later' ? '→' : '';
  if (arrow) {
    const x = side === 'earlier' ? claim.x0 - 2 : claim.x1 + 2;
    const align = side === 'earlier' ? 'right' : 'left';
    shapes.push({ kind: 'text', text: arrow, x, y: y + 4.2, align, size: WORDS.size, color });
  }
  return [...shapes, words];
}
