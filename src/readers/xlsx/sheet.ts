import { type Steps, withinShares } from '../../file/steps.ts';
import { BlocksOfCells } from './blocks-of-cells.ts';
import { columnName, columnOf } from './cell-reference.ts';
import { type CellXml, cellText } from './cell-text.ts';
import { relationsOf } from './relations.ts';
import { RichText } from './shared-strings.ts';
import type { Workbook } from './workbook.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A row of a sheet. */
export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  /** Texts by column from 0; columns without a text are left out. */
  readonly cells: Map<number, string>;
  /** Addresses that cells link to, by column. */
  readonly links: Map<number, string>;
}

/** Cells that were read as empty for the same reason. */
export interface UnreadCells {
  count: number;
  /** Reference of the first one, such as `B12`. */
  readonly first: string;
}

/** The content of a sheet. */
export interface SheetContent {
  readonly rows: readonly SheetRow[];
  /** Cells that were read as empty, by reason; the reason continues a sentence that begins with `cells`. */
  readonly unread: ReadonlyMap<string, UnreadCells>;
  readonly hiddenRows: number;
  /** Whether its XML is complete. */
  readonly isWhole: boolean;
}

/** Reads a sheet. @throws if its part of the zip is damaged */
export function* sheetSteps(zip: Zip, part: string, workbook: Workbook): Steps<SheetContent> {
  const rows: SheetRow[] = [];
  const unread = new Map<string, UnreadCells>();
  const merged: string[] = [];
  const linked: { reference: string; id: string }[] = [];
  const string = new RichText();
  let [rowNumber, column, hiddenRows] = [0, -1, 0];
  let row: SheetRow | undefined;
  let cell: CellXml | undefined;
  let inside = '';
  const bytes = zip.read(part) ?? new Uint8Array();
  const steps = readXml(bytes, {
    open(name, attributes) {
      if (name === 'row') {
        rowNumber = Math.max(rowNumber + 1, Number(attributes['r']) || 0);
        column = -1;
        row = { number: rowNumber, cells: new Map(), links: new Map() };
        if (/^(?:1|true)$/.test(attributes['hidden'] ?? '')) hiddenRows++;
      } else if (name === 'c') {
        column = columnOf(attributes['r'] ?? '') ?? column + 1;
        cell = {
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? '0'),
          value: '',
          formula: '',
          text: '',
        };
      } else if (name === 'mergeCell') merged.push(attributes['ref'] ?? '');
      else if (name === 'hyperlink') linked.push({ reference: attributes['ref'] ?? '', id: attributes['id'] ?? '' });
      inside = name;
      if (cell) string.open(name);
    },
    close(name) {
      inside = '';
      string.close(name);
      if (name === 'row' && row) rows.push(row);
      if (name === 'row') row = undefined;
      if (name !== 'c' || !cell || !row) return;
      cell.text = string.take();
      const shown = cellText(cell, workbook);
      if ('why' in shown) {
        const same = unread.get(shown.why);
        if (same) same.count++;
        else unread.set(shown.why, { count: 1, first: columnName(column) + rowNumber });
      } else if (shown.text.trim() !== '') row.cells.set(column, shown.text);
      const [, address] = /^\s*=?HYPERLINK\(\s*"((?:[^"]|"")+)"/i.exec(cell.formula) ?? [];
      if (address !== undefined) row.links.set(column, address.replaceAll('""', '"'));
      cell = undefined;
    },
    text(words) {
      if (!cell) return;
      if (inside === 'v') cell.value += words;
      else if (inside === 'f') cell.formula += words;
      else string.add(words);
    },
  });
  const isWhole = yield* withinShares(steps, 0, 0.9);
  const blocks = new BlocksOfCells(rows);
  for (const reference of merged) blocks.fillDown(reference);
  if (linked.length > 0) {
    const targets = new Map((yield* relationsOf(zip, part)).map(({ id, target }) => [id, target]));
    for (const { reference, id } of linked) blocks.link(reference, targets.get(id) ?? '');
  }
  return { rows: rows.filter(({ cells }) => cells.size > 0), unread, hiddenRows, isWhole };
}
