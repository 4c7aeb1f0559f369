import { addressKey } from './canonical-address.ts';
import type { CheckedArticle } from './checked-types.ts';
import type { DraftCitation } from './link-citations.ts';
import type { Report } from './report.ts';

/** A draft event whose date's source the author states. */
interface StatedEvent {
  readonly citations: readonly DraftCitation[];
  dateFrom?: string;
}

/**
 * Replaces `dateFrom` with the final id of the article: it is written as an id or, for an article inside a citation, as an address. If the
 * event does not cite the article, `dateFrom` is reported and removed. O(citations) if there is a `dateFrom`.
 * @param event whose citations are not linked yet; an id written there stays the article's id, if the article exists.
 */
export function linkBasis(
  event: StatedEvent,
  i: number,
  articles: readonly ({ readonly id?: string; readonly url?: CheckedArticle['url'] } | undefined)[],
  report: Report,
): void {
  const { dateFrom: written } = event;
  if (written === undefined) return;
  const among: string[] = [];
  for (const citation of event.citations) {
    const article = typeof citation === 'object' ? citation.article : citation;
    const { id = '', url } = (typeof article === 'number' ? articles[article] : { id: article }) ?? {};
    if (id === written) return;
    if (url !== undefined && addressKey(url) === addressKey(written)) {
      event.dateFrom = id;
      return;
    }
    if (id) among.push(id);
  }
  delete event.dateFrom;
  report.add('date-from-uncited', 'warning', ['events', i, 'dateFrom'], { value: written, among });
}
