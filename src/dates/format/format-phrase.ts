import { type FormatContext, dateParts, joined } from './format-parts.ts';
import { type RangeWords, collapsed } from './format-range.ts';
import { isLongAgo, namedYear, periodWords, yearDate, yearParts, yearWords } from './format-year.ts';
import { edgeDay } from '../edtf/mask.ts';
import { type Pattern, type PhraseUnit, fill } from './messages.ts';
import type { CalendarDate, Component, Qualified } from '../tree.ts';

/** Words for a date or a part of one, with what a language needs to know to put words around them. */
export interface Phrase {
  readonly text: string;
  /** The same with its month as beside a day, where that differs (`{ofDate}`). */
  readonly of?: () => string;
  readonly unit: PhraseUnit;
  /** More than one date: "about" before it would be read of the first alone. */
  readonly compound?: boolean;
}

/** Puts the words of a pattern around a phrase. */
export const around = (pattern: Pattern, { text, of, unit, compound = false }: Phrase): Phrase => ({
  text: fill(
    pattern,
    {
      date: text,
      get ofDate() {
        return of?.() ?? text;
      },
    },
    unit,
  ),
  unit,
  compound,
});

/** Joins two ends: the pattern may ask for `{from}` and `{to}`, or for `{range}`. */
export function spanned(pattern: Pattern, words: RangeWords, unit: PhraseUnit, c: FormatContext): Phrase {
  const { span } = c.messages;
  const range = fill(words.tight ? span.replace(' – ', '–') : span, { ...words, tight: '' });
  return { text: fill(pattern, { from: words.from, to: words.to, range }, unit), unit };
}

/** Two ends in words, and what to know of them as of one phrase. */
interface Ends {
  readonly words: RangeWords;
  readonly unit: PhraseUnit;
  readonly compound: boolean;
}

/** Two phrases as the ends of a span, each in full; undefined where both read the same. */
export function pair(from: Phrase, to: Phrase): Ends | undefined {
  if (from.text === to.text) return undefined;
  const unit = from.unit === 'period' || to.unit === 'period' ? 'period' : 'season';
  return {
    words: { from: from.text, to: to.text, tight: false },
    unit,
    compound: !!(from.compound || to.compound),
  };
}

/** The two ends of a span without their qualifiers, shared units written once; undefined where both read the same. */
export function ends(from: CalendarDate, to: CalendarDate, c: FormatContext): Ends | undefined {
  const unit = unitOf(from);
  if (unit !== unitOf(to) || !isPlain(from) || !isPlain(to)) return pair(dateWords(from, c), dateWords(to, c));
  const omit = !!from.day && from.year.min === c.omitYear && to.year.min === c.omitYear;
  const words = collapsed(plainParts(from, c, omit), plainParts(to, c, omit));
  return words && { words, unit, compound: false };
}

/** Whether `Intl` alone writes it. */
const isPlain = (date: CalendarDate) =>
  !date.season && !date.year.significant && !dateMask(date).includes('X') && !isHour(date) && !isLongAgo(date.year.min);

const plainParts = (date: CalendarDate, c: FormatContext, omitYear: boolean) =>
  date.month ? dateParts(date, c, omitYear) : yearParts(date.year.min, c);

const isHour = (date: CalendarDate) => !!date.clock && date.clock.minute === undefined;

function unitOf({ clock, day, month, season, year }: CalendarDate): PhraseUnit {
  return clock ? 'time' : day ? 'day' : month ? 'month' : season ? 'season' : year.significant ? 'period' : 'year';
}

/** The digits of year, month and day as written, X and all. */
const dateMask = ({ year, month, season, day }: CalendarDate) =>
  [year, month ?? season, day].flatMap((part) => part?.text ?? []).join('-');

/** "about" and "(uncertain)" around a phrase. */
export function qualified(phrase: Phrase, { approximate, uncertain }: Qualified, c: FormatContext): Phrase {
  const { messages } = c;
  const about = approximate ? around(phrase.compound ? messages.approximate : messages.about, phrase) : phrase;
  return uncertain ? around(messages.uncertain, about) : about;
}

/** What a date says of itself: "about" if any part does; in doubt as a whole. */
export function qualifiers({ year, month, season, day }: CalendarDate): Qualified {
  const parts = [year, month ?? season, day];
  return { approximate: parts.some((part) => part?.approximate), uncertain: parts.some((part) => part?.uncertain) };
}

/** A date of the calendar with its qualifiers. `c.long` says what is not stated. */
export function datePhrase(date: CalendarDate, c: FormatContext): Phrase {
  const { messages } = c;
  const { approximate: about, uncertain } = qualifiers(date);
  // Significant digits already say "about".
  const approximate = about && !date.year.significant;
  const bare = qualified(dateWords(date, { ...c, long: c.long && !approximate }), { approximate, uncertain: false }, c);
  if (!uncertain) return bare;
  const given = [date.year, date.month, date.day].filter((part) => part !== undefined);
  const doubted = given.filter((part) => part.uncertain);
  const alone = given.length > 1 && doubted.length === 1 && given.findIndex((part) => part.uncertain);
  return around(alone === false ? messages.uncertain : messages[PARTS[alone] ?? 'uncertain'], bare);
}

