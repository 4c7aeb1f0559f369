import type { TimelineFile } from '../../src/file/types.ts';

const digits = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Steps without a common factor, so that dates repeat as in a long story: most days have a few events. */
const day = (i: number): string =>
  `${1950 + ((i * 31) % 71)}-${digits(1 + ((i * 7) % 12))}-${digits(1 + (((i * 5) % 29) % 28))}`;

/** A date of one of five forms. */
const date = (i: number): string =>
  [
    day(i),
    day(i).slice(0, 7),
    `${day(i)}T${digits(i % 24)}:${digits(i % 59)}+09:00`,
    `[${day(i)}..${day(i).slice(0, 8)}28]`,
    `${day(i).slice(0, 4)}~`,
  ][i % 5]!;

/**
 * A story of `count` events, each cited from two of `count / 10` articles, with dates of several forms. Always the same
 * for the same count.
 */
export function storyOf(count: number): TimelineFile {
  const articleCount = Math.max(1, Math.ceil(count / 10));
  return {
    title: `A story of ${count} events`,
    categories: ['war', 'trade', 'talks'].map((id) => ({ id, label: id })),
    articles: Array.from({ length: articleCount }, (_, i) => ({
      id: `article-${i}`,
      headline: `Report number ${i} of the events of its time`,
      publisher: `Publisher ${i % 50}`,
      published: `2021-${digits(1 + (i % 12))}-${digits(1 + (i % 28))}`,
      url: `https://news.example/${i}/report-of-the-events`,
    })),
    events: Array.from({ length: count }, (_, i) => ({
      id: `event-${i}`,
      title: `Event number ${i}, in which something happened`,
      date: date(i),
      summary: 'A sentence that says what happened, to whom, and what came of it in the end.',
      category: ['war', 'trade', 'talks'][i % 3]!,
      place: `Place ${i % 200}`,
      people: [`Person ${i % 300}`, `Person ${(i * 7) % 300}`],
      importance: (i % 11) / 10,
      citations: [
        `article-${i % articleCount}`,
        { article: `article-${(i * 3) % articleCount}`, date: day(i).slice(0, 7), note: 'gives the month alone' },
      ],
    })),
  };
}
