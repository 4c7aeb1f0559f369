import type { CheckedEvent, PendingCitation } from '../file/checked-types.ts';
import type { Problem } from '../file/problem.ts';
import type { ParsedTimeline } from './parse-timeline.ts';
import type { TimelineEvent } from './types.ts';

/** What changes when articles are added that pending citations refer to. */
export interface ResolvedCitations {
  /** The citing events, each with the resolved citations appended to those that it had. */
  readonly events: readonly CheckedEvent[];
  /** Citations whose article is still missing. */
  readonly pendingCitations: readonly PendingCitation[];
  /** Whether a problem reported for these citations, their events or their articles no longer applies. */
  readonly isSolved: (problem: Problem) => boolean;
}

/**
 * Resolves pending citations of a story whose articles are being added. Those of events that are removed or replaced are dropped.
 * O(pending citations).
 * @param findArticle finds the id of the added article that a citation refers to by an id; undefined if there is none
 * @param replaced ids of events that are removed or replaced
 */
export function resolvePendingCitations(
  { timeline, pendingCitations, problems }: ParsedTimeline,
  findArticle: (id: string) => string | undefined,
  replaced: ReadonlySet<string>,
): ResolvedCitations {
  const events = new Map<string, CheckedEvent>();
  const resolvedArticles = new Set<string>();
  const stillPending: PendingCitation[] = [];
  for (const pending of pendingCitations) {
    const { event: id, citation } = pending;
    const event = timeline.event(id);
    if (replaced.has(id) || !event) continue;
    const article = findArticle(citation.article);
    if (article === undefined) {
      stillPending.push(pending);
      continue;
    }
    const checked = events.get(id) ?? asChecked(event);
    events.set(id, { ...checked, citations: [...checked.citations, { ...citation, article }] });
    resolvedArticles.add(citation.article).add(article);
  }
  const isMissing = ({ code, text = '' }: Problem): boolean => code === 'missing-article' && resolvedArticles.has(text);
  const eventPaths = new Set(problems.filter(isMissing).map(eventPathOf));
  return {
    events: [...events.values()],
    pendingCitations: stillPending,
    isSolved: (problem) =>
      isMissing(problem) ||
      (problem.code === 'uncited-article' && resolvedArticles.has(problem.text ?? '')) ||
      (problem.code === 'uncited-event' && eventPaths.has(problem.path)),
  };
}

/** Path of the event that a problem belongs to: `events[3]` for `events[3].citations[0]`. */
const eventPathOf = ({ path }: Problem): string => path.replace(/\..*$/, '');

/** An event of a timeline in the form that the check returns: its citations refer to articles by id. */
const asChecked = (event: TimelineEvent): CheckedEvent => ({
  ...event,
  citations: event.citations.map((citation) => ({ ...citation, article: citation.article.id })),
});
