import { defineTimeline } from '../src/file/define.ts';
import { chemistry } from './nobel/chemistry.ts';
import { economics } from './nobel/economics.ts';
import { literature } from './nobel/literature.ts';
import { medicine } from './nobel/medicine.ts';
import { peace } from './nobel/peace.ts';
import { physics } from './nobel/physics.ts';
import type { Prize } from './nobel/prize.ts';
import { SECOND_LOOKS, type SecondLook } from './nobel/second-looks.ts';

/*
 * Fifty years of Nobel prizes, six a year. Years, days of the announcement and names are from the data set of the Nobel Foundation
 * (api.nobelprize.org), which is free to use (CC0); subjects are in our own words. Each event cites the page of its prize, without a date
 * for the citation, because only the data set has the days.
 */

const CATEGORIES = {
  physics: { label: 'Physics', color: '#1f5aa6' },
  chemistry: { label: 'Chemistry', color: '#a35200' },
  medicine: { label: 'Physiology or medicine', color: '#177245' },
  literature: { label: 'Literature', color: '#8a1c7c' },
  peace: { label: 'Peace', color: '#b3202e' },
  economics: { label: 'Economic sciences', color: '#5b6272' },
} as const;

type Category = keyof typeof CATEGORIES;

const PRIZES: Readonly<Record<Category, readonly Prize[]>> = {
  physics,
  chemistry,
  medicine,
  literature,
  peace,
  economics,
};

/** Prizes whose titles are the names, because readers look for the people rather than a finding. */
const NAMED: ReadonlySet<Category> = new Set(['literature', 'peace']);

function toEvent(category: Category, [year, announced, subject, ...laureates]: Prize) {
  const id = `${category}-${year}`;
  const second = SECOND_LOOKS[id];
  const page = {
    headline: `The prize in ${CATEGORIES[category].label.toLowerCase()} ${year}`,
    publisher: 'NobelPrize.org',
    url: `https://www.nobelprize.org/prizes/${category === 'economics' ? 'economic-sciences' : category}/${year}/summary/`,
  };
  const names = laureates.join(', ');
  return {
    id,
    title: NAMED.has(category) ? names : subject,
    date: second?.date ?? announced,
    summary: `${NAMED.has(category) ? subject : names}.${announced.startsWith(String(year)) || second ? '' : ` The prize for ${year} was announced a year later.`}`,
    category,
    people: laureates,
    citations: second ? [page, ...secondCitations(category, year, second)] : [page],
    ...(second && { dateReason: second.reason }),
    ...(second?.article && { dateFrom: second.article.url }),
  };
}

/** Citations of the data set's record of the prize, and of the article that contradicts it. */
function secondCitations(category: Category, year: number, { given, date, article }: SecondLook) {
  const record = {
    headline: `Record of the prize in ${CATEGORIES[category].label.toLowerCase()} ${year} in the data set`,
    publisher: 'api.nobelprize.org',
    url: `https://api.nobelprize.org/2/nobelPrize/${category.slice(0, 3)}/${year}`,
  };
  return [{ article: record, date: given }, ...(article ? [{ article, date }] : [])];
}

export default defineTimeline({
  title: 'Fifty years of Nobel prizes',
  description:
    'Three hundred announcements from 1974 to 2023, in a lane for each prize, from the free data set of the Nobel Foundation (CC0). Nine of its days cannot be right: these events follow another source, or claim no more than a month or a year.',
  lang: 'en',
  categories: Object.entries(CATEGORIES).map(([id, { label, color }]) => ({ id: id as Category, label, color })),
  events: Object.entries(PRIZES).flatMap(([category, prizes]) =>
    prizes.map((prize) => toEvent(category as Category, prize)),
  ),
});
