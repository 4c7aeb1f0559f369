import { daysFromCivil } from '../dates/calendar.ts';
import { catalogueRules } from './catalogue-rules.ts';
import { CLOCK, clockText } from './clock.ts';
import { inBrackets, joinedAs } from './spans-and-sets.ts';
import { beside, extent, marked, readEdtf } from './read-edtf.ts';
import { readRelative, weekdayOf } from './relative-rules.ts';
import { type Read, type Rule, type TextContext, type TextReading, readBy, rule } from './rules.ts';
import { readSimple, third } from './read-single-date.ts';
import { dateText } from '../dates/edtf/edtf-text.ts';
import { WEEKDAY, weekdayName, weekdayNumber } from './english-words.ts';

const joined = (write: (from: string, to: string) => string): Read =>
  joinedAs((text, context) => readPhrase(text, context), write);

const wrapped =
  (write: (reading: TextReading) => string | undefined): Read =>
  ([text = ''], context) => {
    const reading = readPhrase(text, context);
    const edtf = reading && write(reading);
    return edtf === undefined ? undefined : { edtf };
  };

/** A span as a member of a set. */
const member = (edtf: string): string => edtf.replace(/(?<=\d)\/(?=\d)/, '..');

/** Up to the unit before, or from the unit after. */
const bounded = (step: 1 | -1): Read =>
  wrapped((reading) => {
    const [, edtf = '', mark = ''] = /^(.*?)([~?%]?)$/.exec(reading.edtf) ?? [];
    const [first, last] = extent(mark ? (readEdtf(edtf) ?? { edtf }) : reading) ?? [];
    if (!first || !last) return undefined;
    return step < 0 ? `[..${dateText(beside(first, -1))}${mark}]` : `[${dateText(beside(last, 1))}${mark}..]`;
  });

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
function timed(day: string, clock: (string | undefined)[], context: TextContext): TextReading | undefined {
  const time = clockText(clock);
  const plain = time && readPhrase(day, context)?.plain;
  if (!plain || plain.day === undefined || !time) return undefined;
  return { edtf: dateText(plain) + (clock[1] ? time : time.replace(':00', '')) };
}

