/** Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, and quotes around a cell that has any of these. */
export const textOfCells = (cells: readonly (readonly string[])[]): string =>
  cells.map((line) => line.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of a text that a spreadsheet put on the clipboard; one cell for a text without tabs and line ends. O(length). */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const cell = nextCell(text, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end + 1;
    if (text[cell.end] === '\r' && text[at] === '\n') at++;
    if (cell.end < text.length && text[cell.end] !== '\t') {
      // A line end after the last row begins no row of its own
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
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
        if (next === undefined || /[\t\r\n]/.test(next)) return { text: parts.join('"'), end: quote + 1 };
        break;
      }
      from = quote + 2;
    }
  }
  const end = indexOfEnd(text, start);
  return { text: text.slice(start, end), end };
}

function indexOfEnd(text: string, start: number): number {
  const ends = /[\t\r\n]/g;
  ends.lastIndex = start;
  return ends.exec(text)?.index ?? text.length;
}
