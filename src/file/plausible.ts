import type { TimelineDate } from '../dates/types.ts';
import type { Linked } from './link.ts';
import type { Report } from './report.ts';

/**
 * Warns of what is possible but seldom meant: events without articles, articles without events, and dates that cannot
 * both be right. Compares windows, so that it warns only where no reading of both dates agrees:
 * `article-before-event` where the whole publication ends before the event could have begun, once per citation, and
 * `dated-after-articles` in its place, once per event, where that is so of every article cited for it.
 */
export function checkPlausibility({ articles, events, places, articlePlaces }: Linked, report: Report): void {
  const published = new Map<string, TimelineDate | undefined>();
  for (const { id, published: date } of articles) published.set(id, date);
  const cited = new Set<string>();

  events.forEach(({ date, citations }, e) => {
    const place = places[e]!;
    if (!citations.length) report.add('uncited-event', 'warning', ['events', place.event]);
    const early: number[] = [];
    citations.forEach(({ article }, c) => {
      cited.add(article);
      const out = published.get(article);
      if (out && out.end.latest <= date.start.earliest) early.push(place.citations[c]!);
    });
    if (early.length && early.length === citations.length) {
      report.add('dated-after-articles', 'warning', ['events', place.event, 'date'], { value: date.edtf });
    } else {
      for (const c of early)
        report.add('article-before-event', 'warning', ['events', place.event, 'citations', c], { value: date.edtf });
    }
  });
  articles.forEach(({ id }, a) => {
    if (!cited.has(id)) report.add('uncited-article', 'warning', ['articles', articlePlaces[a]!], { value: id });
  });
}