/** Tried in this order: what stands around other words first. */
const RULES: readonly Rule[] = [
  ...catalogueRules((text, context) => readPhrase(text, context)),
  rule('(.+) \\((?:uncertain|year uncertain|month uncertain|day uncertain|\\?)\\)', ([a = ''], context) =>
    marked(readPhrase(a, context), '?'),
  ),
  rule('(.+) \\((?:approximate|approximately|approx|circa)\\)', ([a = ''], context) =>
    marked(readPhrase(a, context), '~'),
  ),
  rule('(.+?),? \\(?(?:possibly|perhaps|probably|prob|maybe|presumably)\\)?', ([a = ''], context) =>
    marked(readPhrase(a, context), '?'),
  ),
  rule('(?:possibly|poss|perhaps|probably|prob|maybe|presumably) (.+)', ([a = ''], context) =>
    marked(readPhrase(a, context), '?'),
  ),
  rule(
    '(.+) - unknown end',
    wrapped(({ edtf }) => `${edtf}/`),
  ),
  rule(
    'unknown start - (.+)',
    wrapped(({ edtf }) => `/${edtf}`),
  ),
  rule(
    '(?:since |from )?(.+?) onwards?',
    wrapped(({ edtf }) => `${edtf}/..`),
  ),
  rule(
    '(?:since|from) (.+?) on',
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
  rule('(?:before |bef |prior to |pre[ -](?=\\d))(.+)', bounded(-1)),
  rule('(?:after |aft |post[ -](?=\\d))(.+)', bounded(1)),
  rule(
    '(?:by|on or before|no later than|not later than|not after) (.+)',
    wrapped(({ edtf }) => `[..${edtf}]`),
  ),
  rule(
    '(?:on or after|not before|no earlier than|not earlier than) (.+)',
    wrapped(({ edtf }) => `[${edtf}..]`),
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
    '(?:(?:on )?some day |(?:at )?some ?time |(?:at )?some point )?(?:between|bet) (.+?) ?(?:\\band\\b|\\bor\\b|\\bto\\b|-) ?(.+)',
    joined((a, b) => `[${a}..${b}]`),
  ),
  rule(
    'from (.+?) (?:to|until|till|through|-) (.+)',
    joined((a, b) => `${a}/${b}`),
  ),
  rule('one of (.+)', ([text = ''], context) => inBrackets('[]', text, context, readPhrase)),
  rule('(?:each|all|every one) of (.+)', ([text = ''], context) => inBrackets('{}', text, context, readPhrase)),
  rule(`(?:at )?${CLOCK},? (?:on )?(.+)`, (words, context) => timed(words.at(-1) ?? '', words, context)),
  rule(`(.+?)(?:,| at)? ${CLOCK}`, ([day = '', ...clock], context) => timed(day, clock, context)),
  rule('(?:about|abt|around|circa|approximately|approx|roughly|ca?)(?: |(?=\\d))(.+)', ([a = ''], context) =>
    marked(readPhrase(a, context), '~'),
  ),
  rule('(.+) (?:ca|circa|approx|approximately)', ([a = ''], context) => marked(readPhrase(a, context), '~')),
  rule(
    'some day (?:in|within) (.+)',
    wrapped(({ edtf }) => `${edtf}${/^-?\d{3,4}X*$|^-?\d\dXX$/.test(edtf) ? '-XX-XX' : '-XX'}`),
  ),
  rule(
    'some month (?:in|within) (.+)',
    wrapped(({ edtf }) => `${edtf}-XX`),
  ),
  rule('(?:at )?(?:some ?time|some point|one day) (?:in|on|during|within)? ?(.+)', ([a = ''], context) =>
    readPhrase(a, context),
  ),
  rule(
    '(?:in |at )?(?:the )?(early|mid|late|middle|beginning|start|end)(?: of)?(?: in)? (.+)',
    ([part = '', text = ''], context) => {
      const whole = readPhrase(text, context);
      return whole && third(whole, PARTS[part] ?? 0);
    },
  ),
  rule(
    '(?:on |in |during )?(?:the )?night of (?:the )?(.+)',
    wrapped(({ plain }) =>
      plain?.day === undefined ? undefined : `[${dateText(plain)}..${dateText(beside(plain, 1))}]`,
    ),
  ),
  rule('(?:on |in |during )?(?:the )?(?:morning|afternoon|evening) of (?:the )?(.+)', ([a = ''], context) =>
    readPhrase(a, context),
  ),
  rule(`(?:on )?${WEEKDAY},? (.+)`, ([name = '', text = ''], context) => {
    const reading = readPhrase(text, context);
    const { year, month, day } = reading?.plain ?? {};
    if (year === undefined || month === undefined || day === undefined) return undefined;
    const weekday = weekdayOf(daysFromCivil(year, month, day));
    if (weekday === weekdayNumber(name)) return reading;
    return context.refuse(`${dateText({ year, month, day })} is a ${weekdayName(weekday)}`);
  }),
  rule('([\\d ,-]+,? or [\\d -]+)', ([text = ''], context) => inBrackets('[]', text, context, readPhrase)),
  rule('([\\d ,-]+,? and [\\d -]+)', ([text = ''], context) => inBrackets('{}', text, context, readPhrase)),
  // Days and spans of days together ("May 1-3 and 5") are no span
  rule(
    '((?:(?! and ).)+) (?:-|to|until|till|through|thru) ((?:(?! and ).)+)',
    joined((a, b) => `${a}/${b}`),
  ),
  rule(
    '((?:(?! and ).)+?)-((?:(?! and ).)+)',
    joined((a, b) => `${a}/${b}`),
  ),
  rule(
    '(.+) or (.+)',
    joined((a, b) => `[${[a, b].map((end) => member(end).replace(/^\[(.*)\]$/, '$1')).join(',')}]`),
  ),
  rule(
    '(.+) and (.+)',
    joined((a, b) => `{${[a, b].map((end) => member(end).replace(/^\{(.*)\}$/, '$1')).join(',')}}`),
  ),
  // Last, so that a mark behind one end of a span is of that end.
  rule('(.+[a-z\\d]) ?\\?', ([a = ''], context) => marked(readPhrase(a, context), '?')),
];

/** Reads a text that is already in normal form; undefined where no rule fits. */
export function readPhrase(text: string, context: TextContext): TextReading | undefined {
  if (context.budget.left-- <= 0) return undefined;
  return readEdtf(text) ?? readRelative(text, context) ?? readSimple(text, context) ?? readBy(RULES, text, context);
}
