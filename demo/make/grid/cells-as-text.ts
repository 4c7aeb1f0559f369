/** Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, and quotes around a cell that holds one of these. */
export const textOfCells = (cells: readonly (readonly string[])[]): string =>
  cells.map((line) => line.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of a text that a spreadsheet put on the clipboard; one cell for a text without tabs and line ends. O(length). */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  // A line end after the last row begins no row of its own
  for (let at = 0; at < text.length || rows.length === 0;) {
    const { cells, end } = rowAt(text, at);
    rows.push(cells);
    at = end;
  }
  return rows;
}

/** The cells of the row that begins at an index, and the index at which the next one begins. */
function rowAt(text: string, start: number): { readonly cells: readonly string[]; readonly end: number } {
  const cells: string[] = [];
  for (let at = start; ;) {
    const cell = nextCell(text, at);
    cells.push(cell.text);
    at = cell.end + 1;
    if (cell.end < text.length && text[cell.end] === '\t') continue;
    return { cells, end: text[cell.end] === '\r' && text[at] === '\n' ? at + 1 : at };
  }
}

/** The cell that begins at an index, and the index of what ends it. */
function nextCell(text: string, start: number): { readonly text: string; readonly end: number } {
  if (text[start] === '"') {
    const parts: string[] = [];
    for (let from = start + 1; ;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) break;
      parts.push(text.slice(from, quote));
      const next = text[quote + 1];
      if (next !== '"') {
        // Else the quotes are part of the words: "Bridge" opens
        if (next === undefined || next === '\t' || next === '\r' || next === '\n')
          return { text: parts.join('"'), end: quote + 1 };
        break;
      }
      from = quote + 2;
    }
  }
  const end = indexOfEnd(text, start);
  return { text: text.slice(start, end), end };
}

function indexOfEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\t' || sign === '\r' || sign === '\n') return at;
  }
  return text.length;
}
