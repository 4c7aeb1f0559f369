/**
 * Cells in the clipboard format of spreadsheets: tabs between cells, line breaks between rows, and quotes around a cell
 * that contains one of these.
 */
export const textOfCells = (cells: readonly (readonly string[])[]): string =>
  cells.map((line) => line.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Parses text from a spreadsheet's clipboard into cells; a text without tabs and line breaks is one cell. O(length).
 */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  // A line break after the last row does not begin another row
  for (let at = 0; at < text.length || rows.length === 0;) {
    const { cells, end } = rowAt(text, at);
    rows.push(cells);
    at = end;
  }
  return rows;
}

/** The cells of the row that begins at an index, and the index at which the next row begins. */
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

/** The cell that begins at an index, and the index of the character that ends it. */
function nextCell(text: string, start: number): { readonly text: string; readonly end: number } {
  if (text[start] === '"') {
    const parts: string[] = [];
    for (let from = start + 1; ;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) break;
      parts.push(text.slice(from, quote));
      const next = text[quote + 1];
      if (next !== '"') {
        // Otherwise the quotes belong to the text: "Bridge" opens
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
    const character = text[at];
    if (character === '\t' || character === '\r' || character === '\n') return at;
  }
  return text.length;
}
