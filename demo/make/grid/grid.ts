import type { TemplateResult } from 'lit';
import type { Choice, DateAnswer } from '../dates/answer.ts';
import type { Change } from '../story/changes.ts';
import { articleFinder } from '../story/cited-articles.ts';
import { changeLook, pasteCells, putRow, removeRows } from '../story/commands.ts';
import { COLUMNS, type Column } from '../story/pasted-cells.ts';
import { rowIds } from '../story/row-ids.ts';
import { blankRow, type Row, type Story } from '../story/types.ts';
import { cellText, withCellText } from './cell-text.ts';
import { textOfCells } from './cells-as-text.ts';
import { blockOf, type Cursor, cursorAt, type GridSize, moved, neighbour, type Place } from './cursor.ts';
import { gridView } from './grid-view.ts';
import { cellsOf, pasteChanges, type Pasted } from './paste.ts';
import { RowHeights } from './row-heights.ts';

/** The page around the grid. */
export interface GridHost {
  readonly story: Story;
  /** The scrolling box that contains the grid. */
  readonly box: HTMLElement;
  /** False while another tab edits the story. */
  readonly canEdit: boolean;
  /** The answer under the date cell of a row. */
  answer(row: number): DateAnswer;
  /** Makes an edit and redraws; `group` as in `History`. */
  run(changes: readonly Change[], group?: string): void;
  /** Ends a group of edits, because a cell was left. */
  endGroup(): void;
  /** Redraws changes at once. */
  draw(): void;
  /**
   * Asks what to do with pasted content if it is a story of its own; returns false if it is cells for the table.
   * @param room number of columns from the cursor on
   * @param asCells called if the writer says that it is cells
   */
  offerPasted(pasted: Pasted, room: number, asCells: () => void): boolean;
}

/** A cell that is being edited, with its row before the edit. */
interface Editing {
  readonly row: Row;
  readonly isNew: boolean;
  readonly column: Column;
  readonly text: string;
}

/** The table of events: cursor, editing and clipboard. Everything typed becomes part of the story at once. */
export class Grid {
  readonly #host: GridHost;
  readonly #finder = articleFinder();
  readonly #heights: RowHeights;
  #cursor: Cursor = cursorAt(0, 0);
  #editing: Editing | undefined;
  #shown: { readonly story: Story; readonly rows: readonly Row[] } | undefined;

  constructor(host: GridHost) {
    this.#host = host;
    this.#heights = new RowHeights(host.box);
  }

