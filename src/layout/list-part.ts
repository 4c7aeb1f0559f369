import type { ViewState } from '../state/view-state.ts';
import { groupList, type ListGroup, listUnit } from './list.ts';

/** Maximum number of events in the list at once; a longer story has buttons for what is before and after. */
export const LIST_LENGTH = 150;

/** The shown part of the list: positions of its events in the selection, and the events under their headings. */
export interface ListPart {
  readonly start: number;
  /** Position after the last. */
  readonly end: number;
  readonly groups: readonly ListGroup[];
}

/**
 * Position of the first shown event.
 * @param first the requested position; undefined for the reader's place: around the selected event, else at the
 *   beginning of the view.
 */
export function listStart(
  { selection, selected, range }: Pick<ViewState, 'selection' | 'selected' | 'range'>,
  first: number | undefined,
): number {
  const last = Math.max(0, selection.total - LIST_LENGTH);
  if (first !== undefined) return Math.min(first, last);
  const chosen = selection.positionOf(selected);
  if (chosen >= 0) return Math.min(last, Math.max(0, chosen - Math.floor(LIST_LENGTH / 2)));
  const inView = selection.firstFrom(range.start);
  return inView < selection.total ? Math.min(last, inView) : 0;
}

/** Lays out the part of the list that begins at a position (see `listStart`). O(`LIST_LENGTH`). */
export function layoutList(view: ViewState, first: number | undefined): ListPart {
  const { selection, store } = view;
  const start = listStart(view, first);
  const end = Math.min(selection.total, start + LIST_LENGTH);
  const unit = listUnit(store?.extent ?? view.range);
  return { start, end, groups: groupList(selection.page(start, end - start), unit) };
}
