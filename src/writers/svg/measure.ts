/** How a text is set. */
export interface TextStyle {
  /** Size of the letters, px. */
  readonly size: number;
  readonly font?: 'text' | 'heading';
  readonly weight?: 400 | 600 | 700;
}

/** The width of a text, px. */
export type TextWidth = (text: string, style: TextStyle) => number;

/** What stands for the rest of a text that is cut. */
const ELLIPSIS = '…';

/** A text as far as it has room, with an ellipsis where it is cut; '' where not even that has room. O(log length) measurements. */
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

/** Places in a text where a line may end: after white space, and between letters of scripts that write no spaces. */
const BREAK =
  /(?<=\s)(?=\S)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}。、」』）])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])/u;

/** A text in lines that have room; a word that alone is too long is broken. Line ends in the text stay. O(length) measurements. */
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

/** Where a long word, such as an address, may be broken: after its punctuation. */
const PART = /(?<=[/?&=._-])/;

/** A word in pieces that have room, at least one: broken after punctuation, and where that leaves pieces too long, anywhere. */
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

/** Whether a text is written from right to left, as its first letter tells. */
export const isRtl = (text: string): boolean => RTL.test(text);
