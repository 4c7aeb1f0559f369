import { tableWidth } from '../../picture/text-width.ts';
import { remember } from '../../views/bounded-cache.ts';
import type { TextStyle, TextWidth } from '../../writers/svg/measure.ts';
import { fontOf } from './paint.ts';
import type { PictureFonts } from './read-colors.ts';

/**
 * Measures texts in the fonts of the page, and with the table of widths if that gives a larger result, because readers
 * of the picture may have other fonts.
 */
export function createPageWidth(owner: Document, fonts: PictureFonts): TextWidth {
  const context = owner.createElement('canvas').getContext('2d');
  if (!context) return tableWidth;
  const measureIn = remember(
    (font: string) => {
      return remember(
        (text: string) => {
          context.font = font;
          return context.measureText(text).width;
        },
        () => new Map(),
      );
    },
    () => new Map(),
  );
  return (text: string, style: TextStyle) => Math.max(tableWidth(text, style), measureIn(fontOf(style, fonts))(text));
}
