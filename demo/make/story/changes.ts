import type { Look, Row, Story, StoryHead } from './types.ts';

/**
 * One change of a story. It contains both the old and the new value, so that it can be undone and stored in a journal.
 */
export type Change =
  | {
      readonly type: 'rows';
      /** Index of the first removed row, and of the first added one. */
      readonly at: number;
      readonly removed: readonly Row[];
      readonly added: readonly Row[];
    }
  | { readonly type: 'head'; readonly from: StoryHead; readonly to: StoryHead }
  | { readonly type: 'articles'; readonly from: Story['articles']; readonly to: Story['articles'] }
  | { readonly type: 'look'; readonly from: Look; readonly to: Look };

/** The change that undoes a change. */
export function inverseOf(change: Change): Change {
  if (change.type === 'rows') return { ...change, removed: change.added, added: change.removed };
  if (change.type === 'head') return { ...change, from: change.to, to: change.from };
  if (change.type === 'articles') return { ...change, from: change.to, to: change.from };
  return { ...change, from: change.to, to: change.from };
}

/** The changes that undo a list of changes, in the order in which to apply them. */
export const inversesOf = (changes: readonly Change[]): readonly Change[] => changes.toReversed().map(inverseOf);

/** Applies a change. O(rows) for a change of rows, else O(1). */
export function applyChange(story: Story, change: Change): Story {
  if (change.type === 'rows') return { ...story, rows: splicedRows(story.rows, change) };
  if (change.type === 'head') return { ...story, head: change.to };
  if (change.type === 'articles') return { ...story, articles: change.to };
  return { ...story, look: change.to };
}

function splicedRows(rows: readonly Row[], { at, removed, added }: Extract<Change, { type: 'rows' }>): readonly Row[] {
  if (at > rows.length || !removed.every(({ id }, i) => rows[at + i]?.id === id))
    throw new RangeError(`a change of row ${at + 1} does not fit the story: it is of another version`);
  // Not `toSpliced`: there may be more rows than a call can have arguments
  return [...rows.slice(0, at), ...added, ...rows.slice(at + removed.length)];
}

/** Applies changes one after another. */
export const applyChanges = (story: Story, changes: readonly Change[]): Story => changes.reduce(applyChange, story);