const PARTS = ['uncertainYear', 'uncertainMonth', 'uncertainDay'] as const;

/** A date of the calendar without its qualifiers. */
export function dateWords(date: CalendarDate, c: FormatContext): Phrase {
  const { messages } = c;
  const mask = dateMask(date);
  const unstated = /^(.*?)(-XX)(-XX)?$/.exec(mask);
  if (/^-?XXXX(-XX)*$/.test(mask)) return { text: messages.unknown, unit: 'season' };
  if (unstated) {
    const { day, month, ...year } = date;
    const whole = wholeWords(day && month && !unstated[3] ? { ...year, month } : year, { ...c, long: false });
    // "Between October and December" leaves the day as open as "some day" does.
    return whole.compound ? whole : { ...around(day ? messages.someDay : messages.someMonth, whole), compound: true };
  }
  const whole = wholeWords(date, c);
  return c.long && whole.plain && !date.day ? around(messages.someTime, whole) : whole;
}

/** `plain`: it names one unit of the calendar, and so does not say by itself that the time within is not stated. */
function wholeWords(date: CalendarDate, c: FormatContext): Phrase & { plain?: boolean } {
  const { year, month, season, day, clock } = date;
  const { messages } = c;
  if (season) return { ...seasonWords(date, season, c), plain: true };
  const mask = dateMask(date);
  const unit = unitOf(date);
  if (clock && clock.minute === undefined)
    return window({ ...date, clock: { ...clock, minute: 0 } }, { ...date, clock: { ...clock, minute: 59 } }, c);
  if (year.significant) {
    const named = around(messages.about, { text: yearWords(namedYear(year), c), unit: 'year' });
    // "About 13.8 billion years ago" says as much as its digits do.
    if (isLongAgo(year.max)) return named;
    return {
      ...named,
      compound: true,
      text: `${named.text} (${window(yearDate(year.min), yearDate(year.max), { ...c, long: false }).text})`,
    };
  }
  if (!mask.includes('X')) {
    if (!month) return { text: yearWords(year.min, c), unit, plain: !isLongAgo(year.min) };
    const omit = !!day && year.min === c.omitYear;
    return {
      text: joined(dateParts(date, c, omit)),
      of: () => joined(dateParts(date, c, omit, true)),
      unit,
      plain: true,
    };
  }
  const period = !month && periodWords(year, c);
  if (period) return { text: period, unit: 'period', plain: true };
  if (year.text === 'XXXX' && month && !/X/.test(mask.slice(4)))
    return around(messages.unknownYear, {
      text: joined(dateParts({ ...date, year: yearDate(2000).year }, c, true)),
      unit,
    });
  const between = window(edge(date, 1), edge(date, -1), c);
  // Where the X are not the last digits, not every date between the ends is meant: what is written says which.
  if (!/X.*\d/.test(mask)) return between;
  // Among words that run to the left the digits would change places
  const whole = /[\u0590-\u07ff]/.test(between.text) ? `\u2066${mask}\u2069` : mask;
  return { ...between, text: `${between.text} (${whole})` };
}

/** "between … and …". */
export function window(from: CalendarDate, to: CalendarDate, c: FormatContext): Phrase {
  const found = ends(from, to, c);
  if (!found) return dateWords(from, c);
  return { ...spanned(c.messages[c.long ? 'betweenInFull' : 'between'], found.words, found.unit, c), compound: true };
}

const exactly = (value: number): Component => ({
  text: String(value),
  min: value,
  max: value,
  approximate: false,
  uncertain: false,
});

/** The first (1) or last (−1) date that a date may stand for; a date without X is its own. */
export function edge(date: CalendarDate, step: 1 | -1): CalendarDate {
  if (!dateMask(date).includes('X')) return date;
  const { year, month, day } = date;
  const bound = (part: Component) => exactly(step > 0 ? part.min : part.max);
  const civil = month && day && edgeDay(year, month, day, step);
  if (civil) return { type: 'date', year: exactly(civil.year), month: exactly(civil.month), day: exactly(civil.day) };
  return { type: 'date', year: bound(year), ...(month && { month: bound(month) }) };
}

/** A season, quarter, third or half of a year. */
function seasonWords(date: CalendarDate, { min, max }: Component, c: FormatContext): Phrase {
  const { seasons, northern, southern, quarters, thirds, halves } = c.messages;
  if (min < max) return window({ ...date, season: exactly(min) }, { ...date, season: exactly(max) }, c);
  const year = wholeWords({ type: 'date', year: date.year }, c).text;
  const names = [...seasons, ...seasons, ...seasons, ...quarters, ...thirds, ...halves];
  const text = fill(names[min - 21] ?? '', { year });
  const hemisphere = min < 25 || min > 32 ? '{date}' : min < 29 ? northern : southern;
  return around(hemisphere, { text, unit: min < 33 ? 'season' : 'period' });
}
