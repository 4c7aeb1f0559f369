import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { groupList, type ListGroup, listUnit } from './list.ts';

/** The story as it is printed: every event of the selection under its heading, and the articles as numbered footnotes. */
export interface PaperLayout {
  readonly groups: readonly ListGroup[];
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

/** Lays out the whole selection for paper. O(events). */
export function layoutPaper({ selection, store, range }: ViewState): PaperLayout {
  const events = selection.page(0, selection.total);
  return { groups: groupList(events, listUnit(store?.extent ?? range)), numbers: numberArticles(events) };
}
