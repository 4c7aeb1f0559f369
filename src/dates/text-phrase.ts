import { civilFromDays, daysFromCivil } from './calendar.ts';
import { parseTree } from './parse-tree.ts';
import { seasonMonths } from './seasons.ts';
import { CLOCK, clockText } from './text-clock.ts';
import { readRelative, weekdayOf } from './text-relative.ts';
import { type TextContext, type TextReading, readSimple, third } from './text-simple.ts';
import { type PlainDate, WEEKDAY, dateText, weekdayName, weekdayNumber } from './text-words.ts';

type Read = (words: string[], c: TextContext) => TextReading | undefined;
type Rule = readonly [pattern: RegExp, read: Read];
const rule = (pattern: string, read: Read): Rule => [new RegExp(`^${pattern}$`), read];

/** The unit just before (−1) or after (1) one date, for "before 3 May 2024". */
function beside({ year, month, day }: PlainDate, step: 1 | -1): PlainDate {
  if (day !== undefined && month !== undefined) return civilFromDays(daysFromCivil(year, month, day) + step);
  if (month === undefined) return { year: year + step };
  const count = year * 12 + month - 1 + step;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** Adds `~` or `?` to a date, a set, or both ends of an interval. */
function marked(reading: TextReading | undefined, mark: '~' | '?'): TextReading | undefined {
  if (!reading) return undefined;
  const ends = reading.edtf.split('/').map((end) => {
    if (end === '' || end === '..') return end;
    const last = end.at(-1) ?? '';
    return /[~?%]/.test(last) ? end.slice(0, -1) + (last === mark ? mark : '%') : end + mark;
  });
  return { edtf: ends.join('/') };
}

/** Both ends of a span; what one of them leaves out ("22 and 28 November 2024") is taken from the other. */
function bothEnds(a: string, b: string, c: TextContext): readonly [TextReading, TextReading] | undefined {
  const quiet = { ...c, refuse: () => undefined };
  const [first, second] = [a.replace(/,/g, '').split(' '), b.replace(/,/g, '').split(' ')];
  for (let shared = second.length - 1; shared >= 0; shared--) {
    for (let lead = 0; lead < first.length; lead++) {
      const from = readPhrase([...first, ...second.slice(second.length - shared)].join(' '), quiet);
      const to = from && readPhrase([...first.slice(0, lead), ...second].join(' '), quiet);
      if (to) return [from, to];
      if (!from) break;
    }
  }
  if (/^\d{4}$/.test(a) && /^\d{2}$/.test(b)) return bothEnds(a, a.slice(0, 2) + b, c);
  const from = readPhrase(a, c);
  const to = from && readPhrase(b, c);
  return to && [from, to];
}

const joinedAs =
  (write: (from: string, to: string) => string): Read =>
  ([a = '', b = ''], c) => {
    const ends = bothEnds(a, b, c);
    return ends && { edtf: write(ends[0].edtf, ends[1].edtf) };
  };

const wrapped =
  (write: (reading: TextReading) => string | undefined): Read =>
  ([text = ''], c) => {
    const reading = readPhrase(text, c);
    const edtf = reading && write(reading);
    return edtf === undefined ? undefined : { edtf };
  };

/** The first and last unit of what was read; undefined of an interval or a clock reading. */
function extent({ plain, edtf }: TextReading): readonly [PlainDate, PlainDate] | undefined {
  if (plain) return [plain, plain];
  const [, from, to] = /^\[([\d-]+)\.\.([\d-]+)\]$/.exec(edtf) ?? [];
  const [first, last] = [readEdtf(from ?? '')?.plain, readEdtf(to ?? '')?.plain];
  if (first && last) return [first, last];
  const read = parseTree(edtf);
  if ('problem' in read || read.tree.type !== 'date' || read.tree.day) return undefined;
  const { year, season } = read.tree;
  if (!season) return [{ year: year.min }, { year: year.max }];
  const months = seasonMonths(season.min);
  const month = months.first + months.count - 1;
  return [
    { year: year.min, month: months.first },
    { year: year.min + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1 },
  ];
}

/** Up to the unit before, or from the unit after. */
const bounded = (step: 1 | -1): Read =>
  wrapped((reading) => {
    const [first, last] = extent(reading) ?? [];
    if (!first || !last) return undefined;
    return step < 0 ? `[..${dateText(beside(first, -1))}]` : `[${dateText(beside(last, 1))}..]`;
  });

/** A set of members parted by commas, "or" or "and". */
function inBrackets(brackets: '[]' | '{}', text: string, c: TextContext): TextReading | undefined {
  const members = text
    .split(/, (?:or |and )?| or | and /)
    .map((member) => readPhrase(member, c)?.edtf.replace('/', '..'));
  if (members.some((member) => member === undefined)) return undefined;
  return { edtf: brackets.charAt(0) + members.join(',') + brackets.charAt(1) };
}

const PARTS: Readonly<Record<string, 0 | 1 | 2>> = {
  early: 0,
  beginning: 0,
  start: 0,
  mid: 1,
  middle: 1,
  late: 2,
  end: 2,
};

/** `hour` alone with am or pm is exact to the hour: "6 pm" is T18. */
function timed(day: string, clock: (string | undefined)[], c: TextContext): TextReading | undefined {
  const time = clockText(clock);
  const plain = time && readPhrase(day, c)?.plain;
  if (!plain || plain.day === undefined || !time) return undefined;
  return { edtf: dateText(plain) + (clock[1] ? time : time.replace(':00', '')) };
}

/** Tried in this order: what stands around other words first. */
const RULES: readonly Rule[] = [
  rule('(.+) \\((?:uncertain|year uncertain|month uncertain|day uncertain|\\?)\\)', ([a = ''], c) =>
    marked(readPhrase(a, c), '?'),
  ),
  rule('(.+) \\((?:approximate|approximately|approx|circa)\\)', ([a = ''], c) => marked(readPhrase(a, c), '~')),
  rule('(.+[a-z\\d]) ?\\?', ([a = ''], c) => marked(readPhrase(a, c), '?')),
  rule('(?:possibly|perhaps|probably|maybe|presumably) (.+)', ([a = ''], c) => marked(readPhrase(a, c), '?')),
  rule(
    '(.+) - unknown end',
    wrapped(({ edtf }) => `${edtf}/`),
  ),
  rule(
    'unknown start - (.+)',
    wrapped(({ edtf }) => `/${edtf}`),
  ),
  rule(
    '(?:since|from) (.+?) (?:on|onwards?)',
    wrapped(({ edtf }) => `${edtf}/..`),
  ),
  rule(
    '(?:ever )?since (.+)',
    wrapped(({ edtf }) => `${edtf}/..`),
  ),
  rule(
    '(?:until|till|up to|through) (.+)',
    wrapped(({ edtf }) => `../${edtf}`),
  ),
  rule('(?:before|prior to) (.+)', bounded(-1)),
  rule('after (.+)', bounded(1)),
  rule(
    '(?:by|no later than|not later than) (.+)',
    wrapped(({ edtf }) => `[..${edtf}]`),
  ),
  rule(
    '(.+) or (?:earlier|before)',
    wrapped(({ edtf }) => `[..${edtf}]`),
  ),
  rule(
    '(.+) or (?:later|after)',
    wrapped(({ edtf }) => `[${edtf}..]`),
  ),
  rule(
    '(?:(?:on )?some day |(?:at )?some ?time |(?:at )?some point )?between (.+) and (.+)',
    joinedAs((a, b) => `[${a}..${b}]`),
  ),
  rule(
    'from (.+?) (?:to|until|till|through|-) (.+)',
    joinedAs((a, b) => `${a}/${b}`),
  ),
  rule('one of (.+)', ([text = ''], c) => inBrackets('[]', text, c)),
  rule('(?:each|all|every one) of (.+)', ([text = ''], c) => inBrackets('{}', text, c)),
  rule(`(?:at )?${CLOCK},? (?:on )?(.+)`, (words, c) => timed(words.at(-1) ?? '', words, c)),
  rule(`(.+?)(?:,| at)? ${CLOCK}`, ([day = '', ...clock], c) => timed(day, clock, c)),
  rule('(?:about|around|circa|approximately|approx|roughly|c|ca) ?(.+)', ([a = ''], c) =>
    marked(readPhrase(a, c), '~'),
  ),
  rule(
    'some day (?:in|within) (.+)',
    wrapped(({ edtf }) => `${edtf}${/^-?\d{3,4}X*$|^-?\d\dXX$/.test(edtf) ? '-XX-XX' : '-XX'}`),
  ),
  rule(
    'some month (?:in|within) (.+)',
    wrapped(({ edtf }) => `${edtf}-XX`),
  ),
  rule('(?:at )?(?:some ?time|some point|one day) (?:in|on|during|within)? ?(.+)', ([a = ''], c) => readPhrase(a, c)),
  rule(
    '(?:in |at )?(?:the )?(early|mid|late|middle|beginning|start|end)(?: of)?(?: in)? (.+)',
    ([part = '', text = ''], c) => {
      const whole = readPhrase(text, c);
      return whole && third(whole, PARTS[part] ?? 0);
    },
  ),
  rule(
    '(?:on |in |during )?(?:the )?night of (?:the )?(.+)',
    wrapped(({ plain }) =>
      plain?.day === undefined ? undefined : `[${dateText(plain)}..${dateText(beside(plain, 1))}]`,
    ),
  ),
  rule('(?:on |in |during )?(?:the )?(?:morning|afternoon|evening) of (?:the )?(.+)', ([a = ''], c) =>
    readPhrase(a, c),
  ),
  rule(`(?:on )?${WEEKDAY},? (.+)`, ([name = '', text = ''], c) => {
    const reading = readPhrase(text, c);
    const { year, month, day } = reading?.plain ?? {};
    if (year === undefined || month === undefined || day === undefined) return undefined;
    const weekday = weekdayOf(daysFromCivil(year, month, day));
    if (weekday === weekdayNumber(name)) return reading;
    return c.refuse(`${dateText({ year, month, day })} is a ${weekdayName(weekday)}`);
  }),
  rule('([\\d ,-]+,? or [\\d -]+)', ([text = ''], c) => inBrackets('[]', text, c)),
  rule('([\\d ,-]+,? and [\\d -]+)', ([text = ''], c) => inBrackets('{}', text, c)),
  rule(
    '(.+) (?:-|to|through) (.+)',
    joinedAs((a, b) => `${a}/${b}`),
  ),
  rule(
    '(.+?)-(.+)',
    joinedAs((a, b) => `${a}/${b}`),
  ),
  rule(
    '(.+) or (.+)',
    joinedAs((a, b) => `[${a},${b}]`),
  ),
  rule(
    '(.+) and (.+)',
    joinedAs((a, b) => `{${a},${b}}`),
  ),
];

const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

/** EDTF within words: "from 2024-10 to 2024-11". */
function readEdtf(text: string): TextReading | undefined {
  const edtf = text.toUpperCase().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  if (!/^[\d[{(Y./-]/.test(edtf) || 'problem' in parseTree(edtf)) return undefined;
  const [, year, month, day] = /^(-?\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  return { edtf, ...(year && { plain: { year: Number(year), month: number(month), day: number(day) } }) };
}

/** Reads a text that is already in normal form; undefined where no rule fits. */
export function readPhrase(text: string, c: TextContext): TextReading | undefined {
  if (c.budget.left-- <= 0) return undefined;
  const direct = readEdtf(text) ?? readRelative(text, c) ?? readSimple(text, c);
  if (direct) return direct;
  for (const [pattern, read] of RULES) {
    const found = pattern.exec(text);
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
