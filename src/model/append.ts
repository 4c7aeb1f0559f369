import { checkFile } from '../file/check.ts';
import type { Problem } from '../file/problem.ts';
import type { ArticleRecord, EventRecord, TimelineFile } from '../file/types.ts';
import type { ParsedTimeline } from './parse-timeline.ts';
import { extendTimeline, type Timeline } from './timeline.ts';

/** As many problems as a report keeps. */
const MOST = 1000;

/** An id that no event or article of the timeline has: the wanted one, else with the next free number. */
function freeId({ event, article }: Timeline, id: string): string {
  if (!event(id) && !article(id)) return id;
  let number = 2;
  while (event(`${id}-${number}`) || article(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** Ids of articles that the events cite and the timeline has already. */
function knownArticles({ article }: Timeline, events: readonly EventRecord[]): string[] {
  const cited = events.flatMap(({ citations }) =>
    Array.isArray(citations) ? citations.map((one) => (typeof one === 'string' ? one : one?.article)) : [],
  );
  return [...new Set(cited)].filter((id) => typeof id === 'string' && article(id));
}

/**
 * Adds events, and articles that they cite, to what is shown. They are checked like a file, and what is wrong is reported with
 * paths that count from the first added record. An id that is taken gets the next free number. Takes `shown` over.
 * O(added) for the check and O(n) for putting them in their places.
 */
export function appendEvents(
  shown: ParsedTimeline,
  events: readonly EventRecord[],
  articles: readonly ArticleRecord[] = [],
): ParsedTimeline {
  const { timeline } = shown;
  const stubs = knownArticles(timeline, events).map((id) => ({ id, headline: id }));
  const file: TimelineFile = {
    categories: [...timeline.categories],
    articles: [...articles, ...stubs],
    events: [...events],
  } as TimelineFile;
  const checked = checkFile(file);
  const isStub = (path: string): boolean => Number(/^articles\[(\d+)\]/.exec(path)?.[1] ?? -1) >= articles.length;
  const found = checked.problems.filter(({ path }) => !isStub(path));
  const stubIds = new Set(stubs.map(({ id }) => id));
  const renamed: Problem[] = [];
  const fresh = checked.file.events.map((event, i) => {
    const id = freeId(timeline, event.id);
    if (id === event.id) return event;
    renamed.push({
      code: 'duplicate-id',
      severity: 'warning',
      path: `events[${i}].id`,
      text: event.id,
      message: `This id is taken; \`${id}\` stands in its place.`,
    });
    return Object.assign(event, { id });
  });
  const newArticles = checked.file.articles.filter(({ id }) => !stubIds.has(id) && !timeline.article(id));
  const problems = [...found, ...renamed];
  return {
    timeline: extendTimeline(timeline, { articles: newArticles, events: fresh }),
    problems: [...shown.problems, ...problems].slice(0, MOST),
    problemCount: shown.problemCount + problems.length,
    errorCount: shown.errorCount + problems.filter(({ severity }) => severity === 'error').length,
  };
}
