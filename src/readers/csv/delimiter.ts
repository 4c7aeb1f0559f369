import { runSteps } from '../../file/steps.ts';
import { cellSteps } from './cells.ts';

/** Possible delimiters, the likeliest first. */
const DELIMITERS = ['\t', ',', ';', '|'];
/** Maximum number of rows looked at. */
const ROWS = 20;
/** How much of a text is looked at, in UTF-16 code units. */
const HEAD = 50_000;

/** How a text is divided into cells. */
export interface Division {
  readonly delimiter: string;
  /** Number of cells that most of its rows have. */
  readonly columns: number;
  /** Share of the rows looked at that have this number of cells. */
  readonly share: number;
}

/**
 * The delimiter with which the most rows of a text have the same number of cells; undefined if no delimiter divides a
 * row.
 */
export function divisionOf(text: string): Division | undefined {
  const head = text.slice(0, HEAD);
  let best: Division | undefined;
  for (const delimiter of DELIMITERS) {
    const { rows } = runSteps(cellSteps(head, delimiter, ROWS));
    const whole = head.length < text.length && rows.length < ROWS && rows.length > 1 ? rows.slice(0, -1) : rows;
    const columns = commonest(whole.map(({ cells }) => cells.length));
    if (columns < 2) continue;
    const share = whole.filter(({ cells }) => cells.length === columns).length / whole.length;
    if (!best || share > best.share + 0.1 || (share > best.share - 0.1 && columns > best.columns))
      best = { delimiter, columns, share };
  }
  return best;
}

function commonest(counts: readonly number[]): number {
  const times = (count: number): number => counts.filter((other) => other === count).length;
  return counts.reduce((best, count) => (times(count) > times(best) ? count : best), counts[0] ?? 0);
}

/** The line `sep=;` in which a text may tell spreadsheets its delimiter, with the delimiter as a group. */
export const SEPARATOR_LINE = /^sep=([^\r\n])\r?\n/i;
