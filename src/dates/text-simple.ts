import { daysInMonth } from './calendar.ts';
import { seasonMonths } from './seasons.ts';
import {
  MONTH,
  ORDINAL,
  type PlainDate,
  SEASON,
  dateText,
  monthNumber,
  ordinalNumber,
  seasonNumber,
} from './text-words.ts';

/** What a text was read as. */
export interface TextReading {
  readonly edtf: string;
  /** Year, month and day, where it is one date of the calendar without a clock. */
  readonly plain?: PlainDate;
}

/** What the readers of words share. */
export interface TextContext {
  /** The day, month or year that relative words count from. */
  readonly reference: PlainDate | undefined;
  readonly order: 'DMY' | 'MDY' | 'YMD' | undefined;
  /** Phrases that may still be tried: what two ends share is found by trying, and nobody writes a date that needs more. */
  readonly budget: { left: number };
  /** Says why a text cannot be read; the first reason given is shown. Always undefined, so that a reader can return it. */
  refuse(message: string, suggestion?: string): undefined;
}

type Rule = readonly [pattern: RegExp, read: (words: string[], c: TextContext) => TextReading | undefined];

const reading = (plain: PlainDate): TextReading => ({ edtf: dateText(plain), plain });
const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(`^${pattern}$`), read];
const ERA = '(bce?|ce|ad)';
const YEAR = `(?:(ad) )?(\\d+)(?: ${ERA})?`;

/** An astronomical year; refuses one or two digits, or three, without an era. */
function yearOf(before: string, digits: string, after: string, c: TextContext): number | undefined {
  const era = before || after;
  if (!era && digits.length !== 4)
    return c.refuse(
      digits.length < 4 ? `the year ${digits} needs four digits or an era` : `the year ${digits} needs an era`,
      digits.length < 4 ? `${Number(digits)} CE or ${Number(digits)} BCE` : `${digits} CE`,
    );
  if (era && Number(digits) === 0) return c.refuse('there is no year 0 in BCE and CE', '1 BCE');
  return era.startsWith('bc') ? 1 - Number(digits) : Number(digits);
}

/** The last such month (and day) that does not begin after the reference. */
function withoutYear(month: number, day: number | undefined, c: TextContext): TextReading | undefined {
  const { reference } = c;
  if (!reference) return c.refuse('without a year it needs a reference: the date of the article it stands in');
  const passed = reference.month !== undefined && (month - reference.month || (day ?? 0) - (reference.day ?? 31)) > 0;
  return reading({ year: reference.year - +passed, month, day });
}

/** Numbers parted by / . or -, in the order that the caller states. */
function numeric([a = '', b = '', last = '']: string[], c: TextContext): TextReading | undefined {
  const { order } = c;
  if (!order || order === 'YMD')
    return c.refuse(
      `${a}/${b}/${last} can be read day first or month first`,
      'write it as year-month-day (2024-11-29), or give the order',
    );
  if (last.length !== 4) return c.refuse(`the year ${last} needs four digits`);
  const [day, month] = order === 'DMY' ? [a, b] : [b, a];
  if (Number(month) > 12) return c.refuse(`month ${month} does not exist`);
  return reading({ year: Number(last), month: Number(month), day: Number(day) });
}

const HEMISPHERES = '(?: \\((northern|southern) hemisphere\\))?';
const PART_OF_YEAR: Readonly<Record<string, readonly [first: number, count: number]>> = {
  quarter: [33, 4],
  'four months': [37, 3],
  half: [40, 2],
};

const RULES: readonly Rule[] = [
  rule('(\\d{4})[./](\\d{1,2})[./](\\d{1,2})', ([y, m, d]) =>
    reading({ year: Number(y), month: Number(m), day: Number(d) }),
  ),
  rule('(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2}|\\d{4})', numeric),
  rule(`(?:year )?${YEAR}`, ([before = '', digits = '', after = ''], c) => {
    const year = yearOf(before, digits, after, c);
    return year === undefined ? undefined : reading({ year });
  }),
  rule(
    `(?:(\\d{1,2}) )?${MONTH}(?: (\\d{1,2}))?(?: ${YEAR})?`,
    ([early, name = '', late, before = '', digits, after = ''], c) => {
      if (early && late) return undefined;
      const day = early || late ? Number(early || late) : undefined;
      if (!digits) return withoutYear(monthNumber(name), day, c);
      const year = yearOf(before, digits, after, c);
      return year === undefined ? undefined : reading({ year, month: monthNumber(name), day });
    },
  ),
  rule('(\\d{3})0s', ([decade]) => ({ edtf: `${decade}X` })),
  rule("'?\\d0s", (_, c) => c.refuse('a decade needs its century', '1990s')),
  rule(`${ORDINAL} century(?: ${ERA})?`, ([n = '', era = '']) => {
    const hundreds = String(ordinalNumber(n) - 1).padStart(2, '0');
    return { edtf: `${era.startsWith('bc') ? '-' : ''}${hundreds}XX` };
  }),
  rule(`${SEASON} (\\d{4})${HEMISPHERES}`, ([name = '', year, hemisphere]) => {
    const shift = { northern: 4, southern: 8 }[hemisphere ?? ''] ?? 0;
    return { edtf: `${year}-${seasonNumber(name) + shift}` };
  }),
  rule('q([1-4]) (\\d{4})', ([n, year]) => ({ edtf: `${year}-${32 + Number(n)}` })),
  rule(`(last|${ORDINAL.slice(1, -1)}) (quarter|four months|half) (\\d{4})`, ([n = '', part = '', year]) => {
    const [first, count] = PART_OF_YEAR[part] ?? [0, 0];
    const index = n === 'last' ? count : ordinalNumber(n);
    return index > count ? undefined : { edtf: `${year}-${first - 1 + index}` };
  }),
  rule(
    '(\\d+)(?:\\.(\\d+))? ?(thousand|million|billion|ka|ma|ga)?( years? ago)?',
    ([whole = '', part = '', unit = '', ago]) => {
      if (!ago && !/^.a$/.test(unit)) return undefined;
      // As many significant digits as were written: nobody counts 13.8 billion years to the year.
      const exponent = { thousand: 3, ka: 3, million: 6, ma: 6, billion: 9, ga: 9 }[unit] ?? 0;
      const digits = unit ? whole + part : whole.replace(/0+$/, '');
      const zeros = unit ? exponent - part.length : whole.length - digits.length;
      const significant = String(Number(digits)).length;
      return {
        edtf:
          zeros < 0
            ? `Y-${Math.round(Number(`${whole}.${part}e${exponent}`))}`
            : `Y-${Number(digits)}E${zeros}S${significant}`,
      };
    },
  ),
];

/** One date, year, period or season of the calendar, without "early" and without a clock. */
export function readSimple(text: string, c: TextContext): TextReading | undefined {
  const plain = text
    .replace(/,/g, ' ')
    .replace(/\b(of|the|on|in|during|within|a)\b/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b(?! (?:century|quarter|half))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, read] of RULES) {
    const found = pattern.exec(plain);
    const result =
      found &&
      read(
        found.slice(1).map((word) => word ?? ''),
        c,
      );
    if (result) return result;
  }
  return undefined;
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
