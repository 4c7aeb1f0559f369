import { daysInMonth } from '../dates/calendar.ts';
import { seasonMonths } from '../dates/seasons.ts';
import { NUMBER_RULES } from './number-rules.ts';
import { PERIOD_RULES } from './period-rules.ts';
import { type Rule, type TextContext, type TextReading, readBy, rule } from './rules.ts';
import { type PlainDate, dateText } from '../dates/edtf/edtf-text.ts';
import { MONTH, monthNumber } from './english-words.ts';

const reading = (plain: PlainDate): TextReading => ({ edtf: dateText(plain), plain });
const ERA = '(bce?|ce|ad)';
const YEAR = `(?:(ad) )?(\\d+)(?: ${ERA})?`;
/** Before a year that comes first an era is no part of a day: "BCE 44", but "January 2 BCE". */
const FIRST_YEAR = YEAR.replace('(ad)', ERA);

/** An astronomical year; refuses one of fewer than four digits, or of more, without an era. */
function yearOf([before = '', digits = '', after = '']: string[], context: TextContext): number | undefined {
  const era = before || after;
  const year = Number(digits);
  if (before && after) return undefined;
  // Of two digits the century may have been left out.
  if (!era && digits.length !== 4 && !(context.lenient && digits.length === 3)) {
    const inFull = digits.length < 4 ? 'four digits or an era' : 'an era';
    if (year === 0) return context.refuse('there is no year 0: the year before 1 CE is 1 BCE');
    return context.refuse(`the year ${digits} needs ${inFull}, as in ${year} CE or ${year} BCE`);
  }
  if (era && year === 0) return context.refuse('there is no year 0: the year before 1 CE is 1 BCE');
  return era.startsWith('bc') ? 1 - year : year;
}

/** The last such month (and day) that does not begin after the reference. */
function withoutYear(month: number, day: number | undefined, context: TextContext): TextReading | undefined {
  const { reference } = context;
  if (!reference) return context.refuse('without a year it needs a reference: the date of the article it stands in');
  const passed = reference.month !== undefined && (month - reference.month || (day ?? 0) - (reference.day ?? 31)) > 0;
  return reading({ year: reference.year - +passed, month, day });
}

const RULES: readonly Rule[] = [
  ...NUMBER_RULES,
  rule(`(?:year |anno )?${FIRST_YEAR}`, (words, context) => {
    const year = yearOf(words, context);
    return year === undefined ? undefined : reading({ year });
  }),
  rule(`(?:(\\d{1,2}) )?${MONTH}(?: (\\d{1,2}))?(?: ${YEAR})?`, ([early, name = '', late, ...words], context) => {
    if (early && late) return undefined;
    const day = early || late ? Number(early || late) : undefined;
    const month = monthNumber(name);
    if (!words[1]) return withoutYear(month, day, context);
    const year = yearOf(words, context);
    return year === undefined ? undefined : reading({ year, month, day });
  }),
  // Archives write the year first: "1922 June 5", "1922 5 June".
  rule(
    `${FIRST_YEAR} (?:(\\d{1,2}) )?${MONTH}(?: (\\d{1,2}))?`,
    ([before, digits, after, early, name = '', late], context) => {
      if (early && late) return undefined;
      const year = yearOf([before ?? '', digits ?? '', after ?? ''], { ...context, refuse: () => undefined });
      const day = early || late ? Number(early || late) : undefined;
      return year === undefined ? undefined : reading({ year, month: monthNumber(name), day });
    },
  ),
  rule(`(\\d{4}) \\(${MONTH}\\)`, ([year, name = '']) => reading({ year: Number(year), month: monthNumber(name) })),
  ...PERIOD_RULES,
  rule(`(new year's day|may day|christmas eve|christmas day|boxing day|new year's eve) (\\d{4})`, ([name, year]) => {
    const [month = 1, day = 1] =
      {
        'may day': [5, 1],
        'christmas eve': [12, 24],
        'christmas day': [12, 25],
        'boxing day': [12, 26],
        "new year's eve": [12, 31],
      }[name ?? ''] ?? [];
    return reading({ year: Number(year), month, day });
  }),
];

/** "20-May-1915", "1915.May.20", "May-1915". */
const HYPHENATED = new RegExp(`^(?:\\d{1,4}[-./])?${MONTH}[-./]\\d{1,4}$`);

/** One date, year, period or season of the calendar, without "early" and without a clock. */
export function readSimple(text: string, context: TextContext): TextReading | undefined {
  const plain = text
    .replace(HYPHENATED, (date) => date.replace(/[-./]/g, ' '))
    .replace(/,/g, ' ')
    .replace(/\b(of|the|on|in|during|within|a)\b(?=.)/g, ' ')
    .replace(/(?<!\d)(\d\d?)(?:st|nd|rd|th)\b(?! (?:century|millennium|quarter|half))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return readBy(RULES, plain, context);
}

const set = (from: PlainDate, to: PlainDate): TextReading => ({ edtf: `[${dateText(from)}..${dateText(to)}]` });

/** The last digits of the years in which the thirds of a decade and of a century begin and end. */
const THIRDS: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  1: [
    ['0', '3'],
    ['4', '6'],
    ['7', '9'],
  ],
  2: [
    ['00', '33'],
    ['34', '66'],
    ['67', '99'],
  ],
};

/** A third of a month, year, decade, century or season: 0 is early, 1 mid, 2 late. */
export function third(whole: TextReading, part: 0 | 1 | 2): TextReading | undefined {
  const { plain, edtf } = whole;
  if (plain?.day !== undefined) return undefined;
  if (plain?.month !== undefined) {
    const end = part === 2 ? daysInMonth(plain.year, plain.month) : part * 10 + 10;
    return set({ ...plain, day: part * 10 + 1 }, { ...plain, day: end });
  }
  if (plain) return set({ ...plain, month: part * 4 + 1 }, { ...plain, month: part * 4 + 4 });
  const [, sign = '', digits = '', masked = ''] = /^(-?)(\d+)(X+)$/.exec(edtf) ?? [];
  // A century before year 1 begins with its highest number.
  const years = THIRDS[masked.length]?.[sign ? 2 - part : part]?.map((last) => ({
    year: Number(sign + digits + last),
  }));
  const [from, to] = (sign ? years?.toReversed() : years) ?? [];
  if (from && to) return set(from, to);
  const [, year, season] = /^(\d{4})-(2[1-9]|3[0-2])$/.exec(edtf) ?? [];
  if (!year) return undefined;
  const month = seasonMonths(Number(season)).first - 1 + part;
  const plainMonth = { year: Number(year) + Math.floor(month / 12), month: (month % 12) + 1 };
  return { edtf: dateText(plainMonth), plain: plainMonth };
}
