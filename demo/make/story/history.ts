import { applyChanges, inversesOf, type Change } from './changes.ts';
import { isSame, type Story } from './types.ts';

/** What one undo reverts. */
export interface Step {
  readonly changes: readonly Change[];
  /** Equal for edits that belong together, such as letters typed into one cell; absent if the step stands alone. */
  readonly group?: string | undefined;
  /** Time of its last change, ms since 1970. */
  readonly time: number;
}

/** A story with everything that can be undone and redone. Immutable. */
export interface History {
  readonly story: Story;
  /** The last step is undone first. */
  readonly past: readonly Step[];
  /** The last step is redone first. */
  readonly future: readonly Step[];
}

/** Pause in typing after which a new step begins, ms. */
const PAUSE = 1500;
/** Maximum number of steps kept; older ones cannot be undone. */
const MAX_STEPS = 500;

export const newHistory = (story: Story): History => ({ story, past: [], future: [] });

/**
 * Makes an edit. It joins the previous step if both have the same group and little time passed between them. An edit
 * without changes returns the history itself. O(rows) for each change.
 */
export function edit(history: History, { changes, group, time }: Step): History {
  if (changes.length === 0) return history;
  const { past } = history;
  const last = past.at(-1);
  const joins = group !== undefined && last?.group === group && time - last.time < PAUSE && history.future.length === 0;
  const all = joins ? joined(last.changes, changes) : changes;
  const before = joins ? past.slice(0, -1) : past;
  const steps = all.length > 0 ? [...before, { changes: all, group, time }] : before;
  return { story: applyChanges(history.story, changes), past: steps.slice(-MAX_STEPS), future: [] };
}

/** Ends a group, for when a cell is left: the next edit is a separate step. */
export function endGroup(history: History): History {
  const last = history.past.at(-1);
  if (last?.group === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, group: undefined }] };
}

/** Undoes the last step; returns the history itself if there is none. */
export function undo(history: History): History {
  const { story, past, future } = history;
  const step = past.at(-1);
  if (!step) return history;
  const changed = applyChanges(story, inversesOf(step.changes));
  return { story: changed, past: past.slice(0, -1), future: [...future, { ...step, group: undefined }] };
}

/** Redoes the step that was undone last; returns the history itself if there is none. */
export function redo(history: History): History {
  const { story, past, future } = history;
  const step = future.at(-1);
  if (!step) return history;
  return { story: applyChanges(story, step.changes), past: [...past, step], future: future.slice(0, -1) };
}

/**
 * Joins two edits of one group. Letters typed into a cell become one change from the first to the last content, or no
 * change if the cell has its old content again.
 */
function joined(before: readonly Change[], after: readonly Change[]): readonly Change[] {
  const [a, ...moreBefore] = before;
  const [b, ...moreAfter] = after;
  const all = [...before, ...after];
  if (a?.type !== 'rows' || b?.type !== 'rows' || moreBefore.length > 0 || moreAfter.length > 0) return all;
  if (a.at !== b.at || a.added.length !== 1 || b.removed.length !== 1 || a.added[0]?.id !== b.removed[0]?.id)
    return all;
  return isSame(a.removed, b.added) ? [] : [{ ...a, added: b.added }];
}
