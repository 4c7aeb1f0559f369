import { headerKey } from './roles.ts';

/** A whole number, which may be a year. */
const NUMBER = /^[-−]?\d{1,4}$/;
/** Headers whose numbers could also be seconds or positions in a text. */
const LOOSE =
  /^(?:start|begin|begins|beginning|from|time|timestamp|end|ends|until|to|finish|von|bis|beginn|anfang|ende|inicio|fin|fim|fine|início|inizio|début)$/;
/** Numbers up to 366 could be days of a year. */
const BEYOND_DAYS = 367;

/**
 * Decides whether the numbers of a table are historical years: 820, and −300 for 300 BCE. They are if at least nine in
 * ten cells are whole numbers, and one of them is negative, or has three digits and is too large for a day of a year.
 * They are not if one is written as in EDTF (0820), or is 0.
 */
export class YearEvidence {
  #cells = 0;
  #numbers = 0;
  #shows = false;
  #isEdtf = false;

  /** Adds one cell of a column of dates or years. */
  add(cell: string, header: string): void {
    const text = cell.trim();
    if (text === '' || LOOSE.test(headerKey(header))) return;
    this.#cells++;
    if (!NUMBER.test(text)) return;
    this.#numbers++;
    const value = Number(text.replace('−', '-'));
    if (value === 0 || /^-?0/.test(text)) this.#isEdtf = true;
    if (value < 0 || (value >= BEYOND_DAYS && value < 1000)) this.#shows = true;
  }

  get areHistorical(): boolean {
    return this.#shows && !this.#isEdtf && this.#numbers >= 2 && this.#numbers >= 0.9 * this.#cells;
  }

  /** Whether a cell is such a number. */
  isYear(text: string): boolean {
    return this.areHistorical && NUMBER.test(text.trim());
  }
}
