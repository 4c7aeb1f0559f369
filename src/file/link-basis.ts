import { addressKey } from './canonical-address.ts';
import type { CheckedArticle } from './checked-types.ts';
import type { DraftCitation } from './link-citations.ts';
import type { Report } from './report.ts';
import type { EventStatus } from './types.ts';

/** What an author says of the date and the status of a draft event, and why. */
interface StatedEvent {
  readonly citations: readonly DraftCitation[];
  dateFrom?: string;
  readonly status?: EventStatus;
  readonly statusNote?: string;
}

/**
 * Replaces `dateFrom`, the id or, of one that stands in a citation, the address of an article, by the article's final id. One that the
 * event does not cite is reported and left out. Warns of a status without a note. O(citations) where there is a `dateFrom`.
 * @param event before its citations are linked; an id that is written there stays the article's id, if the article exists.
 */
export function linkBasis(
  event: StatedEvent,
  i: number,
  articles: readonly ({ readonly id?: string; readonly url?: CheckedArticle['url'] } | undefined)[],
  report: Report,
): void {
  const { dateFrom: written, status, statusNote = '' } = event;
  if (status !== undefined && !statusNote.trim())
    report.add('missing-status-note', 'warning', ['events', i, 'status'], { value: status });
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
