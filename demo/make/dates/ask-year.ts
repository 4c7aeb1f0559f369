import { WORDS } from '../words.ts';
import type { Question } from './answer.ts';
import { yearsOf } from './centuries.ts';
import type { DateReader } from './reader.ts';

/** A year in which every day of the calendar exists. */
const A_LEAP_YEAR = '2000';

/**
 * Asks for the year of a date without one, such as "c. October". Offers the years of nearby rows, and the date relative
 * to the articles.
 */
export function askMissingYear(text: string, reader: DateReader): Question | undefined {
  const { years, published } = reader.context;
  if (/\d{4}/.test(text)) return undefined;
  const fromArticles = published.flatMap((reference) => reader.choices([text], { reference }));
  const inAYear = reader.read(`${text} ${A_LEAP_YEAR}`);
  // If the text is "undated", only the added year would be read
  if (!('date' in inAYear) || inAYear.edtf === A_LEAP_YEAR)
    return fromArticles.length > 0 ? { ask: WORDS.dates.ofTheDay, answers: fromArticles } : undefined;
  const answers = [...fromArticles, ...reader.choices(years.map((year) => `${text} ${year}`))];
  const seen = new Set<string>();
  return {
    ask: WORDS.dates.whichYear,
    answers: answers.filter(({ edtf }) => !seen.has(edtf) && seen.add(edtf)),
  };
}

/** Asks for the century of a two-digit year at the end: "12 March 98", "summer '98". */
export function askCentury(text: string, reader: DateReader): Question | undefined {
  const [whole, before = '', digits = ''] = /^(.*\p{L}\.?,?\s*)['’]?(\d\d)$/u.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const answers = reader.choices(yearsOf(digits, reader.context).map((year) => `${before}${year}`));
  return answers.length > 0 ? { ask: WORDS.dates.whichCentury(digits), answers } : undefined;
}

/** Asks for the era of a year with few digits, "439" or "9 August 378", and for the century of two digits alone. */
export function askEra(text: string, reader: DateReader): Question | undefined {
  if (!/(?:^|\s)\d{1,3}$/.test(text)) return undefined;
  const short = /^\d\d$/.test(text) ? yearsOf(text, reader.context).map(String) : [];
  const answers = reader.choices([...short, `${text} CE`, `${text} BCE`]);
  if (answers.length === 0) return undefined;
  return { ask: short.length > 0 ? WORDS.dates.whichYear : WORDS.dates.whichEra, answers };
}
