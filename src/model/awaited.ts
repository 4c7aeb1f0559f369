import type { AwaitedCitation, CheckedEvent } from '../file/checked-types.ts';
import type { Problem } from '../file/problem.ts';
import type { ParsedTimeline } from './parse-timeline.ts';
import type { TimelineEvent } from './types.ts';

/** What articles that came change for citations that waited for them. */
export interface Arrivals {
  /** Events that cite them, with those citations behind the ones that they had. */
  readonly events: readonly CheckedEvent[];
  /** Citations that wait still. */
  readonly awaited: readonly AwaitedCitation[];
  /** Whether a problem said of these citations, or of their events or articles, what is no more so. */
  readonly isSolved: (problem: Problem) => boolean;
}

/**
 * Takes the citations that waited for some articles. Those of events that go, or come anew, wait no more. O(awaited).
 * @param articleFor the id under which an article stands, by the id that a citation has; undefined where it is not there.
 * @param replaced ids of events that go or come anew.
 */
export function arrivals(
  { timeline, awaited, problems }: ParsedTimeline,
  articleFor: (id: string) => string | undefined,
  replaced: ReadonlySet<string>,
): Arrivals {
  const waiting = awaited.filter(({ event }) => !replaced.has(event) && timeline.event(event));
  const events = new Map<string, CheckedEvent>();
  const solved = new Set<string>();
  const still = waiting.filter(({ event: id, citation }) => {
    const article = articleFor(citation.article);
    if (article === undefined) return true;
    const event = events.get(id) ?? asChecked(timeline.event(id)!);
    events.set(id, { ...event, citations: [...event.citations, { ...citation, article }] });
    solved.add(citation.article).add(article);
    return false;
  });
  const isMissing = ({ code, text = '' }: Problem): boolean => code === 'missing-article' && solved.has(text);
  const paths = new Set(problems.filter(isMissing).map(eventOf));
  return {
    events: [...events.values()],
    awaited: still,
    isSolved: (problem) =>
      isMissing(problem) ||
      (problem.code === 'uncited-article' && solved.has(problem.text ?? '')) ||
      (problem.code === 'uncited-event' && paths.has(problem.path)),
  };
}

/** The path of the event in which a problem stands. */
const eventOf = ({ path }: Problem): string => path.replace(/\..*$/, '');

/** An event of a timeline as a check gives it. */
const asChecked = (event: TimelineEvent): CheckedEvent => ({
  ...event,
  citations: event.citations.map((citation) => ({ ...citation, article: citation.article.id })),
});
