import { parseDate } from 'cited-timeline/core';
import { WORDS } from '../words.ts';
import type { Question } from './answer.ts';
import { distinct, type DateReader } from './reader.ts';
import { sentenceOf } from './sentence-of.ts';

/** First and last year of the early, middle and late part of a decade. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = { early: [0, 3], mid: [4, 6], late: [7, 9] };

/** Asks whether "early 1900s" means the beginning of the decade or of the century. */
export function askDecadeOrCentury(text: string, reader: DateReader): Question | undefined {
  const [, part = '', century = ''] = /^(early|mid|late)(?:[- ]| in )(?:the )?(\d\d)00s$/i.exec(text) ?? [];
  const years = PARTS[part.toLowerCase()];
  if (!years) return undefined;
  const [first, last] = years.map((year) => Number(century) * 100 + year);
  const answers = reader.choices([`between ${first} and ${last}`, `${part} ${Number(century) + 1}th century`]);
  return answers.length > 0 ? { ask: WORDS.dates.decadeOrCentury, answers } : undefined;
}

/** Asks whether "1698/9" and "2024-5" mean two years, or a year and a month. */
export function askShortNumber(text: string, reader: DateReader): Question | undefined {
  const [, year = '', mark, short = ''] = /^(\d{4})([-/])(\d{1,2})$/.exec(text) ?? [];
  if (!year) return undefined;
  const second = year.slice(0, 4 - short.length) + short;
  const asYears = second > year ? [`from ${year} to ${second}`] : [];
  const asMonth = Number(short) >= 1 && Number(short) <= 12 ? [`${year}-${short.padStart(2, '0')}`] : [];
  const asOne = mark === '/' && second > year ? [year, second] : [];
  const inEdtf = 'date' in parseDate(text) ? [reader.sentence(text, 'short')] : [];
  const answers = reader.choices([...asYears, ...asMonth, ...inEdtf, ...asOne]);
  return answers.length > 0 ? { ask: WORDS.dates.whichMeaning, answers } : undefined;
}

/** Asks whether the suggestion that comes with a refusal is what was meant. */
export function askSuggestion(text: string, reader: DateReader): Question | undefined {
  const parsed = reader.read(text);
  if ('date' in parsed || parsed.problem.suggestion === undefined) return undefined;
  const answers = distinct([reader.choice(parsed.problem.suggestion)]);
  return answers.length > 0 ? { ask: sentenceOf(parsed.problem.message), answers } : undefined;
}
