import { type CivilDay, civilFromDays, daysFromCivil, daysInMonth } from '../dates/calendar.ts';
import { seasonMonths } from '../dates/seasons.ts';
import type { TextContext, TextReading } from './rules.ts';
import { type PlainDate, dateText } from '../dates/edtf/edtf-text.ts';
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

const dayNumber = ({ year, month, day }: CivilDay) => daysFromCivil(year, month, day);
/** 0 is Monday: 1970-01-01 was a Thursday. */
export const weekdayOf = (days: number) => (((days + 3) % 7) + 7) % 7;

const onDay = (days: number): TextReading => {
  const plain = civilFromDays(days);
  return { edtf: dateText(plain), plain };
};
const within = (first: number, last: number): TextReading | undefined => {
  if (first > last) return undefined;
  if (first === last) return onDay(first);
  return { edtf: `[${onDay(first).edtf}..${onDay(last).edtf}]` };
};
const whole = (plain: PlainDate): TextReading => ({ edtf: dateText(plain), plain });
const monthFrom = ({ year, month }: CivilDay, months: number): { year: number; month: number } => {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
};

/** −1 for "last", 0 for "this", 1 for "next". */
const step = (word: string) => ({ last: -1, previous: -1, next: 1, coming: 1, following: 1 })[word] ?? 0;
const STEP = '(last|previous|this|next|coming|following)';

/** First and last day of the week, month or year of a day. */
function unitOf(unit: string, day: CivilDay): readonly [first: number, last: number] {
  const days = dayNumber(day);
  const monday = days - weekdayOf(days);
  if (unit === 'week') return [monday, monday + 6];
  const [from, to] = unit === 'month' ? [day.month, day.month] : [1, 12];
  return [daysFromCivil(day.year, from, 1), daysFromCivil(day.year, to, daysInMonth(day.year, to))];
}

function ago(n: number, unit: string, day: CivilDay): TextReading | undefined {
  const today = dayNumber(day);
  if (unit === 'day') return onDay(today - n);
  if (unit === 'week') return within(...unitOf('week', civilFromDays(today - 7 * n)));
  return unit === 'month' ? whole(monthFrom(day, -n)) : whole({ year: day.year - n });
}

const DAYS: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
};

type Rule = readonly [pattern: RegExp, read: (words: string[], day: CivilDay) => TextReading | undefined];
const rule = (pattern: string, read: Rule[1]): Rule => [
  new RegExp(`^(?:in |on |at |during |over |within )?(?:the )?(?:${pattern})$`),
  read,
];