  get template(): TemplateResult {
    const rows = this.#rows;
    const last = rows.length - 1;
    if (this.#cursor.row > last || this.#cursor.anchor.row > last) this.#cursor = cursorAt(last, this.#cursor.column);
    return gridView({
      rows,
      window: this.#heights.window(rows, this.#editing ? this.#cursor.row : undefined),
      cursor: this.#cursor,
      block: blockOf(this.#cursor),
      editing: this.#editing?.text,
      find: this.#finder(this.#host.story),
      answer: (row) => this.#host.answer(row),
      onChoose: (row, choice) => this.#choose(row, choice),
    });
  }

  get isEditing(): boolean {
    return this.#editing !== undefined;
  }

  /** The column that is being edited. */
  get editedColumn(): Column | undefined {
    return this.#editing?.column;
  }

  get size(): GridSize {
    return { rows: this.#rows.length, columns: COLUMNS.length, page: this.#heights.page };
  }

  get cursor(): Cursor {
    return this.#cursor;
  }

  /** Id of the row at the cursor; in the blank row at the end, the id of the row that typing would create. */
  get rowId(): string {
    return this.#rows[this.#cursor.row]?.id ?? '';
  }

  /** Call after each drawing: measures the rows that are drawn. */
  measure(): void {
    if (this.#heights.measure()) this.#host.draw();
  }

  /** Moves the cursor, ends editing, and focuses the cell. */
  go(cursor: Cursor): void {
    this.#end();
    this.#cursor = cursor;
    this.#heights.show(this.#rows, cursor.row);
    this.#host.draw();
    this.focus();
  }

  /** Focuses the cell of the cursor, or its editor. */
  focus(): void {
    const cell = this.#cell();
    const editor = cell?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.editor');
    (editor ?? cell)?.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  }

  /** Selects the block of cells from the anchor to a position. */
  select({ row, column }: Place): void {
    this.go({ row, column, anchor: this.#cursor.anchor });
  }

  /** Moves the cursor to where the focus or pointer already is. */
  place(cursor: Cursor): void {
    if (cursor.row === this.#cursor.row && cursor.column === this.#cursor.column) return;
    this.#end();
    this.#cursor = cursor;
    this.#host.draw();
  }

  /** Starts editing the cell at the cursor. @param text replaces its content; undefined keeps it */
  edit(text?: string): void {
    const row = this.#rows[this.#cursor.row];
    const column = COLUMNS[this.#cursor.column];
    if (!row || !column || !this.#host.canEdit) return;
    const isNew = this.#cursor.row === this.#host.story.rows.length;
    const before = cellText(row, column, this.#finder(this.#host.story));
    this.#cursor = cursorAt(this.#cursor.row, this.#cursor.column);
    this.#editing = { row, isNew, column, text: before };
    if (text === undefined) this.#host.draw();
    else this.type(text);
    this.focus();
  }

  /** Takes the current text of the editor. */
  type(text: string): void {
    if (!this.#editing) return;
    this.#editing = { ...this.#editing, text };
    const { row, column } = this.#editing;
    const { story } = this.#host;
    const edited = withCellText(row, column, text, this.#finder(story));
    this.#host.run(putRow(story, this.#cursor.row, edited), `${row.id}:${column}`);
  }

  /** Leaves the editor, wherever the focus is now. */
  leave(): void {
    if (!this.#editing) return;
    this.#end();
    this.#host.draw();
  }

  /** Leaves the editor and focuses its cell. */
  stop(): void {
    this.#end();
    this.#host.draw();
    this.focus();
  }

  /** Leaves the editor and restores the cell. */
  cancel(): void {
    const editing = this.#editing;
    if (!editing) return;
    const { row, isNew, column } = editing;
    const { story } = this.#host;
    const changes = isNew ? removeRows(story, new Set([row.id])) : putRow(story, this.#cursor.row, row);
    this.#host.run(changes, `${row.id}:${column}`);
    this.stop();
  }

  /** Moves to the next or previous cell; false if there is none. */
  step(by: 1 | -1): boolean {
    const next = neighbour(this.#cursor, by, this.size);
    if (next) this.go(next);
    return next !== undefined;
  }

  /** Moves the cursor with a key; false if the key does not move it. */
  move(event: KeyboardEvent, isRightToLeft: boolean): boolean {
    const cursor = moved(this.#cursor, event, this.size, isRightToLeft);
    if (cursor) this.go(cursor);
    return cursor !== undefined;
  }

  /** The selected cells as text for the clipboard. */
  copy(): string {
    const { top, bottom, left, right } = blockOf(this.#cursor);
    const find = this.#finder(this.#host.story);
    const columns = COLUMNS.slice(left, right + 1);
    const rows = this.#rows.slice(top, bottom + 1);
    return textOfCells(rows.map((row) => columns.map((column) => cellText(row, column, find))));
  }

  /** Empties the selected cells. */
  clear(): void {
    const { top, bottom, left, right } = blockOf(this.#cursor);
    const { story } = this.#host;
    const lines = Math.min(bottom + 1, story.rows.length) - top;
    const line = Array.from({ length: right - left + 1 }, () => ({ text: '' }));
    if (lines > 0)
      this.#host.run(
        pasteCells(
          story,
          top,
          COLUMNS[left] ?? 'title',
          Array.from({ length: lines }, () => line),
        ),
      );
  }

  /** Writes cells from the clipboard over the cells from the cursor on, unless they are a story of their own. */
  paste(pasted: Pasted): void {
    const { top, left } = blockOf(this.#cursor);
    const write = async (): Promise<void> => {
      const cells = await cellsOf(pasted);
      const { story } = this.#host;
      const row = this.#rows[top];
      if (row) this.#host.run(pasteChanges(story, { top, row, column: COLUMNS[left] ?? 'title' }, cells));
      this.focus();
    };
    if (!this.#host.offerPasted(pasted, COLUMNS.length - left, () => void write())) void write();
  }

  /** The rows of the story, followed by a blank one that becomes a row as soon as something is typed into it. */
  get #rows(): readonly Row[] {
    const { story } = this.#host;
    if (this.#shown?.story !== story) this.#shown = { story, rows: [...story.rows, blankRow(rowIds(story)())] };
    return this.#shown.rows;
  }

  #choose(row: number, choice: Choice): void {
    const { story } = this.#host;
    const before = this.#rows[row];
    if (!before) return;
    this.#end();
    this.#cursor = cursorAt(row, 0);
    const order = choice.order ? changeLook(story, { dateOrder: choice.order }) : [];
    this.#host.run([...putRow(story, row, { ...before, dateText: choice.text }), ...order]);
    this.focus();
  }

  #end(): void {
    if (!this.#editing) return;
    this.#editing = undefined;
    this.#host.endGroup();
  }

  #cell(): HTMLElement | null {
    const { row, column } = this.#cursor;
    return this.#host.box.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);
  }
}
