import type { ViewState } from '../../state/view-state.ts';

/**
 * Ids that stand out: what is under the pointer and what is selected, each with what is tied to it, events to their
 * articles and articles to their events. Empty where nothing is chosen. O(links of the two).
 */
export function highlightedIds({
  store,
  hovered,
  selected,
}: Pick<ViewState, 'store' | 'hovered' | 'selected'>): ReadonlySet<string> {
  const strong = new Set<string>();
  for (const id of [hovered, selected]) {
    const event = store?.event(id);
    const article = store?.article(id);
    if (event || article) strong.add(id);
    for (const citation of event?.citations ?? []) strong.add(citation.article.id);
    for (const { id: attested } of article?.events ?? []) strong.add(attested);
  }
  return strong;
}
