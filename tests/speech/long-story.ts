import type { TimelineFile } from '../../src/file/types.ts';

const DAY_MS = 86_400_000;
const PLACES = ['Seoul', 'Moscow', 'Pyongyang', 'Vladivostok', 'Beijing'];
const CATEGORIES = ['Talks', 'Trade', 'Military'];

/** The day so many days after the first of 2023. */
const dayAt = (days: number): string => new Date(Date.UTC(2023, 0, 1) + days * DAY_MS).toISOString().slice(0, 10);

/** A story of 300 events over two years, most of which stand in clusters while all is in view; 30 articles. */
export function longStory(): TimelineFile {
  return {
    title: 'Three hundred meetings',
    categories: CATEGORIES.map((label) => ({ id: label.toLowerCase(), label })),
    articles: Array.from({ length: 30 }, (_, i) => ({
      id: `report-${i + 1}`,
      headline: `Report ${i + 1} on the meetings`,
      publisher: 'The Register of Meetings',
      published: dayAt(25 * (i + 1)),
      url: `https://example.org/reports/${i + 1}`,
    })),
    events: Array.from({ length: 300 }, (_, i) => ({
      id: `meeting-${i + 1}`,
      title: `Meeting ${i + 1} in ${PLACES[i % PLACES.length]}`,
      // Two of five on the same day as the one before
      date: dayAt(Math.floor(i / 5) * 12 + [0, 0, 4, 4, 8][i % 5]!),
      category: CATEGORIES[i % CATEGORIES.length]!.toLowerCase(),
      citations: [{ article: `report-${Math.floor(i / 10) + 1}` }],
    })),
  };
}
