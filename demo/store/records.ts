import type { ArticleRecord, ListedEvent, TimelineFile } from '../../src/file/types.ts';

/** Total number of events. */
export const TOTAL = 1_000_000;
/** Number of events in one slice. */
export const SLICE = 50_000;

const CATEGORIES = [
  { id: 'rain', label: 'Rain and flood', color: '#2a6fa8' },
  { id: 'wind', label: 'Storm', color: '#6b4fa0' },
  { id: 'fire', label: 'Fire', color: '#b4472e' },
  { id: 'ground', label: 'Ground', color: '#7a6a2c' },
  { id: 'grid', label: 'Power and roads', color: '#2f7d5b' },
];
/** Titles for each category. */
const WHAT: Readonly<Record<string, readonly string[]>> = {
  rain: ['Gauge over its mark', 'Heavy rain', 'Cellars under water', 'Dam opened'],
  wind: ['Gale warning', 'Trees down', 'Hail', 'Roofs damaged'],
  fire: ['Grass fire', 'Barn fire', 'Forest fire', 'Smoke over the valley'],
  ground: ['Tremor', 'Slope moved', 'Sinkhole', 'Rockfall on the road'],
  grid: ['Power cut', 'Bridge closed', 'Road closed', 'Line repaired'],
};
const PLACES = ['Northern basin', 'Upper valley', 'Lower valley', 'Coast', 'Plateau', 'Lake shore', 'Southern hills'];
const PUBLISHERS = ['Invented Gazette', 'Invented Weather Office', 'Invented Wire'];

const DAY = 86_400_000;
const FIRST = Date.UTC(1924, 0, 1);
const LAST = Date.UTC(2024, 0, 1);

/** Pseudo-random numbers from 0 to 1, the same for the same seed: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A date as records have it: usually a day, sometimes a minute, a month, a span of days, or an approximate day. */
function dateOf(time: number, next: () => number): string {
  const kind = next();
  if (kind < 0.2) return `${new Date(time).toISOString().slice(0, 16)}Z`;
  if (kind < 0.75) return day(time);
  if (kind < 0.83) return day(time).slice(0, 7);
  if (kind < 0.93) return `${day(time)}/${day(time + (1 + Math.floor(next() ** 4 * 400)) * DAY)}`;
  return `${day(time)}~`;
}

/** A moment in the century: records increase from decade to decade, and some weeks have more than others. */
function momentOf(next: () => number): number {
  const time = FIRST + (LAST - FIRST) * next() ** 0.6;
  if (next() < 0.6) return time;
  // The remaining two fifths of the records fall into periods of bad weather
  const week = 7 * DAY;
  const spell = FIRST + Math.floor((time - FIRST) / (9 * week)) * 9 * week;
  return spell + next() * week;
}

/**
 * One slice of a million records of a fictitious country: an events file with `SLICE` events. The same each time.
 * @param number from 0 to `TOTAL / SLICE - 1`
 */
export function slice(number: number): TimelineFile {
  const next = numbers(number + 1);
  const articles: ArticleRecord[] = [];
  const events: ListedEvent[] = [];
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  let around = 0;
  for (let i = 0; i < SLICE; i++) {
    const record = number * SLICE + i + 1;
    // One bulletin describes four records, of days close to each other
    if (i % 4 === 0) around = momentOf(next);
    const time = around + next() * 3 * DAY;
    const { id: category } = pick(CATEGORIES);
    const place = pick(PLACES);
    const title = `${pick(WHAT[category]!)}, ${place}`;
    if (i % 4 === 0)
      articles.push({
        id: `b${record}`,
        headline: `Bulletin ${Math.ceil(record / 4)}: ${title}`,
        publisher: pick(PUBLISHERS),
        published: day(around + (3 + Math.floor(next() * 5)) * DAY),
      });
    events.push({
      id: `r${record}`,
      title: `${title} (record ${record})`,
      date: dateOf(time, next),
      category,
      place,
      importance: Math.round(next() ** 3 * 1000) / 1000,
      citations: [articles.at(-1)!.id],
    });
  }
  return {
    title: 'A million records of a land that does not exist',
    description: 'Weather, fires and closed roads of an invented century, made by a program.',
    lang: 'en',
    timeZone: 'UTC',
    categories: CATEGORIES,
    articles,
    events,
  };
}
