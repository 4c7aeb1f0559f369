import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { CheckedArticle, CheckedCitation } from './checked-types.ts';
import type { IdLookup } from './id-index.ts';
import { LIMITS, STEP } from './limits.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';

/** The fields of a draft article that its citations need. */
export type CitedArticle = Pick<CheckedArticle, 'published'> & { readonly id?: string };
/**
 * A citation before its article is looked up: an id, or an object that may lack its stance; undefined for one that was left out. An
 * article that was written inside the citation is referred to by its index in the list.
 */
export type DraftCitation =
  | string
  | (Omit<CheckedCitation, 'article' | 'stance' | 'quote' | 'onWordOf'> & {
      article: string | number;
      stance?: CheckedCitation['stance'];
      quote?: string | CheckedCitation['quote'];
      onWordOf?: string | CheckedCitation['onWordOf'];
    })
  | undefined;

/** A draft event. Linking replaces its citations by those whose articles exist. */
interface CitingEvent {
  readonly date: TimelineDate;
  readonly citations: DraftCitation[];
}

/** Links the citations of a file; made by `citationLinks`. */
export interface CitationLinks {
  /** Replaces the citations of the event at index `i` by those whose articles exist. */
  readonly link: (event: CitingEvent, i: number) => void;
  /** Citations of articles that do not exist, each with the index of its event; at most `LIMITS.problems`. */
  readonly missing: { readonly event: number; readonly citation: CheckedCitation }[];
  /** The position of the article of each citation that was kept, in the order in which they were linked. Articles that were left out are not counted. */
  readonly cited: readonly number[];
  /** Warns about articles that no event linked so far cites. */
  readonly reportUncited: () => void;
}

/**
 * Links citations to their articles. Citations written as just an id share one object per article, because they are the most common
 * objects of a file. In steps, because it looks at each article first.
 * @param indexOf the index of an article in its list, by written id.
 */
export function* citationLinks(
  articles: readonly (CitedArticle | undefined)[],
  indexOf: IdLookup,
  report: Report,
): Steps<CitationLinks> {
  const shared: (CheckedCitation | undefined)[] = articles.map(() => undefined);
  const isCited = new Uint8Array(articles.length);
  // Typed arrays, because reading article objects spread over memory is slow
  const published = new Float64Array(articles.length).fill(Infinity);
  const hasExactTime = new Uint8Array(articles.length);
  /** The position of each article among those that were not left out. */
  const positions = new Int32Array(articles.length);
  let position = 0;
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 0.7;
    positions[i] = position;
    if (articles[i]) position++;
    const date = articles[i]?.published;
    if (!date) continue;
    published[i] = date.end.latest;
    hasExactTime[i] = +isExact(date);
  }
  const missing: CitationLinks['missing'] = [];
  const cited: number[] = [];
  return {
    missing,
    cited,
    link(event, i) {
      const { date } = event;
      const start = date.start.earliest;
      const isExactEvent = isExact(date);
      const list = event.citations;
      let tooEarly: number[] | undefined;
      let count = 0;
      let silent = 0;
      for (let j = 0; j < list.length; j++) {
        const written = list[j];
        if (written === undefined) continue;
        const named = typeof written === 'string' ? written : written.article;
        // An article inside the citation is lost if the code that lists it could not be loaded
        if (typeof named !== 'string' && typeof named !== 'number') continue;
        const index = typeof named === 'number' ? named : indexOf.get(named);
        const id = typeof named === 'number' ? articles[named]!.id! : named;
        if (index === undefined) {
          const path = ['events', i, 'citations', j, ...(written === id ? [] : ['article'])];
          report.add('missing-article', 'error', path, { value: id, among: indexOf.keys() });
          const citation = typeof written === 'string' ? bareCitation(id) : tidied(written, id);
          if (missing.length < LIMITS.problems) missing.push({ event: i, citation });
          continue;
        }
        isCited[index] = 1;
        cited.push(positions[index]!);
        list[count++] = typeof written === 'string' ? (shared[index] ??= bareCitation(id)) : tidied(written, id);
        // A silent article attests nothing, and may be older than the event
        if (typeof written !== 'string' && written.stance === 'silent') {
          silent++;
          continue;
        }
        // However the two dates are read, and in whatever zones, the event began after the article was published
        if (published[index]! + (isExactEvent && hasExactTime[index] ? 0 : DAY_MS) <= start) (tooEarly ??= []).push(j);
      }
      if (count < list.length) list.length = count;
      if (count === silent) report.add('uncited-event', 'warning', ['events', i]);
      else if (tooEarly?.length === count - silent) {
        report.add('dated-after-articles', 'warning', ['events', i, 'date'], { value: date.edtf });
      } else {
        for (const j of tooEarly ?? []) report.add('article-before-event', 'warning', ['events', i, 'citations', j]);
      }
    },
    reportUncited() {
      articles.forEach((article, i) => {
        if (article && !isCited[i]) report.add('uncited-article', 'warning', ['articles', i], { value: article.id });
      });
    },
  };
}

const bareCitation = (article: string): CheckedCitation => ({ article, stance: 'reports' });

/** Gives each field of a citation its normal form, whichever form was written. Changes the citation in place. */
function tidied(written: Exclude<DraftCitation, string | undefined>, article: string): CheckedCitation {
  const { quote, onWordOf } = written;
  written.article = article;
  written.stance ??= 'reports';
  if (typeof quote === 'string') written.quote = { exact: quote };
  // A quote of only control characters is empty after cleaning
  if (quote === '' || (typeof quote === 'object' && !quote.exact)) delete written.quote;
  if (typeof onWordOf === 'string') written.onWordOf = [onWordOf];
  else if (onWordOf?.length === 0) delete written.onWordOf;
  return written as CheckedCitation;
}

/** Whether a date is a clock time with a zone. A calendar date begins up to a day earlier or later in another zone. */
const isExact = ({ floating, start }: TimelineDate): boolean => !floating && start.latest - start.earliest < DAY_MS;
