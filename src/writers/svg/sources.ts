import type { Block } from './head.ts';
import { type TextStyle, type TextWidth, wrap } from './measure.ts';
import type { Picture, PictureSource } from './picture.ts';
import { type GroupShape, type Shape, type TextShape } from './shapes.ts';

const HEADING: TextStyle = { size: 14.4, weight: 700 };
const HEADLINE: TextStyle = { size: 13 };
const DETAIL: TextStyle = { size: 12 };
const LINE_HEIGHT = 1.38;
/** Minimum width for two columns, and space between them, px. */
const TWO_COLUMNS = 760;
const BETWEEN = 36;
/** Space between two articles, px. */
const APART = 9;

/** The articles by number, with publisher, date and address, in one or two columns. Height 0 if there are none. */
export function sourcesBlock(picture: Picture, width: number, measure: TextWidth): Block {
  const { sources, moreSources, address, articles, colors, isRtl } = picture;
  const shapes: Shape[] = [];
  let y = 0;
  const line = (text: string, style: TextStyle, color: string): TextShape => {
    y += style.size * LINE_HEIGHT;
    const [x, align] = isRtl ? ([width, 'right'] as const) : ([0, 'left'] as const);
    return { kind: 'text', text, x, y: y - 4, align, color, ...style };
  };
  if (sources.length > 0) {
    shapes.push(line(articles, HEADING, colors.text));
    y += 8;
    const columns = width >= TWO_COLUMNS && sources.length > 1 ? 2 : 1;
    const columnWidth = (width - (columns - 1) * BETWEEN) / columns;
    const widest = Math.max(...sources.map(({ number }) => measure(number, DETAIL)));
    const blocks = sources.map((source) => sourceBlock(source, widest + 12, columnWidth, picture, measure));
    const top = y;
    for (const [column, inColumn] of balanced(blocks, columns).entries()) {
      const x = (isRtl ? columns - 1 - column : column) * (columnWidth + BETWEEN);
      let below = top;
      for (const { shapes: inside, height } of inColumn) {
        shapes.push({ kind: 'group', x, y: below, shapes: inside });
        below += height + APART;
      }
      y = Math.max(y, below);
    }
  }
  if (moreSources) shapes.push(line(moreSources, DETAIL, colors.muted));
  if (address) {
    if (y > 0) y += 6;
    for (const text of wrap(address, width, DETAIL, measure)) shapes.push(line(text, DETAIL, colors.muted));
  }
  return { shapes, height: y };
}

/** Distributes blocks, in order, over columns of about the same height. */
function balanced(blocks: readonly Block[], columns: number): Block[][] {
  const whole = blocks.reduce((sum, { height }) => sum + height + APART, 0);
  const result: Block[][] = Array.from({ length: columns }, () => []);
  let before = 0;
  for (const block of blocks) {
    const middle = before + block.height / 2;
    result[Math.min(columns - 1, Math.floor((middle / whole) * columns))]!.push(block);
    before += block.height + APART;
  }
  return result;
}

/** One article: its number, and beside it headline, publisher and date, and address. */
function sourceBlock(
  { number, headline, detail, url }: PictureSource,
  indent: number,
  width: number,
  { colors, isRtl }: Picture,
  measure: TextWidth,
): Block {
  const at = (distance: number): number => (isRtl ? width - distance : distance);
  const align = isRtl ? 'right' : 'left';
  let y = 0;
  const lines = (text: string, style: TextStyle, color: string): TextShape[] =>
    (text ? wrap(text, width - indent, style, measure) : []).map((each) => {
      y += style.size * LINE_HEIGHT;
      const { size } = style;
      return { kind: 'text', text: each, x: at(indent), y: y - 4, align, color, size };
    });
  const link = linkOf(url);
  const headlines = lines(headline, HEADLINE, link ? colors.link : colors.text);
  const linked: Shape[] = link ? [{ kind: 'group', href: link, shapes: headlines } satisfies GroupShape] : headlines;
  const shapes: Shape[] = [
    {
      kind: 'text',
      text: number,
      x: at(indent - 8),
      y: HEADLINE.size * LINE_HEIGHT - 4,
      align: isRtl ? 'left' : 'right',
      color: colors.muted,
      ...DETAIL,
    },
    ...linked,
    ...lines(detail, DETAIL, colors.muted),
    ...lines(url, DETAIL, colors.muted),
  ];
  return { shapes, height: y };
}

/** An address that may be a link (only http and https); '' for any other. */
const linkOf = (url: string): string => (/^https?:\/\/\S+$/i.test(url) ? url : '');
