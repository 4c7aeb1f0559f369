import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { CheckedArticle, CheckedCitation } from './checked-types.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';

/** As much of an article in the making as its citations take. */
export type CitedArticle = Pick<CheckedArticle, 'published'> & { readonly id?: string };
/** A citation as the walk gives it: an id, or an object that may lack its stance; undefined where one was left out. */
export type DraftCitation =
  | string
  | (Omit<CheckedCitation, 'stance'> & { stance?: CheckedCitation['stance'] })
  | undefined;

/** An event in the making: its citations are replaced by those that can be shown. */
interface Citing {
  readonly date: TimelineDate;
  citations: readonly DraftCitation[];
}

/** What `citationLinks` makes. */
export interface CitationLinks {
  /** Replaces, in place, the citations of the event at place `i` by those of articles that exist. */
  readonly follow: (event: Citing, i: number) => void;
  /** Citations of articles that are not there, each with the place of its event; as many as a report keeps problems. */
  readonly missing: { readonly event: number; readonly citation: CheckedCitation }[];
  /** Warns of articles that none of the events followed so far cites. */
  readonly reportUncited: () => void;
}

/**
 * Follows citations to their articles. Those that are an id alone are one object for each article, shared by all events: there
 * are more of them than of anything else.
 * @param places of the articles in their list, by written id.
 */
export function citationLinks(
  articles: readonly (CitedArticle | undefined)[],
  places: ReadonlyMap<string, number>,
  report: Report,
): CitationLinks {
  const short: (CheckedCitation | undefined)[] = articles.map(() => undefined);
  const cited = new Uint8Array(articles.length);
  // In a few bytes each: events cite articles far apart in memory
  const published = Float64Array.from(articles, (article) => article?.published?.end.latest ?? Infinity);
  const exact = Uint8Array.from(articles, (article) => +(article?.published ? isExact(article.published) : false));
  const missing: CitationLinks['missing'] = [];
  return {
    missing,
    follow(event, i) {
      const { date } = event;
      const start = date.start.earliest;
      const clocked = isExact(date);
      const list = event.citations as DraftCitation[];
      let early: number[] | undefined;
      let good = 0;
      for (let j = 0; j < list.length; j++) {
        const written = list[j];
        if (written === undefined) continue;
        const id = typeof written === 'string' ? written : written.article;
        const place = places.get(id);
        if (place === undefined) {
          const path = ['events', i, 'citations', j, ...(written === id ? [] : ['article'])];
          report.add('missing-article', 'error', path, { value: id, among: places.keys() });
          const whole = typeof written === 'string' ? { article: id } : written;
          if (missing.length < LIMITS.problems) missing.push({ event: i, citation: { stance: 'reports', ...whole } });
          continue;
        }
        cited[place] = 1;
        if (typeof written !== 'string') written.stance ??= 'reports';
        list[good++] = typeof written === 'string' ? (short[place] ??= { article: id, stance: 'reports' }) : written;
        // No reading of the two dates lets the event have begun when the article was out, whatever the zones they are of
        if (published[place]! + (clocked && exact[place] ? 0 : DAY_MS) <= start) (early ??= []).push(j);
      }
      if (good < list.length) list.length = good;
      if (!good) report.add('uncited-event', 'warning', ['events', i]);
      else if (early?.length === good) {
        report.add('dated-after-articles', 'warning', ['events', i, 'date'], { value: date.edtf });
      } else {
        for (const j of early ?? []) report.add('article-before-event', 'warning', ['events', i, 'citations', j]);
      }
    },
    reportUncited() {
      articles.forEach((article, i) => {
        if (article && !cited[i]) report.add('uncited-article', 'warning', ['articles', i], { value: article.id });
      });
    },
  };
}

/** A clock time with its zone; a calendar date begins up to a day earlier or later in another zone. */
const isExact = ({ floating, start }: TimelineDate): boolean => !floating && start.latest - start.earliest < DAY_MS;
