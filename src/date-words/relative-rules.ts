import { type CivilDay, civilFromDays, daysFromCivil, daysInMonth, weekdayOf } from '../dates/calendar.ts';
import { type PlainDate, dateText } from '../dates/edtf/edtf-text.ts';
import { seasonMonths } from '../dates/seasons.ts';
import { type DateReading, type DateRule, dateRule, readingOf, type ReadingContext } from './date-rule.ts';
import {
  COUNT,
  MONTH,
  SEASON,
  WEEKDAY,
  countNumber,
  monthNumber,
  seasonNumber,
  weekdayNumber,
} from './english-words.ts';
import { applyRules } from './rules.ts';
import { addMonths } from './unit-arithmetic.ts';

/** Days from 1970-01-01 to a day. */
const dayNumber = ({ year, month, day }: CivilDay) => daysFromCivil(year, month, day);

/** A day, by its days from 1970-01-01. */
const dayAt = (days: number): DateReading => readingOf(civilFromDays(days));
/** Some day between two days, inclusive, in days from 1970-01-01; undefined if `first` is after `last`. */
const someDayIn = (first: number, last: number): DateReading | undefined => {
  if (first > last) return undefined;
  if (first === last) return dayAt(first);
  return { edtf: `[${dayAt(first).edtf}..${dayAt(last).edtf}]` };
};
/** The month that is `months` months after the month of a day. */
const monthFrom = ({ year, month }: CivilDay, months: number) => addMonths(year, month, months);

/** −1 for "last", 0 for "this", 1 for "next". */
const step = (word: string) => ({ last: -1, previous: -1, next: 1, coming: 1, following: 1 })[word] ?? 0;
const STEP = '(last|previous|this|next|coming|following)';

/** First and last day, in days from 1970-01-01, of the week, month or year that contains a day. */
function unitAround(unit: string, day: CivilDay): readonly [first: number, last: number] {
  const days = dayNumber(day);
  const monday = days - weekdayOf(days);
  if (unit === 'week') return [monday, monday + 6];
  const [from, to] = unit === 'month' ? [day.month, day.month] : [1, 12];
  return [daysFromCivil(day.year, from, 1), daysFromCivil(day.year, to, daysInMonth(day.year, to))];
}

/** The day, week, month or year that is `n` units before that of a day. */
function ago(n: number, unit: string, day: CivilDay): DateReading | undefined {
  const today = dayNumber(day);
  if (unit === 'day') return dayAt(today - n);
  if (unit === 'week') return someDayIn(...unitAround('week', civilFromDays(today - 7 * n)));
  return unit === 'month' ? readingOf(monthFrom(day, -n)) : readingOf({ year: day.year - n });
}

/** Words for one day, and its distance in days from the day of the reference. */
const DAYS: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
};

/** A rule for words relative to the day of the reference. Refuses, with the reason, if the reference has no day. */
function relativeRule(pattern: string, read: (groups: string[], day: CivilDay) => DateReading | undefined): DateRule {
  const wholeText = `((?:in |on |at |during |over |within )?(?:the )?(?:${pattern}))`;
  return dateRule(wholeText, ([text, ...groups], context) => {
    const { reference } = context;
    if (!reference) return context.refuse(`"${text}" needs a reference: the date of the article it stands in`);
    const { year, month, day } = reference;
    if (month === undefined || day === undefined) return context.refuse(`"${text}" needs a reference that names a day`);
    const reading = read(groups, { year, month, day });
    return reading ?? context.refuse(`there is no day that is "${text}", seen from ${dateText(reference)}`);
  });
}

