import { type DateForm, type FormatContext, list } from './format-parts.ts';
import { fill } from './fill.ts';
import { betweenPhrase, datePhrase, edgeDate, endsInFull, endsInWords, joinEnds, wholeUnit } from './format-phrase.ts';
import { FormatterCache } from './formatter-cache.ts';
import { type DateMessages, dateMessagesFor, englishDateMessages } from './messages.ts';
import { type Phrase, around, qualifiersOf, withQualifiers } from './phrase.ts';
import { parseValidTree } from '../edtf/parse-valid-tree.ts';
import type { CalendarDate, DateInterval, DateRange, DateSet, DateTree, Qualified } from '../tree.ts';
import type { TimelineDate } from '../types.ts';

/** How `formatDate` writes. */
export interface FormatDateOptions {
  /** BCP 47. Dates come from `Intl` (Gregorian, the locale's digits, 24-hour clock), the words around them from the locale's message table. */
  readonly locale: string;
  /** IANA zone in which times with an offset are shown, with the zone's short name. Absent: as written, with the offset. */
  readonly timeZone?: string | undefined;
  /**
   * `short` (default) names the date: "June 2024". `label` also distinguishes some time within a unit from the whole unit: "in June 2024",
   * "all June 2024". `long` also says what the source leaves open: "some time in June 2024", "some day between 22 and 28 November 2024".
   */
  readonly form?: DateForm;
  /** The connecting words, instead of those registered for the locale. */
  readonly messages?: DateMessages | undefined;
  /** A year that readers know: omitted from days ("between 22 and 28 November"), never from a month alone. */
  readonly omitYear?: number | undefined;
  /** Keeps `Intl` formatters between calls; without it each call makes its own, which takes most of its time. */
  readonly formatters?: FormatterCache | undefined;
}

/**
 * A date in words that claim no more and no less than its EDTF. They are made from the text, not from the bounds, so that inclusive ends
 * and years beyond the range of `Date` are right. Dates without a clock and floating times are never converted to another zone.
 * Never throws: a locale or zone that `Intl` does not know counts as English or UTC, and an `edtf` that cannot be parsed is returned as it is.
 * Begins with a lower-case letter unless the language requires a capital. Cost: about 10 µs with `formatters`, 100 µs without.
 */
export function formatDate(date: Pick<TimelineDate, 'edtf'>, options: FormatDateOptions): string {
  const {
    locale,
    timeZone,
    form = 'short',
    messages = dateMessagesFor(locale),
    omitYear,
    formatters = new FormatterCache(),
  } = options;
  const tree = parseValidTree(date.edtf);
  if (!tree) return date.edtf;
  const wordsLocale = messages === englishDateMessages && !/^en\b/i.test(locale) ? 'en' : locale;
  return treePhrase(tree, { locale, formatters, messages, wordsLocale, timeZone, omitYear, form }).text;
}

function treePhrase(tree: DateTree, context: FormatContext): Phrase {
  return tree.type === 'interval' ? intervalPhrase(tree, context) : momentPhrase(tree, context);
}

const momentPhrase = (tree: CalendarDate | DateSet, context: FormatContext) =>
  tree.type === 'set' ? setPhrase(tree, context) : datePhrase(tree, context);

function intervalPhrase({ start, end }: DateInterval, context: FormatContext): Phrase {
  const { messages } = context;
  const short = { ...context, form: 'short' } as const;
  if (typeof start === 'string' || typeof end === 'string') {
    const date = typeof start === 'string' ? end : start;
    const bound = typeof date === 'string' ? unknown(context) : momentPhrase(date, short);
    if (typeof start === 'string') return around(start === 'open' ? messages.until : messages.unknownStart, bound);
    return around(end === 'open' ? messages.since : messages.unknownEnd, bound);
  }
  const common = sharedQualifiers(start, end);
  const ends =
    common && start.type === 'date' && end.type === 'date'
      ? endsInWords(start, end, short)
      : endsInFull(momentPhrase(start, short), momentPhrase(end, short));
  if (!ends) return start.type === 'date' ? wholeUnit(start, context) : momentPhrase(start, short);
  const pattern = context.form === 'long' && !common?.approximate && !common?.uncertain ? messages.lasted : '{range}';
  const span = joinEnds(ends.compound ? messages.startAndEnd : pattern, ends.words, ends.unit, context);
  return common ? withQualifiers({ ...span, compound: ends.compound }, common, context) : span;
}

/** The qualifiers of both ends if they are equal, so that they need to be written only once. */
function sharedQualifiers(start: CalendarDate | DateSet, end: CalendarDate | DateSet): Qualified | undefined {
  if (start.type === 'set' || end.type === 'set') return undefined;
  const [a, b] = [qualifiersOf(start), qualifiersOf(end)];
  return a.approximate === b.approximate && a.uncertain === b.uncertain ? a : undefined;
}

const unknown = (context: FormatContext): Phrase => ({ text: context.messages.unknown, unit: 'season' });

function setPhrase(set: DateSet, context: FormatContext): Phrase {
  const { messages } = context;
  const short = { ...context, form: 'short' } as const;
  const [first] = set.members;
  const isOneOf = set.mode === 'one';
  if (first && set.members.length === 1) {
    if (first.type === 'date')
      return withQualifiers(datePhrase(first, set.approximate ? short : context), set, context);
    if (isOneOf && first.from && first.to)
      return withQualifiers(
        betweenPhrase(edgeDate(first.from, 1), edgeDate(first.to, -1), set.approximate ? short : context),
        set,
        context,
      );
  }
  const members = set.members.map((member) => memberPhrase(member, short).text);
  const joinedMembers = list(members, isOneOf ? 'disjunction' : 'conjunction', context);
  // Two members joined by "or" or "and", and an open range, need no "one of" before them
  const needsNoIntro =
    members.length === 2 || (members.length === 1 && first?.type === 'range' && !(first.from && first.to));
  const text = needsNoIntro ? joinedMembers : fill(messages[isOneOf ? 'oneOf' : 'allOf'], { list: joinedMembers });
  return withQualifiers({ text, unit: 'season', compound: true }, set, context);
}

/** A date or a range as one item of a list. */
function memberPhrase(member: CalendarDate | DateRange, context: FormatContext): Phrase {
  if (member.type === 'date') return datePhrase(member, context);
  const { from, to } = member;
  if (!from || !to) {
    const bound = from ?? to;
    if (!bound) return unknown(context);
    return around(from ? context.messages.orLater : context.messages.orEarlier, datePhrase(bound, context));
  }
  const ends = endsInWords(from, to, context);
  return ends ? joinEnds('{range}', ends.words, ends.unit, context) : datePhrase(from, context);
}
