/** Font settings of a text. */
export interface TextStyle {
  /** Size of the letters, px. */
  readonly size: number;
  readonly font?: 'text' | 'heading';
  readonly weight?: 400 | 600 | 700;
}

/** The width of a text, px. */
export type TextWidth = (text: string, style: TextStyle) => number;

/** Replaces the rest of a text that is cut. */
const ELLIPSIS = '…';

/** A text cut to the available width, px, with an ellipsis; '' if not even the ellipsis fits. O(log length) measurements. */
export function cut(text: string, room: number, style: TextStyle, width: TextWidth): string {
  if (width(text, style) <= room) return text;
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  const first = (count: number): string => letters.slice(0, count).join('').trimEnd() + ELLIPSIS;
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (width(first(middle), style) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits > 0 ? first(fits) : width(ELLIPSIS, style) <= room ? ELLIPSIS : '';
}

/** Matches places where a line may end: after white space, and between characters of scripts without spaces. */
const BREAK =
  /(?<=\s)(?=\S)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}。、」』）])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])/u;

/**
 * A text wrapped to the available width, px. A word that is too long for a line is broken. Line breaks in the text are kept. O(length)
 * measurements.
 */
export function wrap(text: string, room: number, style: TextStyle, width: TextWidth): string[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.trim().split(BREAK)) {
      if (width((line + word).trimEnd(), style) <= room) line += word;
      else {
        if (line) lines.push(line.trimEnd());
        const parts = broken(word, room, style, width);
        lines.push(...parts.slice(0, -1));
        line = parts.at(-1) ?? '';
      }
    }
    lines.push(line.trimEnd());
    return lines;
  });
}

/** Matches places where a long word, such as an address, may be broken: after punctuation. */
const PART = /(?<=[/?&=._-])/;

/** A word in pieces that fit the available width, at least one. Broken after punctuation or, if a piece is still too long, anywhere. */
function broken(word: string, room: number, style: TextStyle, width: TextWidth): string[] {
  if (width(word.trimEnd(), style) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  const add = (part: string): void => {
    if (piece && width(piece + part, style) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  };
  for (const part of word.split(PART)) {
    if (width(part, style) <= room) add(part);
    else for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(part)) add(segment);
  }
  return [...pieces, piece];
}

const RTL = /^[^\p{L}]*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/** Whether a text is written from right to left, decided by its first letter. */
export const isRtl = (text: string): boolean => RTL.test(text);
