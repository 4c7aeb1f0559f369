import type { ViewState } from '../../state/view-state.ts';

/**
 * Ids of everything highlighted: the hovered and the selected event or article, each with the articles that it cites or
 * the events that cite it. Empty if nothing is hovered or selected. O(citations of the two).
 */
export function highlightedIds({
  store,
  hovered,
  selected,
}: Pick<ViewState, 'store' | 'hovered' | 'selected'>): ReadonlySet<string> {
  const highlighted = new Set<string>();
  for (const id of [hovered, selected]) {
    const event = store?.event(id);
    const article = store?.article(id);
    if (event || article) highlighted.add(id);
    for (const citation of event?.citations ?? []) highlighted.add(citation.article.id);
    for (const { id: citing } of article?.events ?? []) highlighted.add(citing);
  }
  return highlighted;
}
