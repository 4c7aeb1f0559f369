import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { groupList, type ListGroup, listUnit } from './list.ts';

/** Most events that are printed, some 300 pages: a page does nothing else until all of them are drawn. */
export const MOST_PRINTED = 5000;

/** The story as it is printed: the events of the selection under their headings, and the articles as numbered footnotes. */
export interface PaperLayout {
  readonly groups: readonly ListGroup[];
  /** How many events of the selection come after the last that is printed. */
  readonly later: number;
  /** Number of each cited article, from 1, in the order in which they are first cited. */
  readonly numbers: ReadonlyMap<TimelineArticle, number>;
}

/** Numbers the articles of events as `PaperLayout` has them. O(citations). */
export function numberArticles(
  events: readonly Pick<TimelineEvent, 'citations'>[],
): ReadonlyMap<TimelineArticle, number> {
  const numbers = new Map<TimelineArticle, number>();
  for (const { citations } of events) {
    for (const { article } of citations) if (!numbers.has(article)) numbers.set(article, numbers.size + 1);
  }
  return numbers;
}

/** Lays out the selection for paper, at most its first `MOST_PRINTED` events. O(events). */
export function layoutPaper({ selection, store, range }: ViewState): PaperLayout {
  const events = selection.page(0, Math.min(selection.total, MOST_PRINTED));
  return {
    groups: groupList(events, listUnit(store?.extent ?? range)),
    later: selection.total - events.length,
    numbers: numberArticles(events),
  };
}