const RULES: readonly Rule[] = [
  rule(`(${Object.keys(DAYS).join('|')})`, ([word = ''], day) => onDay(dayNumber(day) + (DAYS[word] ?? 0))),
  rule('this (?:morning|afternoon|evening)', (_, day) => onDay(dayNumber(day))),
  rule('yesterday (?:morning|afternoon|evening)', (_, day) => onDay(dayNumber(day) - 1)),
  rule('last night', (_, day) => within(dayNumber(day) - 1, dayNumber(day))),
  rule(`${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`, ([name = ''], day) => {
    const today = dayNumber(day);
    return onDay(today - ((weekdayOf(today) - weekdayNumber(name) + 7) % 7));
  }),
  rule(`${STEP} ${WEEKDAY}`, ([word = '', name = ''], day) => {
    const today = dayNumber(day);
    const back = (weekdayOf(today) - weekdayNumber(name) + 7) % 7;
    if (word === 'this') return onDay(unitOf('week', day)[0] + weekdayNumber(name));
    return onDay(step(word) < 0 ? today - (back || 7) : today + 7 - back);
  }),
  rule(`(?:(last|this|next) )?weekend`, ([word = 'last'], day) => {
    const saturday = unitOf('week', day)[0] + 5 + 7 * step(word || 'last');
    return within(saturday, saturday + 1);
  }),
  rule(`${STEP} week`, ([word = ''], day) => within(...unitOf('week', civilFromDays(dayNumber(day) + 7 * step(word))))),
  rule(`${STEP} month`, ([word = ''], day) => whole(monthFrom(day, step(word)))),
  rule(`${STEP} year`, ([word = ''], day) => whole({ year: day.year + step(word) })),
  rule('earlier (?:in )?(?:this|the) (week|month|year)', ([unit = ''], day) =>
    within(unitOf(unit, day)[0], dayNumber(day) - 1),
  ),
  rule('later (?:in )?(?:this|the) (week|month|year)', ([unit = ''], day) =>
    within(dayNumber(day) + 1, unitOf(unit, day)[1]),
  ),
  rule(`${STEP} ${MONTH}`, ([word = '', name = ''], day) => {
    const month = monthNumber(name);
    const past = step(word) < 0 && month >= day.month ? 1 : 0;
    const ahead = step(word) > 0 && month <= day.month ? 1 : 0;
    return whole({ year: day.year - past + ahead, month });
  }),
  rule(`${STEP} ${SEASON}`, ([word = '', name = ''], day) => {
    const season = seasonNumber(name);
    const { first, count } = seasonMonths(season);
    const now = day.year * 12 + day.month;
    const begins = (year: number) => year * 12 + first;
    let { year } = day;
    if (step(word) > 0) year += +(begins(year) <= now);
    // A winter that began last year may still be going on.
    else if (step(word) === 0) year -= +(begins(year - 1) + count > now);
    else while (begins(year) + count > now) year--;
    return { edtf: `${dateText({ year })}-${season}` };
  }),
  rule(`${COUNT} (day|week|month|year)s? (?:ago|earlier|before)`, ([n = '', unit = ''], day) =>
    ago(countNumber(n), unit, day),
  ),
  rule(
    '(?:(?:a few|few|several|some) )?(day|week|month|year)s (?:ago|earlier|before)|recent days',
    ([unit = 'day'], day) => {
      const today = dayNumber(day);
      if (!unit || unit === 'day') return within(today - 7, today - 1);
      if (unit === 'week') return within(today - 42, today - 7);
      if (unit === 'month') return { edtf: `[${dateText(monthFrom(day, -11))}..${dateText(monthFrom(day, -2))}]` };
      return { edtf: `[${dateText({ year: day.year - 9 })}..${dateText({ year: day.year - 2 })}]` };
    },
  ),
  rule('recent (week|month|year)s', ([unit = ''], day) => {
    const start = { week: civilFromDays(dayNumber(day) - 42), month: monthFrom(day, -6), year: monthFrom(day, -60) }[
      unit
    ];
    const cut = ({ year, month }: PlainDate) => dateText(unit === 'year' ? { year } : { year, month });
    return start && { edtf: `${cut(start)}~/${cut(day)}~` };
  }),
  rule(`(?:past|last) ${COUNT} (day|week|month|year)s?`, ([n = '', unit = ''], day) => {
    const count = countNumber(n);
    const today = dayNumber(day);
    if (unit === 'day' || unit === 'week')
      return { edtf: `${onDay(today - count * (unit === 'day' ? 1 : 7)).edtf}/${onDay(today).edtf}` };
    if (unit === 'month') return { edtf: `${dateText(monthFrom(day, -count))}/${dateText(monthFrom(day, 0))}` };
    return { edtf: `${dateText({ year: day.year - count })}/${dateText({ year: day.year })}` };
  }),
];

/** Words that count from the day of the reference. What each becomes stands with `parseDateText`. */
export function readRelative(text: string, context: TextContext): TextReading | undefined {
  for (const [pattern, read] of RULES) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (!context.reference) return context.refuse(`"${text}" needs a reference: the date of the article it stands in`);
    const { year, month, day } = context.reference;
    if (month === undefined || day === undefined) return context.refuse(`"${text}" needs a reference that names a day`);
    const result = read(
      found.slice(1).map((word) => word ?? ''),
      { year, month, day },
    );
    return result ?? context.refuse(`there is no day that is "${text}", seen from ${dateText(context.reference)}`);
  }
  return undefined;
}