const RULES: readonly DateRule[] = [
  relativeRule(`(${Object.keys(DAYS).join('|')})`, ([word = ''], day) => dayAt(dayNumber(day) + (DAYS[word] ?? 0))),
  relativeRule('this (?:morning|afternoon|evening)', (_, day) => dayAt(dayNumber(day))),
  relativeRule('yesterday (?:morning|afternoon|evening)', (_, day) => dayAt(dayNumber(day) - 1)),
  relativeRule('last night', (_, day) => someDayIn(dayNumber(day) - 1, dayNumber(day))),
  relativeRule(`${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`, ([name = ''], day) => {
    const today = dayNumber(day);
    return dayAt(today - ((weekdayOf(today) - weekdayNumber(name) + 7) % 7));
  }),
  relativeRule(`${STEP} ${WEEKDAY}`, ([word = '', name = ''], day) => {
    const today = dayNumber(day);
    const daysSince = (weekdayOf(today) - weekdayNumber(name) + 7) % 7;
    if (word === 'this') return dayAt(unitAround('week', day)[0] + weekdayNumber(name));
    return dayAt(step(word) < 0 ? today - (daysSince || 7) : today + 7 - daysSince);
  }),
  relativeRule(`(?:(last|this|next) )?weekend`, ([word = 'last'], day) => {
    const saturday = unitAround('week', day)[0] + 5 + 7 * step(word || 'last');
    return someDayIn(saturday, saturday + 1);
  }),
  relativeRule(`${STEP} week`, ([word = ''], day) =>
    someDayIn(...unitAround('week', civilFromDays(dayNumber(day) + 7 * step(word)))),
  ),
  relativeRule(`${STEP} month`, ([word = ''], day) => readingOf(monthFrom(day, step(word)))),
  relativeRule(`${STEP} year`, ([word = ''], day) => readingOf({ year: day.year + step(word) })),
  relativeRule('earlier (?:in )?(?:this|the) (week|month|year)', ([unit = ''], day) =>
    someDayIn(unitAround(unit, day)[0], dayNumber(day) - 1),
  ),
  relativeRule('later (?:in )?(?:this|the) (week|month|year)', ([unit = ''], day) =>
    someDayIn(dayNumber(day) + 1, unitAround(unit, day)[1]),
  ),
  relativeRule(`${STEP} ${MONTH}`, ([word = '', name = ''], day) => {
    const month = monthNumber(name);
    const yearsBack = step(word) < 0 && month >= day.month ? 1 : 0;
    const yearsAhead = step(word) > 0 && month <= day.month ? 1 : 0;
    return readingOf({ year: day.year - yearsBack + yearsAhead, month });
  }),
  relativeRule(`${STEP} ${SEASON}`, ([word = '', name = ''], day) => {
    const season = seasonNumber(name);
    const { first, count } = seasonMonths(season);
    const now = day.year * 12 + day.month;
    const begins = (year: number) => year * 12 + first;
    let { year } = day;
    if (step(word) > 0) year += +(begins(year) <= now);
    // A winter that began last year may not be over
    else if (step(word) === 0) year -= +(begins(year - 1) + count > now);
    else while (begins(year) + count > now) year--;
    return { edtf: `${dateText({ year })}-${season}` };
  }),
  relativeRule(`${COUNT} (day|week|month|year)s? (?:ago|earlier|before)`, ([n = '', unit = ''], day) =>
    ago(countNumber(n), unit, day),
  ),
  relativeRule(
    '(?:(?:a few|few|several|some) )?(day|week|month|year)s (?:ago|earlier|before)|recent days',
    ([unit = 'day'], day) => {
      const today = dayNumber(day);
      if (!unit || unit === 'day') return someDayIn(today - 7, today - 1);
      if (unit === 'week') return someDayIn(today - 42, today - 7);
      if (unit === 'month') return { edtf: `[${dateText(monthFrom(day, -11))}..${dateText(monthFrom(day, -2))}]` };
      return { edtf: `[${dateText({ year: day.year - 9 })}..${dateText({ year: day.year - 2 })}]` };
    },
  ),
  relativeRule('recent (week|month|year)s', ([unit = ''], day) => {
    const start = { week: civilFromDays(dayNumber(day) - 42), month: monthFrom(day, -6), year: monthFrom(day, -60) }[
      unit
    ];
    const asUnit = ({ year, month }: PlainDate) => dateText(unit === 'year' ? { year } : { year, month });
    return start && { edtf: `${asUnit(start)}~/${asUnit(day)}~` };
  }),
  relativeRule(`(?:past|last) ${COUNT} (day|week|month|year)s?`, ([n = '', unit = ''], day) => {
    const count = countNumber(n);
    const today = dayNumber(day);
    if (unit === 'day' || unit === 'week')
      return { edtf: `${dayAt(today - count * (unit === 'day' ? 1 : 7)).edtf}/${dayAt(today).edtf}` };
    if (unit === 'month') return { edtf: `${dateText(monthFrom(day, -count))}/${dateText(monthFrom(day, 0))}` };
    return { edtf: `${dateText({ year: day.year - count })}/${dateText({ year: day.year })}` };
  }),
];

/** Reads words relative to the day of the reference. The table at `parseDateText` lists their meanings. */
export function readRelative(text: string, context: ReadingContext): DateReading | undefined {
  return applyRules(RULES, text, context);
}
