import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { groupList, type ListGroup, listUnit } from './list.ts';

/** Maximum number of printed events, some 300 pages. The page is blocked until all of them are drawn. */
export const MAX_PRINTED = 5000;

/** The printed story: the events of the selection under their headings, and the articles as numbered footnotes. */
export interface PaperLayout {
  readonly groups: readonly ListGroup[];
  /** Number of events of the selection that come after the last printed one. */
  readonly later: number;
  /** Number of each cited article, from 1, in the order in which they are first cited. */
  readonly numbers: ReadonlyMap<TimelineArticle, number>;
}

/** Numbers the articles of events as described at `PaperLayout`. O(citations). */
export function numberArticles(
  events: readonly Pick<TimelineEvent, 'citations'>[],
): ReadonlyMap<TimelineArticle, number> {
  const numbers = new Map<TimelineArticle, number>();
  for (const { citations } of events) {
    for (const { article } of citations) if (!numbers.has(article)) numbers.set(article, numbers.size + 1);
  }
  return numbers;
}

/** Lays out the selection for paper, at most the first `MAX_PRINTED` events. O(events). */
export function layoutPaper({ selection, store, range }: ViewState): PaperLayout {
  const events = selection.page(0, Math.min(selection.total, MAX_PRINTED));
  return {
    groups: groupList(events, listUnit(store?.extent ?? range)),
    later: selection.total - events.length,
    numbers: numberArticles(events),
  };
}
