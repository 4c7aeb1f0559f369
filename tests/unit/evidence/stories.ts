import * as fc from 'fast-check';
import type { CheckedArticle, CheckedCitation } from '../../../src/file/checked-types.ts';
import type { Stance } from '../../../src/file/types.ts';
import type { TimelineArticle, TimelineEvent } from '../../../src/model/types.ts';
import { articleOf, dateOf, edtf, timelineOf } from '../model/support.ts';

const STANCES: readonly Stance[] = ['reports', 'confirms', 'disputes', 'corrects', 'retracts', 'silent'];
const IDS = Array.from({ length: 12 }, (_, i) => `a${i}`);
const name = fc.constantFrom('AP', 'Associated Press', 'Gazette', 'GAZETTE', 'Courier', 'Harbour Media');
const publishers = [
  { name: 'AP', aliases: ['Associated Press'] },
  { name: 'Gazette', aliases: [], owner: 'Harbour Media' },
];

/** The fields that are not undefined. */
const present = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });
const date = edtf.map(dateOf);

const article = (id: string): fc.Arbitrary<CheckedArticle> =>
  fc
    .record({
      publisher: maybe(name),
      agency: maybe(name),
      owner: maybe(name),
      published: maybe(date),
      basedOn: maybe(fc.uniqueArray(fc.constantFrom(...IDS, 'AP', 'Port release'), { minLength: 1, maxLength: 3 })),
    })
    .map((fields) => articleOf(id, undefined, present(fields)));

export const citation: fc.Arbitrary<CheckedCitation> = fc
  .record({
    date: maybe(date),
    known: maybe(date),
    onWordOf: maybe(fc.uniqueArray(name, { minLength: 1, maxLength: 2 })),
    article: fc.constantFrom(...IDS),
    stance: fc.constantFrom(...STANCES, 'reports' as const, 'reports' as const),
  })
  .map(({ article: id, stance, ...fields }) => ({ article: id, stance, ...present(fields) }));

export interface CitedStory {
  readonly events: readonly TimelineEvent[];
  readonly articles: readonly TimelineArticle[];
  /** Moments within the story, and the end of time. */
  readonly moments: readonly number[];
}

/** Events cited as given, with articles of random publishers that are based on each other. */
export const storyOf = (
  articles: readonly CheckedArticle[],
  cited: readonly (readonly CheckedCitation[])[],
  dates: readonly string[],
) =>
  timelineOf(
    cited.map((citations, i) => ({ date: dates[i % dates.length]!, citations })),
    articles,
    { publishers },
  );

/** Articles with random publishers, dates and bases. */
export const someArticles: fc.Arbitrary<readonly CheckedArticle[]> = fc.tuple(...IDS.map(article));

/** A few events with citations in every form that affects evidence. */
export const citedStories: fc.Arbitrary<CitedStory> = fc
  .record({
    articles: someArticles,
    cited: fc.array(fc.array(citation, { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
    dates: fc.array(edtf, { minLength: 1, maxLength: 5 }),
    days: fc.array(fc.integer({ min: -2, max: 50 }), { maxLength: 3 }),
  })
  .map(({ articles, cited, dates, days }) => {
    const timeline = storyOf(articles, cited, dates);
    const moments = [...days.map((day) => Date.UTC(2024, 0, 1 + day)), Infinity];
    return { events: timeline.events, articles: timeline.articles, moments };
  });
