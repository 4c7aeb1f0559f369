import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { Words } from '../views/words.ts';

/** Maximum number of ranges shown beside an event; with more, its articles are counted instead. */
const MAX_RANGES = 6;

/** Sorted whole numbers as ranges: 1, 2, 3, 7 become 1–3, 7. */
function rangesOf(numbers: readonly number[]): (readonly [first: number, last: number])[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The numbers of articles as text: `[1–3, 7]`; '' if there are none, or too many ranges to be readable. */
export function numbersText(numbers: readonly number[], number: Words['number']): string {
  const ranges = rangesOf(numbers.toSorted((a, b) => a - b));
  if (ranges.length === 0 || ranges.length > MAX_RANGES) return '';
  const texts = ranges.flatMap(([first, last]) =>
    last - first > 1
      ? [`${number(first)}–${number(last)}`]
      : first === last
        ? [number(first)]
        : [number(first), number(last)],
  );
  return `[${texts.join(', ')}]`;
}

/**
 * Words that name the articles of an event by their numbers in the list of sources, instead of counting them: `29 November 2024 ·
 * [1, 3]`. The pips show the number of voices.
 */
export function numberedWords(words: Words, numbers: ReadonlyMap<TimelineArticle, number>): Words {
  const textOf = ({ citations }: TimelineEvent): string => {
    const cited = new Set(citations.map(({ article }) => numbers.get(article)));
    return numbersText(
      [...cited].filter((number) => number !== undefined),
      words.number,
    );
  };
  const detailForms: Words['detailForms'] = (event) => {
    const text = textOf(event);
    if (!text) return words.detailForms(event);
    const short = [event.dateText ?? words.date(event.date, 'label'), ...words.status(event)].join(' · ');
    return [`${short} · ${text}`, short];
  };
  return { ...words, detailForms, detail: (event) => detailForms(event)[0] };
}
