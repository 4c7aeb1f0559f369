import { attribute, elementsIn, type HtmlElement, isElement, isIgnored } from './tree.ts';

/** A row of a table: its cells by column. A cell that spans several columns is in each of them. */
export interface Row {
  readonly element: HtmlElement;
  readonly cells: readonly (HtmlElement | undefined)[];
  /** Cells that begin in this row. */
  readonly own: ReadonlySet<HtmlElement>;
  readonly inHead: boolean;
}

/** Limits on width and span; larger values are mistakes. */
const MAX_COLUMNS = 100;
const LONGEST = 1000;

const span = (cell: HtmlElement, name: string, most: number): number =>
  Math.min(Math.max(Math.trunc(Number(attribute(cell, name))) || 1, 1), most);

const isCell = (node: HtmlElement): boolean => node.tag === 'td' || node.tag === 'th';

/** The rows of a table, without those of nested tables. O(cells). */
export function rowsOf(table: HtmlElement): Row[] {
  const inTable = elementsIn(table, ({ tag }) => tag === 'td' || tag === 'th' || tag === 'table' || tag === 'caption');
  const heads = new Set(inTable.filter(({ tag }) => tag === 'thead').flatMap((head) => elementsIn(head, isCell)));
  const rows: Row[] = [];
  /** By column: a cell that spans downwards, and the number of further rows it covers. */
  let reaching: ({ cell: HtmlElement; rowsLeft: number } | undefined)[] = [];
  for (const element of inTable) {
    if (element.tag !== 'tr') continue;
    const cells: (HtmlElement | undefined)[] = [];
    const next: typeof reaching = [];
    const own = element.children.filter(
      (child): child is HtmlElement => isElement(child) && isCell(child) && !isIgnored(child),
    );
    const pass = (): void => {
      for (let above = reaching[cells.length]; above && cells.length < MAX_COLUMNS; above = reaching[cells.length]) {
        if (above.rowsLeft > 1) next[cells.length] = { cell: above.cell, rowsLeft: above.rowsLeft - 1 };
        cells.push(above.cell);
      }
    };
    for (const cell of own) {
      pass();
      const down = span(cell, 'rowspan', LONGEST);
      for (let across = span(cell, 'colspan', MAX_COLUMNS); across > 0 && cells.length < MAX_COLUMNS; across--) {
        if (down > 1) next[cells.length] = { cell, rowsLeft: down - 1 };
        cells.push(cell);
      }
    }
    pass();
    reaching = next;
    if (own.length) rows.push({ element, cells, own: new Set(own), inHead: heads.has(element) });
  }
  return rows;
}
