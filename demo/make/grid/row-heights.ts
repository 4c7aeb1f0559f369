import type { Row } from '../story/types.ts';
import { rowWindow, type RowWindow } from './row-window.ts';

/** Estimated height of a row that was never measured, CSS px. */
const ESTIMATE = 52;

/** The heights of rows when they were last drawn, from which follows which rows to draw now. */
export class RowHeights {
  readonly #box: HTMLElement;
  readonly #heights = new Map<string, number>();
  #average = ESTIMATE;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /** Number of rows in view. */
  get page(): number {
    return Math.max(1, Math.floor(this.#box.clientHeight / this.#average) - 1);
  }

  /** The rows to draw. @param kept a row that is always drawn, because it contains an editor */
  window(rows: readonly Row[], kept: number | undefined): RowWindow {
    const { scrollTop, clientHeight } = this.#box;
    const heightOf = this.#heightOf(rows);
    const found = rowWindow(rows.length, heightOf, scrollTop, clientHeight || 600);
    if (kept === undefined || (kept >= found.start && kept < found.end)) return found;
    return rowWindow(rows.length, heightOf, this.#top(rows, kept), clientHeight || 600);
  }

  /** Measures the drawn rows. @returns whether some were not measured before, so that the window may change */
  measure(): boolean {
    let isNew = false;
    for (const element of this.#box.querySelectorAll<HTMLElement>('tr[data-id]')) {
      const id = element.dataset['id'] ?? '';
      isNew ||= !this.#heights.has(id);
      this.#heights.set(id, element.offsetHeight);
    }
    let sum = 0;
    for (const height of this.#heights.values()) sum += height;
    if (this.#heights.size > 0) this.#average = sum / this.#heights.size;
    return isNew && this.#heights.size > 60;
  }

  /** Scrolls so that a row is among the drawn ones. */
  show(rows: readonly Row[], row: number): void {
    const { scrollTop, clientHeight } = this.#box;
    const top = this.#top(rows, row);
    if (top < scrollTop || top > scrollTop + clientHeight) this.#box.scrollTop = Math.max(0, top - clientHeight / 2);
  }

  #heightOf(rows: readonly Row[]): (row: number) => number {
    return (row) => this.#heights.get(rows[row]?.id ?? '') || this.#average;
  }

  #top(rows: readonly Row[], row: number): number {
    const heightOf = this.#heightOf(rows);
    let top = 0;
    for (let i = 0; i < row; i++) top += heightOf(i);
    return top;
  }
}
