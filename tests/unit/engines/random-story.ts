import { randomInt, randomLcg } from 'd3';

export const ZONE = 'Asia/Seoul';
export const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;

/** A story with dates of all kinds, crowded days, and words to search for. */
export function randomStory(seed: number, count: number) {
  const random = randomLcg(seed);
  const number = (min: number, max: number): number => randomInt.source(random)(min, max)();
  const two = (n: number): string => String(n).padStart(2, '0');
  const year = (): number => number(1890, 2030);
  const dates = [
    () => '2001-09-11',
    () => `${year()}`,
    () => `${year()}-${two(number(1, 13))}`,
    () => `${year()}-${two(number(1, 13))}-${two(number(1, 29))}`,
    () => `2001-09-${two(number(1, 29))}T${two(number(0, 24))}:${two(number(0, 60))}Z`,
    () => `${number(1900, 1950)}/${number(1950, 2000)}`,
    () => `${year()}/..`,
    () => `../${year()}`,
    () => `${year()}~`,
    () => `[${number(1900, 1910)}-05, ${number(1911, 1920)}]`,
  ];
  const articles = Array.from({ length: 40 }, (_, i) => ({
    id: `a${i}`,
    headline: pick(random, ['A fire at sea', 'Kwang-chol returns', '海の火', 'Łódź in the news']),
    ...(random() < 0.8 && { publisher: pick(random, ['The Gazette', 'THE GAZETTE', 'Evening Post']) }),
    ...(random() < 0.8 && { published: pick(random, dates)() }),
  }));
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `${pick(random, ['Fire', 'Landing', 'Treaty', 'Visit'])} ${i}`,
    date: pick(random, dates)(),
    ...(random() < 0.8 && { category: pick(random, ['sea', 'land', 'air']) }),
    ...(random() < 0.5 && { place: pick(random, ['Seoul', 'Moscow']) }),
    ...(random() < 0.5 && { people: [pick(random, ['No', 'Choe']), 'Belousov'] }),
    ...(random() < 0.3 && { importance: number(0, 5) / 4 }),
    citations: articles.filter(() => random() < 0.04).map(({ id }): unknown => id),
  }));
  // Other random numbers, so that the rest of the story stays the same
  const other = randomLcg(seed + 0.5);
  for (const { citations } of events)
    citations.forEach((article, i) => {
      if (other() < 0.6) return;
      const stance = pick(other, ['reports', 'confirms', 'disputes', 'corrects', 'retracts', 'silent']);
      const date = pick(other, ['1999', '2001-09-11', '2001-09', undefined]);
      const known = other() < 0.2 ? `${1900 + Math.floor(other() * 130)}-03-04` : undefined;
      citations[i] = { article, stance, ...(date && { date }), ...(known && { known }) };
    });
  return { title: 'Random', timeZone: ZONE, articles, events };
}
