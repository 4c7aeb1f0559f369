import { fill } from './fill.ts';
import { type FormatContext, dateParts, textOf } from './format-parts.ts';
import { type RangeWords, collapseRange } from './format-range.ts';
import { isLongAgo, namedYear, periodWords, yearDate, yearParts, yearWords } from './format-year.ts';
import { edgeDay, exactComponent } from '../edtf/mask.ts';
import { type Pattern, type PhraseUnit, wordsFor } from './messages.ts';
import { type Phrase, around, qualifiersOf, withQualifiers } from './phrase.ts';
import type { CalendarDate, Component } from '../tree.ts';

/** A phrase with both ends of a span. The pattern has either `{from}` and `{to}`, or `{range}`. */
export function joinEnds(pattern: Pattern, words: RangeWords, unit: PhraseUnit, context: FormatContext): Phrase {
  const { span } = context.messages;
  const { from, to, tight } = words;
  const range = fill(tight ? span.replace(' – ', '–') : span, { from, to });
  return { text: fill(wordsFor(pattern, unit), { from, to, range }), unit };
}

/** The two ends of a span in words, and the unit of the whole span. */
interface EndsInWords {
  readonly words: RangeWords;
  readonly unit: PhraseUnit;
  readonly compound: boolean;
}

/** The ends of a span, each in full; undefined if both read the same. */
export function endsInFull(from: Phrase, to: Phrase): EndsInWords | undefined {
  if (from.text === to.text) return undefined;
  const unit = from.unit === 'period' || to.unit === 'period' ? 'period' : 'season';
  return {
    words: { from: from.text, to: to.text, tight: false },
    unit,
    compound: !!(from.compound || to.compound),
  };
}

/** The ends of a span without qualifiers, with shared units written once; undefined if both read the same. */
export function endsInWords(from: CalendarDate, to: CalendarDate, context: FormatContext): EndsInWords | undefined {
  const unit = unitOf(from);
  if (unit !== unitOf(to) || !isPlain(from) || !isPlain(to))
    return endsInFull(dateWords(from, context), dateWords(to, context));
  const omit = !!from.day && from.year.min === context.omitYear && to.year.min === context.omitYear;
  const words = collapseRange(plainParts(from, context, omit), plainParts(to, context, omit));
  return words && { words, unit, compound: false };
}

/** Whether `Intl` alone can write the whole date, without words from the message table. */
const isPlain = (date: CalendarDate) =>
  !date.season && !date.year.significant && !dateMask(date).includes('X') && !isHour(date) && !isLongAgo(date.year.min);

const plainParts = (date: CalendarDate, context: FormatContext, omitYear: boolean) =>
  date.month ? dateParts(date, context, omitYear) : yearParts(date.year.min, context);

const isHour = (date: CalendarDate) => !!date.clock && date.clock.minute === undefined;

function unitOf({ clock, day, month, season, year }: CalendarDate): PhraseUnit {
  return clock ? 'time' : day ? 'day' : month ? 'month' : season ? 'season' : year.significant ? 'period' : 'year';
}

/** The digits of year, month and day as written, including X. */
const dateMask = ({ year, month, season, day }: CalendarDate) =>
  [year, month ?? season, day].flatMap((part) => part?.text ?? []).join('-');

/** A calendar date with its qualifiers; the form `long` also says which part is not stated. */
export function datePhrase(date: CalendarDate, context: FormatContext): Phrase {
  const { messages } = context;
  const { uncertain, approximate } = qualifiersOf(date);
  const certain = withQualifiers(
    dateWords(date, approximate ? { ...context, form: 'short' } : context),
    { approximate, uncertain: false },
    context,
  );
  if (!uncertain) return certain;
  const components = [date.year, date.month, date.day].filter((part) => part !== undefined);
  const doubtful = components.filter((part) => part.uncertain);
  const onlyDoubtful = components.length > 1 && doubtful.length === 1 ? components.indexOf(doubtful[0]!) : -1;
  return around(messages[UNCERTAIN_PART[onlyDoubtful] ?? 'uncertain'], certain);
}

const UNCERTAIN_PART = ['uncertainYear', 'uncertainMonth', 'uncertainDay'] as const;

/** A calendar date without its qualifiers. */
export function dateWords(date: CalendarDate, context: FormatContext): Phrase {
  const { messages } = context;
  const mask = dateMask(date);
  // The last components have no digit at all
  const unstated = /^(.*?)(-XX)(-XX)?$/.exec(mask);
  if (/^-?XXXX(-XX)*$/.test(mask)) return { text: messages.unknown, unit: 'season' };
  if (unstated) {
    const { day, month, ...year } = date;
    const stated = unitWords(day && month && !unstated[3] ? { ...year, month } : year, { ...context, form: 'short' });
    // "Between October and December" already leaves the day open
    return stated.compound
      ? stated
      : { ...around(day ? messages.someDay : messages.someMonth, stated), compound: true };
  }
  const words = unitWords(date, context);
  if (context.form === 'short' || !words.isUnit || date.day) return words;
  return around(context.form === 'long' ? messages.someTime : messages.within, words);
}

