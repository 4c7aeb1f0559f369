import type { Steps } from '../../file/steps.ts';

/** A row of a table, as written. */
export interface TableRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its position, for a row that is not a line of a text: `sheet “Events”, row 12`. */
  readonly where?: string;
  /** Addresses that its cells link to, by column from 0. */
  readonly links?: ReadonlyMap<number, string>;
}

/** The position of a row: `line 12`. */
export const whereOf = ({ where, line }: TableRow): string => where ?? `line ${line}`;

/** The rows of a text, and the line of the quotation mark that is never closed, if any. */
export interface ParsedCells {
  readonly rows: readonly TableRow[];
  readonly unclosedAt: number | undefined;
}

const QUOTE = 34;
const CR = 13;
const LF = 10;
/** Rows read in one step. */
const STEP = 1000;

/**
 * Splits a text into cells as RFC 4180 and d3-dsv do: a cell that begins with a quotation mark may contain delimiters,
 * line breaks and doubled quotation marks. Unlike d3-dsv it works in steps and reports line numbers. After a quotation
 * mark that is never closed, quotation marks are ordinary characters. Rows without any text are left out. O(length).
 * @param limit maximum number of rows read
 */
export function* cellSteps(text: string, delimiter: string, limit = Infinity): Steps<ParsedCells> {
  const separator = delimiter.charCodeAt(0);
  const rows: TableRow[] = [];
  let unclosedAt: number | undefined;
  let line = 1;
  let at = 0;
  while (at < text.length && rows.length < limit) {
    const first = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      const end = text.charCodeAt(at) === QUOTE && unclosedAt === undefined ? closingQuote(text, at + 1) : undefined;
      if (end === -1) unclosedAt = line;
      else if (end !== undefined) {
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        for (let end = cell.indexOf('\n'); end >= 0; end = cell.indexOf('\n', end + 1)) line++;
        at = end + 1;
      }
      // Text after a closing quotation mark still belongs to the cell
      const start = at;
      for (let code = text.charCodeAt(at); at < text.length && code !== separator && code !== LF && code !== CR;)
        code = text.charCodeAt(++at);
      cells.push(cell + text.slice(start, at));
      if (at >= text.length || text.charCodeAt(at) !== separator) break;
      at++;
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
    at++;
    line++;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: first, cells });
    if (rows.length % STEP === STEP - 1) yield at / text.length;
  }
  return { rows, unclosedAt };
}

/** Position of the quotation mark that closes a cell; -1 if there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}
