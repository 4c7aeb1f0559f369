import { type DateReading, type DateRule, dateRule, readingOf, type ReadingContext } from './date-rule.ts';
import { ERA, MONTH, monthNumber } from './english-words.ts';
import { NUMBER_RULES } from './number-rules.ts';
import { PERIOD_RULES } from './period-rules.ts';
import { applyRules } from './rules.ts';

const YEAR = `(?:(ad) )?(\\d+)(?: ${ERA})?`;
/** A year that comes first may have any era before it ("BCE 44"); after a month that would be ambiguous ("January 2 BCE"). */
const LEADING_YEAR = YEAR.replace('(ad)', ERA);

/** The astronomical year of the groups of `YEAR`. A year without an era is refused unless it has four digits. */
function yearOf([before = '', digits = '', after = '']: string[], context: ReadingContext): number | undefined {
  const era = before || after;
  const year = Number(digits);
  if (before && after) return undefined;
  // Two digits are not even a suggestion: their century may be left out
  if (!era && digits.length !== 4 && !(context.lenient && digits.length === 3)) {
    const missing = digits.length < 4 ? 'four digits or an era' : 'an era';
    if (year === 0) return context.refuse('there is no year 0: the year before 1 CE is 1 BCE');
    return context.refuse(`the year ${digits} needs ${missing}, as in ${year} CE or ${year} BCE`);
  }
  if (era && year === 0) return context.refuse('there is no year 0: the year before 1 CE is 1 BCE');
  return era.startsWith('bc') ? 1 - year : year;
}

/** A month or day without a year: the latest one that does not begin after the reference. */
function withoutYear(month: number, day: number | undefined, context: ReadingContext): DateReading | undefined {
  const { reference } = context;
  if (!reference) return context.refuse('without a year it needs a reference: the date of the article it stands in');
  const isLater = reference.month !== undefined && (month - reference.month || (day ?? 0) - (reference.day ?? 31)) > 0;
  return readingOf({ year: reference.year - +isLater, month, day });
}

const RULES: readonly DateRule[] = [
  ...NUMBER_RULES,
  dateRule(`(?:year |anno )?${LEADING_YEAR}`, (words, context) => {
    const year = yearOf(words, context);
    return year === undefined ? undefined : readingOf({ year });
  }),
  dateRule(
    `(?:(\\d{1,2}) )?${MONTH}(?: (\\d{1,2}))?(?: ${YEAR})?`,
    ([dayBefore, name = '', dayAfter, ...words], context) => {
      if (dayBefore && dayAfter) return undefined;
      const day = dayBefore || dayAfter ? Number(dayBefore || dayAfter) : undefined;
      const month = monthNumber(name);
      if (!words[1]) return withoutYear(month, day, context);
      const year = yearOf(words, context);
      return year === undefined ? undefined : readingOf({ year, month, day });
    },
  ),
  // Archives write the year first: "1922 June 5", "1922 5 June"
  dateRule(
    `${LEADING_YEAR} (?:(\\d{1,2}) )?${MONTH}(?: (\\d{1,2}))?`,
    ([before, digits, after, dayBefore, name = '', dayAfter], context) => {
      if (dayBefore && dayAfter) return undefined;
      const year = yearOf([before ?? '', digits ?? '', after ?? ''], { ...context, refuse: () => undefined });
      const day = dayBefore || dayAfter ? Number(dayBefore || dayAfter) : undefined;
      return year === undefined ? undefined : readingOf({ year, month: monthNumber(name), day });
    },
  ),
  dateRule(`(\\d{4}) \\(${MONTH}\\)`, ([year, name = '']) =>
    readingOf({ year: Number(year), month: monthNumber(name) }),
  ),
  ...PERIOD_RULES,
  dateRule(
    `(new year's day|may day|christmas eve|christmas day|boxing day|new year's eve) (\\d{4})`,
    ([name, year]) => {
      const [month = 1, day = 1] =
        {
          'may day': [5, 1],
          'christmas eve': [12, 24],
          'christmas day': [12, 25],
          'boxing day': [12, 26],
          "new year's eve": [12, 31],
        }[name ?? ''] ?? [];
      return readingOf({ year: Number(year), month, day });
    },
  ),
];

/** "20-May-1915", "1915.May.20", "May-1915". */
const HYPHENATED = new RegExp(`^(?:\\d{1,4}[-./])?${MONTH}[-./]\\d{1,4}$`);

/** Reads one day, month, year, season or other period, without words such as "early" and without a clock. */
export function readSingleDate(text: string, context: ReadingContext): DateReading | undefined {
  const plain = text
    .replace(HYPHENATED, (date) => date.replace(/[-./]/g, ' '))
    .replace(/,/g, ' ')
    .replace(/\b(of|the|on|in|during|within|a)\b(?=.)/g, ' ')
    // Old letters write 2d and 3d for 2nd and 3rd
    .replace(/(?<!\d)(\d?[23])d\b/g, '$1')
    .replace(/(?<!\d)(\d\d?)(?:st|nd|rd|th)\b(?! (?:century|millennium|quarter|half))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return applyRules(RULES, plain, context);
}
