import { type FormatContext, list } from './format-parts.ts';
import {
  type Phrase,
  around,
  datePhrase,
  edge,
  ends,
  pair,
  qualified,
  qualifiers,
  spanned,
  window,
} from './format-phrase.ts';
import { type DateMessages, dateMessagesFor, englishDateMessages, fill } from './messages.ts';
import { parseTree } from '../edtf/parse-tree.ts';
import type { CalendarDate, DateInterval, DateRange, DateSet, DateTree, Qualified } from '../tree.ts';
import type { TimelineDate } from '../types.ts';

/** How `formatDate` writes. */
export interface FormatDateOptions {
  /** BCP 47. Dates come from `Intl` (Gregorian, the locale's digits, 24-hour clock), the words around them from its message table. */
  readonly locale: string;
  /** IANA zone in which times with an offset are shown, with the zone's short name. Absent: as written, with the offset. */
  readonly timeZone?: string | undefined;
  /** `short` (default) stands under a label; `long` also says what the source does not: "some day between 22 and 28 November 2024". */
  readonly form?: 'long' | 'short';
  /** The connecting words, in place of those registered for the locale. */
  readonly messages?: DateMessages | undefined;
  /** A year that goes without saying: left out wherever a day is named ("between 22 and 28 November"), never from a bare month. */
  readonly omitYear?: number | undefined;
}

/**
 * A date in words, which claim no more and no less than its EDTF. Made from the text, not from the bounds, so no end is one unit
 * too late and no year too far. Dates without a clock and floating times are never moved into another zone. Never throws: a locale
 * or zone that `Intl` does not know counts as English or UTC, an `edtf` that cannot be read stands for itself.
 * Begins in lower case where the language does. Cost: two `Intl` calls for most dates; formatters are kept.
 */
export function formatDate(date: Pick<TimelineDate, 'edtf'>, options: FormatDateOptions): string {
  const { locale, timeZone, form, messages = dateMessagesFor(locale), omitYear } = options;
  const parsed = parseTree(date.edtf);
  if ('problem' in parsed) return date.edtf;
  const wordsLocale = messages === englishDateMessages && !/^en\b/i.test(locale) ? 'en' : locale;
  return treePhrase(parsed.tree, { locale, messages, wordsLocale, timeZone, omitYear, long: form === 'long' }).text;
}

function treePhrase(tree: DateTree, c: FormatContext): Phrase {
  return tree.type === 'interval' ? intervalPhrase(tree, c) : momentPhrase(tree, c);
}

const momentPhrase = (tree: CalendarDate | DateSet, c: FormatContext) =>
  tree.type === 'set' ? setPhrase(tree, c) : datePhrase(tree, c);

function intervalPhrase({ start, end }: DateInterval, c: FormatContext): Phrase {
  const { messages } = c;
  const short = { ...c, long: false };
  if (typeof start === 'string' || typeof end === 'string') {
    const date = typeof start === 'string' ? end : start;
    const bound = typeof date === 'string' ? unknown(c) : momentPhrase(date, short);
    if (typeof start === 'string') return around(start === 'open' ? messages.until : messages.unknownStart, bound);
    return around(end === 'open' ? messages.since : messages.unknownEnd, bound);
  }
  const common = sharedQualifiers(start, end);
  const found =
    common && start.type === 'date' && end.type === 'date'
      ? ends(start, end, short)
      : pair(momentPhrase(start, short), momentPhrase(end, short));
  if (!found) return momentPhrase(start, short);
  const joint = c.long && !common?.approximate && !common?.uncertain ? messages.lasted : '{range}';
  const span = spanned(found.compound ? messages.startAndEnd : joint, found.words, found.unit, c);
  return common ? qualified({ ...span, compound: found.compound }, common, c) : span;
}

/** The qualifiers of both ends, where they are the same and can be said once. */
function sharedQualifiers(start: CalendarDate | DateSet, end: CalendarDate | DateSet): Qualified | undefined {
  if (start.type === 'set' || end.type === 'set') return undefined;
  const [a, b] = [qualifiers(start), qualifiers(end)];
  return a.approximate === b.approximate && a.uncertain === b.uncertain ? a : undefined;
}

const unknown = (c: FormatContext): Phrase => ({ text: c.messages.unknown, unit: 'season' });

function setPhrase(set: DateSet, c: FormatContext): Phrase {
  const { messages } = c;
  const short = { ...c, long: false };
  const [first] = set.members;
  const one = set.mode === 'one';
  if (first && set.members.length === 1) {
    if (first.type === 'date') return qualified(datePhrase(first, set.approximate ? short : c), set, c);
    if (one && first.from && first.to)
      return qualified(window(edge(first.from, 1), edge(first.to, -1), set.approximate ? short : c), set, c);
  }
  const members = set.members.map((member) => memberPhrase(member, short).text);
  const joined = list(members, one ? 'disjunction' : 'conjunction', c);
  // Two members are joined by "or" or "and"; one is a range, of which an open one says all by itself.
  const alone = members.length === 2 || (members.length === 1 && first?.type === 'range' && !(first.from && first.to));
  const text = alone ? joined : fill(messages[one ? 'oneOf' : 'allOf'], { list: joined });
  return qualified({ text, unit: 'season', compound: true }, set, c);
}

/** A date or a range as one item of a list. */
function memberPhrase(member: CalendarDate | DateRange, c: FormatContext): Phrase {
  if (member.type === 'date') return datePhrase(member, c);
  const { from, to } = member;
  if (!from || !to) {
    const bound = from ?? to;
    if (!bound) return unknown(c);
    return around(from ? c.messages.orLater : c.messages.orEarlier, datePhrase(bound, c));
  }
  const found = ends(from, to, c);
  return found ? spanned('{range}', found.words, found.unit, c) : datePhrase(from, c);
}
