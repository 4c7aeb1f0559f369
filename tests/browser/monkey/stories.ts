import type { TimelineFile } from 'cited-timeline/element';
import { Random } from './random.ts';

/** Kinds of stories, by what makes them difficult. */
export const STORY_KINDS = [
  'days',
  'centuries',
  'deep time',
  'milliseconds',
  'one moment',
  'moments in zones',
  'long and open',
  'mixed',
] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

const DAY = 86_400_000;
const day = (number: number): string => new Date(Date.UTC(2024, 0, 1) + number * DAY).toISOString().slice(0, 10);
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** A date for a kind of story, as EDTF. */
function dateOf(kind: StoryKind, random: Random): string {
  const { whole, one } = random;
  switch (kind) {
    case 'days':
      return day(whole(0, 200));
    case 'centuries': {
      const year = whole(-900, 1999);
      return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}${one(['', '', '~', '?'])}`;
    }
    case 'deep time':
      return `Y-${one([13_800_000_000, 4_540_000_000, 252_000_000, 66_000_000, 300_000])}`;
    case 'milliseconds':
      return `2024-05-01T10:00:00.${pad(whole(0, 40), 3)}Z`;
    case 'one moment':
      return '2024-05-01T10:00:00Z';
    case 'moments in zones':
      return `${day(whole(0, 5))}T${pad(whole(0, 23), 2)}:${pad(whole(0, 59), 2)}:00${one(['Z', '+09:00', '-02:30'])}`;
    case 'long and open': {
      const from = whole(0, 300);
      return one([`${day(from)}/..`, `../${day(from)}`, `${day(from)}/${day(from + whole(1, 90))}`, `${day(from)}/`]);
    }
    case 'mixed':
      return dateOf(one(STORY_KINDS.filter((other) => other !== 'mixed')), random);
  }
}

const NOUNS = [
  'bridge',
  'a treaty',
  'the flood',
  'Löwenbräu',
  '大会',
  'سفر',
  'x',
  'a very long name for something that happened',
];

/** A file with this number of events, the same for the same salt. */
export function storyOf(kind: StoryKind, count: number, salt: number, idPrefix = 'e'): TimelineFile {
  const random = new Random(salt + 1);
  const { one, whole, share } = random;
  const articles = Array.from({ length: Math.min(30, Math.ceil(count / 2)) }, (_, i) => ({
    id: `a${i}`,
    headline: `Report ${i} of ${one(NOUNS)}`,
    publisher: one(['Gazette', 'Courier', 'Herald']),
    url: `https://press.example/${i}`,
    ...(share() < 0.9 && {
      published: dateOf(kind, random)
        .replace(/^\.\.\/|\/(\.\.)?$/g, '')
        .split('/')[0]!,
    }),
  }));
  const events = Array.from({ length: count }, (_, i) => ({
    id: `${idPrefix}${i}`,
    title: `Event ${i}: ${one(NOUNS)}${share() < 0.1 ? ' and more'.repeat(whole(1, 9)) : ''}`,
    date: dateOf(kind, random),
    category: one(['war', 'peace', 'nothing']),
    place: one(['Seoul', 'Moscow', '']),
    people: one([[], [], ['the mayor'], ['the king'], ['the king', 'the mayor']]),
    importance: share(),
    ...(share() < 0.5 && { summary: 'What is known of it, in a sentence.' }),
    citations: articles.length > 0 ? [...new Set([one(articles).id, one(articles).id])] : [],
  }));
  return {
    ...(share() < 0.5 && { title: 'A story' }),
    categories: [
      { id: 'war', label: 'War' },
      { id: 'peace', label: 'Peace' },
    ],
    articles,
    events,
  } as TimelineFile;
}