/** The whole of one calendar unit from its beginning to its end ("all June 2024"), in the words of the form. */
export function wholeUnit(date: CalendarDate, context: FormatContext): Phrase {
  const short = { ...context, form: 'short' } as const;
  const isUnit = context.form !== 'short' && !date.day && unitWords(date, short).isUnit;
  const { approximate, uncertain } = qualifiersOf(date);
  if (!isUnit || approximate) return datePhrase(date, short);
  return withQualifiers(around(context.messages.whole, unitWords(date, short)), { approximate, uncertain }, context);
}

/** A date in words. `isUnit`: the words name one calendar unit, without saying that the time within it is not stated. */
function unitWords(date: CalendarDate, context: FormatContext): Phrase & { isUnit?: boolean } {
  const { year, month, season, day, clock } = date;
  const { messages } = context;
  if (season) return { ...seasonWords(date, season, context), isUnit: true };
  const mask = dateMask(date);
  const unit = unitOf(date);
  if (clock && clock.minute === undefined)
    return betweenPhrase(
      { ...date, clock: { ...clock, minute: 0 } },
      { ...date, clock: { ...clock, minute: 59 } },
      context,
    );
  if (year.significant) {
    const named = around(messages.about, { text: yearWords(namedYear(year), context), unit: 'year' });
    // "About 13.8 billion years ago" already shows how many digits are significant
    if (isLongAgo(year.max)) return named;
    return {
      ...named,
      compound: true,
      text: `${named.text} (${betweenPhrase(yearDate(year.min), yearDate(year.max), { ...context, form: 'short' }).text})`,
    };
  }
  if (!mask.includes('X')) {
    if (!month) return { text: yearWords(year.min, context), unit, isUnit: !isLongAgo(year.min) };
    const omit = !!day && year.min === context.omitYear;
    return {
      text: textOf(dateParts(date, context, omit)),
      ofDate: () => textOf(dateParts(date, context, omit, true)),
      unit,
      isUnit: true,
    };
  }
  const period = !month && periodWords(year, context);
  if (period) return { text: period, unit: 'period', isUnit: true };
  if (year.text === 'XXXX' && month && !/X/.test(mask.slice(4)))
    return around(messages.unknownYear, {
      text: textOf(dateParts({ ...date, year: yearDate(2000).year }, context, true)),
      unit,
    });
  const between = betweenPhrase(edgeDate(date, 1), edgeDate(date, -1), context);
  // If digits follow an X, only some dates between the ends are possible: the text as written shows which
  if (!/X.*\d/.test(mask)) return between;
  // Isolated, since right-to-left words around it would swap its digits
  const written = /[\u0590-\u07ff]/.test(between.text) ? `\u2066${mask}\u2069` : mask;
  return { ...between, text: `${between.text} (${written})` };
}

/** "between … and …"; one date if both ends read the same. */
export function betweenPhrase(from: CalendarDate, to: CalendarDate, context: FormatContext): Phrase {
  const ends = endsInWords(from, to, context);
  if (!ends) return dateWords(from, context);
  return {
    ...joinEnds(
      context.messages[context.form === 'long' ? 'betweenInFull' : 'between'],
      ends.words,
      ends.unit,
      context,
    ),
    compound: true,
  };
}

/** The first (`step` 1) or last (−1) date that a date with X digits may mean. A date without X is returned unchanged. */
export function edgeDate(date: CalendarDate, step: 1 | -1): CalendarDate {
  if (!dateMask(date).includes('X')) return date;
  const { year, month, day } = date;
  const bound = (part: Component) => exactComponent(step > 0 ? part.min : part.max);
  const civil = month && day && edgeDay(year, month, day, step);
  if (civil)
    return {
      type: 'date',
      year: exactComponent(civil.year),
      month: exactComponent(civil.month),
      day: exactComponent(civil.day),
    };
  return { type: 'date', year: bound(year), ...(month && { month: bound(month) }) };
}

/** A season, quarter, third or half of a year. */
function seasonWords(date: CalendarDate, { min, max }: Component, context: FormatContext): Phrase {
  const { seasons, northern, southern, quarters, thirds, halves } = context.messages;
  if (min < max)
    return betweenPhrase({ ...date, season: exactComponent(min) }, { ...date, season: exactComponent(max) }, context);
  const year = unitWords({ type: 'date', year: date.year }, context).text;
  const names = [...seasons, ...seasons, ...seasons, ...quarters, ...thirds, ...halves];
  const text = fill(names[min - 21] ?? '', { year });
  const hemisphere = min < 25 || min > 32 ? '{date}' : min < 29 ? northern : southern;
  return around(hemisphere, { text, unit: min < 33 ? 'season' : 'period' });
}
