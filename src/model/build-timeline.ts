import type { CheckedFile } from '../file/checked-types.ts';
import { runSteps } from '../file/steps.ts';
import type { UnlinkedCitation } from './citation-linker.ts';
import { createArticle, createEvent } from './create-records.ts';
import { getRareRecords } from './rare-records.ts';
import { buildSteps, type Timeline } from './timeline.ts';

/**
 * Orders the events, links events and articles both ways, and stores the bounds in columns. O(n log n).
 * The file is not changed. Events and articles are copies that share its dates and lists.
 */
export function buildTimeline(file: CheckedFile): Timeline {
  const positions = new Map(file.articles.map(({ id }, i) => [id, i]));
  const cited: number[] = [];
  const events = file.events.map((event) => {
    const citations = event.citations.filter(({ article }) => positions.has(article));
    for (const { article } of citations) cited.push(positions.get(article)!);
    return createEvent<UnlinkedCitation[]>(event, 0, citations);
  });
  const articles = file.articles.map((article) => createArticle(article, 0));
  return runSteps(buildSteps({ ...file, articles, events }, getRareRecords, cited));
}
