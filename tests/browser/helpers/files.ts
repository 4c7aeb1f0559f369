import type { TimelineFile } from 'cited-timeline/element';

type EventRecord = TimelineFile['events'][number];
type ArticleRecord = NonNullable<TimelineFile['articles']>[number];

const DAY = 86_400_000;

/** The only article that generated events cite. */
const ARTICLE: ArticleRecord = {
  id: 'gazette',
  headline: 'The year in the Gazette',
  publisher: 'Gazette',
  published: '2021-01-01',
  url: 'https://gazette.example/year',
};

const day = (i: number): string => new Date(Date.UTC(2020, 0, 1) + i * DAY).toISOString().slice(0, 10);

/** A file of `count` events, a day apart from 1 January 2020 on: `e0` "Event 0", `e1` "Event 1", … */
export const events = (count: number): TimelineFile => ({
  articles: [{ ...ARTICLE, published: day(count) }],
  events: Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: day(i),
    citations: ['gazette'],
  })),
});

/** A file with one event, `one`, which its article attests; the test can set fields of either. */
export const one = (
  event: Partial<EventRecord> = {},
  article: Partial<ArticleRecord> = {},
  file: Partial<TimelineFile> = {},
): TimelineFile => ({
  articles: [{ ...ARTICLE, ...article }],
  events: [{ id: 'one', title: 'The one event', date: '2020-06-15', citations: ['gazette'], ...event }],
  ...file,
});

/** Address of a file that the browser can load without a server. */
export const addressOf = (file: unknown): string =>
  `data:application/json,${encodeURIComponent(typeof file === 'string' ? file : JSON.stringify(file))}`;
