import { daysFromCivil, weekdayOf } from '../dates/calendar.ts';
import { dateText } from '../dates/edtf/edtf-text.ts';
import { catalogueRules } from './catalogue-rules.ts';
import { CLOCK, clockText } from './clock.ts';
import { type DateReading, type DateRule, dateRule, type ReadGroups, type ReadingContext } from './date-rule.ts';
import { WEEKDAY, weekdayName, weekdayNumber } from './english-words.ts';
import { readEdtf } from './read-edtf.ts';
import { readSingleDate } from './read-single-date.ts';
import { readRelative } from './relative-rules.ts';
import { qualify, rewrite } from './rewrite.ts';
import { applyRules } from './rules.ts';
import { joinEnds, readSet } from './spans-and-sets.ts';
import { thirdOf } from './third-of-period.ts';
import { adjacentUnit, firstAndLastUnit } from './unit-arithmetic.ts';

/** Reads two ends, and writes them as one date. */
const span = (write: (from: string, to: string) => string): ReadGroups =>
  joinEnds((text, context) => readPhrase(text, context), write);

/** Reads the phrase in the first group, and writes its date in another way. */
const rewritten = (write: (reading: DateReading) => string | undefined): ReadGroups =>
  rewrite((text, context) => readPhrase(text, context), write);

/** Reads the phrase in the first group. */
const inner: ReadGroups = ([text = ''], context) => readPhrase(text, context);

/** Reads the phrase in the first group, and adds a qualifier to it. */
const qualified = (mark: '~' | '?'): ReadGroups => qualify((text, context) => readPhrase(text, context), mark);

/** Rewrites an interval as a member of a set. */
const asMember = (edtf: string): string => edtf.replace(/(?<=\d)\/(?=\d)/, '..');

/** Up to the unit before the date (−1), or from the unit after it (1). */
const beforeOrAfter = (step: 1 | -1): ReadGroups =>
  rewritten((reading) => {
    const [, edtf = '', mark = ''] = /^(.*?)([~?%]?)$/.exec(reading.edtf) ?? [];
    const [first, last] = firstAndLastUnit(mark ? (readEdtf(edtf) ?? { edtf }) : reading) ?? [];
    if (!first || !last) return undefined;
    return step < 0
      ? `[..${dateText(adjacentUnit(first, -1))}${mark}]`
      : `[${dateText(adjacentUnit(last, 1))}${mark}..]`;
  });

/** Which third of a period a word names. */
const THIRDS: Readonly<Record<string, 0 | 1 | 2>> = {
  early: 0,
  beginning: 0,
  start: 0,
  mid: 1,
  middle: 1,
  late: 2,
  end: 2,
};

/** A day with a clock time. An hour with only am or pm is precise to the hour: "6 pm" is T18. */
function dayWithClock(day: string, clock: (string | undefined)[], context: ReadingContext): DateReading | undefined {
  const time = clockText(clock);
  const plain = time && readPhrase(day, context)?.plain;
  if (!plain || plain.day === undefined || !time) return undefined;
  return { edtf: dateText(plain) + (clock[1] ? time : time.replace(':00', '')) };
}

/** A day with its weekday. Refused if the day is another weekday. */
function onWeekday(text: string, name: string, context: ReadingContext): DateReading | undefined {
  const reading = readPhrase(text, context);
  const { year, month, day } = reading?.plain ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const weekday = weekdayOf(daysFromCivil(year, month, day));
  if (weekday === weekdayNumber(name)) return reading;
  return context.refuse(`${dateText({ year, month, day })} is a ${weekdayName(weekday)}`);
}

