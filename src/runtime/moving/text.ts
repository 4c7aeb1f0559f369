import { layoutPips, pipsPath, type Pips } from '../../layout/marks/pips.ts';
import type { LineLook } from './look.ts';

const RTL = /^[^\p{L}]*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/** Maximum number of cached cut texts. */
const MOST = 2000;

/** A row of pips in letters of 1 px, and its width. */
export interface PipLine {
  readonly width: number;
  readonly path: Path2D;
}

/** Draws lines of text on one canvas, cut with an ellipsis if they do not fit. */
export class TextPainter {
  readonly #context: CanvasRenderingContext2D;
  /** By text and available width, for the current line style. */
  readonly #cut = new Map<LineLook, Map<string, string>>();
  #known = new Map<string, string>();
  readonly #pips = new Map<string, PipLine>();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** Sets the letters and the colour of a line for everything drawn from now on. */
  set(line: LineLook): void {
    const context = this.#context;
    context.font = line.font;
    context.letterSpacing = line.letterSpacing;
    context.wordSpacing = line.wordSpacing;
    if (line.caps) context.fontVariantCaps = line.caps as CanvasFontVariantCaps;
    if (line.kerning) context.fontKerning = line.kerning as CanvasFontKerning;
    context.fillStyle = line.color;
    const known = this.#cut.get(line) ?? new Map<string, string>();
    if (known.size > MOST) known.clear();
    this.#cut.set(line, known);
    this.#known = known;
  }

  /** Width of a text in the current letters, CSS px. */
  width(text: string): number {
    return this.#context.measureText(text).width;
  }

  /**
   * Draws a text from its left end, to its right end or around its middle, CSS px. A text that does not fit is cut and
   * starts where its room does, like text that overflows a box.
   * @param room CSS px
   */
  draw(text: string, x: number, y: number, align: 'left' | 'right' | 'center', room = Infinity): void {
    const context = this.#context;
    const shown = room === Infinity ? text : this.#fit(text, room);
    const isRtl = RTL.test(text);
    const isCut = shown !== text;
    context.direction = isRtl ? 'rtl' : 'ltr';
    context.textAlign = isCut ? (isRtl ? 'right' : 'left') : align;
    const left = align === 'right' ? x - room : x;
    context.fillText(shown, isCut ? left + (isRtl ? room : 0) : x, y);
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

  #fit(text: string, room: number): string {
    const key = `${Math.round(room)} ${text}`;
    let shown = this.#known.get(key);
    if (shown === undefined) this.#known.set(key, (shown = this.#cutTo(text, room)));
    return shown;
  }

  #cutTo(text: string, room: number): string {
    if (this.width(text) <= room) return text;
    const letters = [...text];
    const first = (count: number): string => `${letters.slice(0, count).join('')}…`;
    let [fits, tooLong] = [0, letters.length];
    while (tooLong - fits > 1) {
      const middle = (fits + tooLong) >> 1;
      if (this.width(first(middle)) <= room) fits = middle;
      else tooLong = middle;
    }
    return fits > 0 ? first(fits) : '';
  }
}
