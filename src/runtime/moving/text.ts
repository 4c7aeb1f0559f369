import { layoutPips, pipsPath, type Pips } from '../../layout/marks/pips.ts';
import type { LineLook } from './look.ts';

const RTL = /^[^\p{L}]*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/** Maximum number of cached texts of a line. */
const MAX_CACHED_TEXTS = 2000;

/** After so many guesses of where a text is to be cut, what is left is halved, as letters may differ much in width. */
const MAX_GUESSES = 4;

type Align = 'left' | 'right' | 'center';

/** What is known of a text in the letters of a line. */
interface KnownText {
  readonly isRtl: boolean;
  /** CSS px; undefined until it is needed. */
  width?: number;
  /** The room that it was last cut to, CSS px, and what is left of it. */
  room?: number;
  cut?: string;
  /** Its letters, and widths of its beginnings with an ellipsis by their number of letters, CSS px. */
  letters?: readonly string[];
  readonly widths: Map<number, number>;
}

/** A row of pips in letters of 1 px, and its width. */
export interface PipLine {
  readonly width: number;
  readonly path: Path2D;
}

/** Draws lines of text on one canvas, cut with an ellipsis if they do not fit. */
export class TextPainter {
  readonly #context: CanvasRenderingContext2D;
  /** What is known of texts, by line style, and for the current one. */
  readonly #lines = new Map<LineLook, Map<string, KnownText>>();
  #known = new Map<string, KnownText>();
  readonly #pips = new Map<string, PipLine>();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** Sets the letters and the colour of a line for everything drawn from now on. */
  set(line: LineLook): void {
    const context = this.#context;
    context.font = line.font;
    // Most lines have the same, and setting them makes the browser look for the font again
    if (context.letterSpacing !== line.letterSpacing) context.letterSpacing = line.letterSpacing;
    if (context.wordSpacing !== line.wordSpacing) context.wordSpacing = line.wordSpacing;
    if (line.caps && context.fontVariantCaps !== line.caps)
      context.fontVariantCaps = line.caps as CanvasFontVariantCaps;
    if (line.kerning && context.fontKerning !== line.kerning) context.fontKerning = line.kerning as CanvasFontKerning;
    context.fillStyle = line.color;
    const known = this.#lines.get(line) ?? new Map<string, KnownText>();
    if (known.size > MAX_CACHED_TEXTS) known.clear();
    this.#lines.set(line, known);
    this.#known = known;
  }

  /** Width of a text in the current letters, CSS px. */
  width(text: string): number {
    return this.#widthOf(text, this.#of(text));
  }

  /**
   * Draws a text from its left end, to its right end or around its middle, CSS px. A text that does not fit is cut and
   * starts where its room does, like text that overflows a box.
   * @param room CSS px
   * @param fits whether it is known to fit, so that it is not measured
   */
  draw(text: string, x: number, y: number, align: Align, room = Infinity, fits = room === Infinity): void {
    const context = this.#context;
    const known = this.#of(text);
    const isCut = !fits && this.#widthOf(text, known) > room;
    this.#set(known.isRtl ? 'rtl' : 'ltr', isCut ? (known.isRtl ? 'right' : 'left') : align);
    if (!isCut) {
      context.fillText(text, x, y);
      return;
    }
    if (known.room !== room || known.cut === undefined) {
      known.room = room;
      known.cut = this.#cutTo(text, known, room);
    }
    const left = align === 'right' ? x - room : x;
    context.fillText(known.cut, left + (known.isRtl ? room : 0), y);
  }

  #set(direction: CanvasDirection, align: Align): void {
    const context = this.#context;
    if (context.direction !== direction) context.direction = direction;
    if (context.textAlign !== align) context.textAlign = align;
  }

  #of(text: string): KnownText {
    let known = this.#known.get(text);
    if (!known) this.#known.set(text, (known = { isRtl: RTL.test(text), widths: new Map() }));
    return known;
  }

  #widthOf(text: string, known: KnownText): number {
    return (known.width ??= this.#context.measureText(text).width);
  }

  /** The pips of a line, to be filled at the size of its letters. */
  pips(counts: Pips): PipLine {
    const key = `${counts.attesting} ${counts.disputing} ${counts.retracting}`;
    let line = this.#pips.get(key);
    if (!line) {
      const row = layoutPips(counts);
      this.#pips.set(key, (line = { width: row.width, path: new Path2D(pipsPath(row)) }));
    }
    return line;
  }

  /** The first guesses are by the average width of a letter, so that most texts are measured two or three times. */
  #cutTo(text: string, known: KnownText, room: number): string {
    const letters = (known.letters ??= [...text]);
    const { widths } = known;
    const first = (count: number): string => `${letters.slice(0, count).join('')}…`;
    const width = (count: number): number => {
      let of = widths.get(count);
      if (of === undefined) widths.set(count, (of = this.#context.measureText(first(count)).width));
      return of;
    };
    let [fits, tooLong] = [0, letters.length];
    let [least, most] = [0, this.#widthOf(text, known)];
    for (let tries = 0; tooLong - fits > 1; tries++) {
      const share = tries < MAX_GUESSES ? (room - least) / (most - least || 1) : 0.5;
      const guess = fits + Math.round(share * (tooLong - fits));
      const count = Math.max(fits + 1, Math.min(tooLong - 1, guess));
      const of = width(count);
      if (of <= room) [fits, least] = [count, of];
      else [tooLong, most] = [count, of];
    }
    return fits > 0 ? first(fits) : '';
  }
}
