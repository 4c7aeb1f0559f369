import type { Grid } from './grid.ts';
import { cursorAt } from './cursor.ts';

/**
 * Ties keys, pointer and clipboard to the grid:
 *
 * | in a cell | |
 * |---|---|
 * | arrows, Home, End, Page Up and Down, with Ctrl to the edge | move; with Shift they select a block |
 * | Enter, F2, a second click | edit |
 * | a letter | edit, and begin anew with it |
 * | Delete | empty the selected cells |
 * | Tab | leave the grid |
 *
 * | in the editor | |
 * |---|---|
 * | Enter | the cell below; with Shift a new line, for another article |
 * | Tab, Shift+Tab | the next cell, the one before |
 * | Escape | the cell as it was before |
 * | ↓ in a date with a question | its answers |
 */
export function listenToGrid(box: HTMLElement, grid: Grid): void {
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || !(event.target instanceof HTMLElement)) return;
    const isTaken = event.target.matches('.choice')
      ? keyOnChoice(event, event.target, grid)
      : grid.isEditing
        ? keyInEditor(event, grid)
        : keyInCell(event, grid, getComputedStyle(box).direction === 'rtl');
    if (isTaken) event.preventDefault();
  });
  box.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) grid.type(target.value);
  });
  box.addEventListener('mousedown', (event) => {
    const cell = cellAt(event.target);
    if (!cell || event.button !== 0 || isControl(event.target)) return;
    const isCurrent = cell.row === grid.cursor.row && cell.column === grid.cursor.column;
    event.preventDefault();
    if (event.shiftKey) grid.select(cell);
    else if (isCurrent && box.contains(document.activeElement)) grid.edit();
    else grid.go(cursorAt(cell.row, cell.column));
  });
  box.addEventListener('focusin', ({ target }) => {
    const cell = isControl(target) ? undefined : cellAt(target);
    if (cell) grid.place(cursorAt(cell.row, cell.column));
  });
  // Without a related target, the editor itself was removed or the window lost the focus; the writer will then return
  // to it
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) grid.leave();
  });
  listenToClipboard(box, grid);
}

function keyInCell(event: KeyboardEvent, grid: Grid, isRightToLeft: boolean): boolean {
  const { key } = event;
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  if (!event.altKey && grid.move(event, isRightToLeft)) return true;
  if (hasModifier) return false;
  if (key === 'Enter' || key === 'F2') grid.edit();
  else if (key === 'Delete' || key === 'Backspace') grid.clear();
  else if ([...key].length === 1) grid.edit(key);
  else return false;
  return true;
}

function keyInEditor(event: KeyboardEvent, grid: Grid): boolean {
  const { key, shiftKey } = event;
  const isInLines = event.target instanceof HTMLTextAreaElement;
  if (key === 'Escape') grid.cancel();
  else if (key === 'Enter' && !(shiftKey && isInLines))
    grid.go(cursorAt(Math.min(grid.cursor.row + 1, grid.size.rows - 1), grid.cursor.column));
  else if (key === 'Tab') return grid.step(shiftKey ? -1 : 1);
  else if (key === 'F2') grid.stop();
  else if (key === 'ArrowDown' && !isInLines) return focusChoice(event.target, 0);
  else return false;
  return true;
}

function keyOnChoice({ key }: KeyboardEvent, button: HTMLElement, grid: Grid): boolean {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  if (step !== undefined) return focusChoice(button, step);
  if (key !== 'Escape') return false;
  grid.focus();
  return true;
}

/**
 * Focuses an answer in the same cell: the first for a step of 0, otherwise the one `step` places from the focused one.
 */
function focusChoice(target: EventTarget | null, step: number): boolean {
  if (!(target instanceof Element)) return false;
  const choices = [...(target.closest('td')?.querySelectorAll<HTMLElement>('.choice') ?? [])];
  const now = choices.findIndex((choice) => choice === target);
  const next = choices[step === 0 ? 0 : (now + step + choices.length) % choices.length];
  next?.focus();
  return next !== undefined;
}

function listenToClipboard(box: HTMLElement, grid: Grid): void {
  const onCopy = (event: ClipboardEvent): void => {
    if (grid.isEditing || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', grid.copy());
    event.preventDefault();
    if (event.type === 'cut') grid.clear();
  };
  box.addEventListener('copy', onCopy);
  box.addEventListener('cut', onCopy);
  box.addEventListener('paste', (event) => {
    if (grid.isEditing || !event.clipboardData) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    grid.paste({ text, html: event.clipboardData.getData('text/html') });
    event.preventDefault();
    event.stopPropagation();
  });
}

/** The position of the cell that contains an element. */
function cellAt(target: EventTarget | null): { readonly row: number; readonly column: number } | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.editor, .choice') !== null;