/** Tried in this order: rules for words around a whole phrase come first. */
const RULES: readonly DateRule[] = [
  ...catalogueRules((text, context) => readPhrase(text, context)),
  dateRule('(.+) \\((?:uncertain|year uncertain|month uncertain|day uncertain|\\?)\\)', qualified('?')),
  dateRule('(.+) \\((?:approximate|approximately|approx|circa)\\)', qualified('~')),
  dateRule('(.+?),? \\(?(?:possibly|perhaps|probably|prob|maybe|presumably)\\)?', qualified('?')),
  dateRule('(?:possibly|poss|perhaps|probably|prob|maybe|presumably) (.+)', qualified('?')),
  dateRule(
    '(.+) - unknown end',
    rewritten(({ edtf }) => `${edtf}/`),
  ),
  dateRule(
    'unknown start - (.+)',
    rewritten(({ edtf }) => `/${edtf}`),
  ),
  dateRule(
    '(?:since |from )?(.+?) onwards?',
    rewritten(({ edtf }) => `${edtf}/..`),
  ),
  dateRule(
    '(?:since|from) (.+?) on',
    rewritten(({ edtf }) => `${edtf}/..`),
  ),
  dateRule(
    '(?:ever )?since (.+)',
    rewritten(({ edtf }) => `${edtf}/..`),
  ),
  dateRule(
    '(?:until|till|up to|through) (.+)',
    rewritten(({ edtf }) => `../${edtf}`),
  ),
  dateRule('(?:before |bef |prior to |pre[ -](?=\\d))(.+)', beforeOrAfter(-1)),
  dateRule('(?:after |aft |post[ -](?=\\d))(.+)', beforeOrAfter(1)),
  dateRule(
    '(?:by|on or before|no later than|not later than|not after) (.+)',
    rewritten(({ edtf }) => `[..${edtf}]`),
  ),
  dateRule(
    '(?:on or after|not before|no earlier than|not earlier than) (.+)',
    rewritten(({ edtf }) => `[${edtf}..]`),
  ),
  dateRule(
    '(.+) or (?:earlier|before)',
    rewritten(({ edtf }) => `[..${edtf}]`),
  ),
  dateRule(
    '(.+) and (?:later|after)',
    rewritten(({ edtf }) => `${edtf}/..`),
  ),
  dateRule(
    '(.+) or (?:later|after)',
    rewritten(({ edtf }) => `[${edtf}..]`),
  ),
  dateRule(
    '(?:(?:on )?some day |(?:at )?some ?time |(?:at )?some point )?(?:between|bet) (.+?) ?(?:\\band\\b|\\bor\\b|\\bto\\b|-) ?(.+)',
    span((a, b) => `[${a}..${b}]`),
  ),
  dateRule(
    'from (.+?) (?:to|until|till|through|-) (.+)',
    span((a, b) => `${a}/${b}`),
  ),
  dateRule('one of (.+)', ([text = ''], context) => readSet('[]', text, context, readPhrase)),
  dateRule('(?:each|all|every one) of (.+)', ([text = ''], context) => readSet('{}', text, context, readPhrase)),
  dateRule(`(?:at )?${CLOCK},? (?:on )?(.+)`, (words, context) => dayWithClock(words.at(-1) ?? '', words, context)),
  dateRule(`(.+?)(?:,| at)? ${CLOCK}`, ([day = '', ...clock], context) => dayWithClock(day, clock, context)),
  dateRule('(?:about|abt|around|circa|approximately|approx|roughly|ca?)(?: |(?=\\d))(.+)', qualified('~')),
  dateRule('(.+) (?:ca|circa|approx|approximately)', qualified('~')),
  dateRule(
    'some day (?:in|within) (.+)',
    rewritten(({ edtf }) => `${edtf}${/^-?\d{3,4}X*$|^-?\d\dXX$/.test(edtf) ? '-XX-XX' : '-XX'}`),
  ),
  dateRule(
    'some month (?:in|within) (.+)',
    rewritten(({ edtf }) => `${edtf}-XX`),
  ),
  dateRule('(?:at )?(?:some ?time|some point|one day) (?:in|on|during|within)? ?(.+)', inner),
  dateRule(
    '(?:in |at )?(?:the )?(early|mid|late|middle|beginning|start|end)(?: of)?(?: in)? (.+)',
    ([part = '', text = ''], context) => {
      const period = readPhrase(text, context);
      return period && thirdOf(period, THIRDS[part] ?? 0);
    },
  ),
  dateRule(
    '(?:on |in |during )?(?:the )?night of (?:the )?(.+)',
    rewritten(({ plain }) =>
      plain?.day === undefined ? undefined : `[${dateText(plain)}..${dateText(adjacentUnit(plain, 1))}]`,
    ),
  ),
  dateRule('(?:on |in |during )?(?:the )?(?:morning|afternoon|evening) of (?:the )?(.+)', inner),
  dateRule(`(?:on )?${WEEKDAY},? (.+)`, ([name = '', text = ''], context) => onWeekday(text, name, context)),
  dateRule(`(.*\\d.*?),? \\(?${WEEKDAY}\\)?`, ([text = '', name = ''], context) => onWeekday(text, name, context)),
  dateRule('([\\d ,-]+,? or [\\d -]+)', ([text = ''], context) => readSet('[]', text, context, readPhrase)),
  dateRule('([\\d ,-]+,? and [\\d -]+)', ([text = ''], context) => readSet('{}', text, context, readPhrase)),
  // Not with "and", which adds days to a span: "May 1-3 and 5"
  dateRule(
    '((?:(?! and ).)+) (?:-|to|until|till|through|thru) ((?:(?! and ).)+)',
    span((a, b) => `${a}/${b}`),
  ),
  dateRule(
    '((?:(?! and ).)+?)-((?:(?! and ).)+)',
    span((a, b) => `${a}/${b}`),
  ),
  dateRule(
    '(.+) or (.+)',
    span((a, b) => `[${[a, b].map((end) => asMember(end).replace(/^\[(.*)\]$/, '$1')).join(',')}]`),
  ),
  dateRule(
    '(.+) and (.+)',
    span((a, b) => `{${[a, b].map((end) => asMember(end).replace(/^\{(.*)\}$/, '$1')).join(',')}}`),
  ),
  // Comes last, so that a ? after the second end of a span applies only to that end
  dateRule('(.+[a-z\\d]) ?\\?', qualified('?')),
];

/** Reads a text in normal form; undefined if no rule matches. */
export function readPhrase(text: string, context: ReadingContext): DateReading | undefined {
  if (context.attempts.left-- <= 0) return undefined;
  return (
    readEdtf(text) ?? readRelative(text, context) ?? readSingleDate(text, context) ?? applyRules(RULES, text, context)
  );
}
