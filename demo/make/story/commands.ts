import type { Change } from './changes.ts';
import { articlesOf } from './cited-articles.ts';
import { COLUMNS, pastedRow, type Column, type PastedCell } from './pasted-cells.ts';
import { rowIds } from './row-ids.ts';
import { blankRow, isSame, type Cited, type Look, type Row, type Story, type StoryHead } from './types.ts';

/*
 * The writer's commands, each as a list of changes. A command that would change nothing returns no changes, so that
 * undo always has a visible effect. A row that is not in the story is ignored. Each is O(rows).
 */

/** Columns of the table that are plain text. */
export type TextColumn = 'dateText' | 'title';

/** Writes a cell. */
export const writeCell = (story: Story, id: string, column: TextColumn, text: string): readonly Change[] =>
  changeRow(story, id, (row) => (row[column] === text ? row : { ...row, [column]: text }));

/** Replaces the articles of a row. */
export const citeArticles = (story: Story, id: string, articles: readonly Cited[]): readonly Change[] =>
  changeRow(story, id, (row) => (isSame(row.articles, articles) ? row : { ...row, articles }));

/** Puts a row at an index: replaces the row with the same id there, or adds a new one at the end. */
export function putRow({ rows }: Story, at: number, row: Row): readonly Change[] {
  const before = rows[at];
  if (!before) return splice(at, [], [row]);
  return before.id !== row.id || isSame(before, row) ? [] : splice(at, [before], [row]);
}

/** Inserts blank rows before the row at an index; at the end for `story.rows.length`. */
export function insertRows(story: Story, at: number, count = 1): readonly Change[] {
  const nextId = rowIds(story);
  return splice(
    at,
    [],
    Array.from({ length: count }, () => blankRow(nextId())),
  );
}

/** Removes rows, wherever they are. */
export function removeRows(story: Story, ids: ReadonlySet<string>): readonly Change[] {
  const changes: Change[] = [];
  // From last to first, so that each index is still valid when its change is applied
  for (let end = story.rows.length; end > 0; end--) {
    let at = end;
    while (at > 0 && ids.has(story.rows[at - 1]!.id)) at--;
    if (at < end) changes.push(...splice(at, story.rows.slice(at, end), []));
    end = Math.max(at, 1);
  }
  return changes;
}

/** Moves a row to an index among the other rows. */
export function moveRow(story: Story, id: string, to: number): readonly Change[] {
  const from = story.rows.findIndex((row) => row.id === id);
  const row = story.rows[from];
  const target = Math.max(0, Math.min(to, story.rows.length - 1));
  if (!row || from === target) return [];
  return [...splice(from, [row], []), ...splice(target, [], [row])];
}

/**
 * Writes a block of cells over the table, starting at a row and column; adds rows if the block is longer than the
 * table. Cells beyond the last column are dropped, and an empty cell empties the one below it.
 */
export function pasteCells(
  story: Story,
  at: number,
  column: Column,
  cells: readonly (readonly PastedCell[])[],
): readonly Change[] {
  const nextId = rowIds(story);
  const columns = COLUMNS.slice(COLUMNS.indexOf(column));
  const start = Math.min(at, story.rows.length);
  const removed = story.rows.slice(start, start + cells.length);
  const find = articlesOf(story);
  const added = cells.map((line, i) => pastedRow(removed[i] ?? blankRow(nextId()), columns, line, find));
  return isSame(removed, added) ? [] : splice(start, removed, added);
}

/** Changes fields of the file, such as its title; undefined removes one. */
export function writeHead({ head }: Story, fields: Partial<StoryHead>): readonly Change[] {
  const to: StoryHead = withoutUndefined({ ...head, ...fields });
  return isSame(head, to) ? [] : [{ type: 'head', from: head, to }];
}

/** Changes the colours, or the order of day and month. */
export function changeLook({ look }: Story, fields: Partial<Look>): readonly Change[] {
  const to: Look = { ...look, ...fields };
  return isSame(look, to) ? [] : [{ type: 'look', from: look, to }];
}

/** Replaces this story with another one: an opened file, or a snapshot. */
export function replaceStory(story: Story, other: Story): readonly Change[] {
  const changes: Change[] = [];
  if (!isSame(story.head, other.head)) changes.push({ type: 'head', from: story.head, to: other.head });
  if (!isSame(story.articles, other.articles))
    changes.push({ type: 'articles', from: story.articles, to: other.articles });
  if (!isSame(story.look, other.look)) changes.push({ type: 'look', from: story.look, to: other.look });
  if (!isSame(story.rows, other.rows)) changes.push(...splice(0, story.rows, other.rows));
  return changes;
}

function changeRow({ rows }: Story, id: string, edit: (row: Row) => Row): readonly Change[] {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  const edited = row && edit(row);
  return !row || !edited || edited === row ? [] : splice(at, [row], [edited]);
}

const splice = (at: number, removed: readonly Row[], added: readonly Row[]): readonly Change[] => [
  { type: 'rows', at, removed, added },
];

function withoutUndefined<T extends object>(fields: T): T {
  const copy = { ...fields };
  for (const key in copy) if (copy[key] === undefined) delete copy[key];
  return copy;
}
