import { BLANKS } from '../blanks.ts';
import { daysInMonth } from '../../dates/calendar.ts';
import { dateText } from '../../dates/edtf/edtf-text.ts';
import { aboutDate, checkedDate, type DateOrReason } from '../date-parts.ts';
import { plainText } from '../json-ld/plain-text.ts';
import type { ReadOptions } from '../reader.ts';
import { readWrittenDate } from '../written-date.ts';
import { type SingleDate, singleDate, splitCalendar } from './single-date.ts';

/** A date, with the words of the file if they say it differently from `edtf`; or why there is no date. */
export type GedcomDate =
  | { readonly edtf: string; readonly words?: string; readonly remarks: readonly string[] }
  | { readonly why: string };

/** The fields of a GEDCOM date structure. */
export interface DateFields {
  readonly value: string;
  /** The date in words, which version 7 has on a line of its own. */
  readonly phrase: string;
  /** A time of day. */
  readonly time: string;
}

/** How the dates of a file are read. */
export interface DateRules {
  readonly isVersion7: boolean;
  readonly order: ReadOptions['order'];
}

const WORD = /^(FROM|TO|BET|BETWEEN|BTW|BEF|BEFORE|AFT|AFTER|ABT|ABOUT|CIRCA|CA|CAL|EST|INT)\b\.? ?(.*)$/s;
const BOTH = /^(.+?)(?: (?:AND|TO|&) | ?[-–] ?)(.+)$/s;
const ABOUT = /^(?:ABT|ABOUT|CIRCA|CA|CAL|EST)$/;

/**
 * Reads a GEDCOM date: a day, month or year in one of four calendars, "about" (`~`), before and after, between, from
 * and to, interpreted, or a phrase. Before and after include the day or year itself, as version 7 says and older files
 * often mean. Other texts are read as words if only one reading is possible.
 */
export function gedcomDate({ value, phrase, time }: DateFields, rules: DateRules): GedcomDate {
  const written = plainText(value.slice(0, 500)).replace(BLANKS, ' ');
  const [, interpreted = '', inBrackets = ''] = /^(?:INT\.? (.*?) ?)?\((.*)\)$/i.exec(written) ?? [];
  const words = [inBrackets, plainText(phrase.slice(0, 500)).replace(BLANKS, ' ')].filter(Boolean).join('; ');
  const date = inBrackets ? interpreted : written;
  if (date === '') {
    if (words === '') return { why: 'This date is empty: write one such as 12 JAN 1900.' };
    const read = readWrittenDate(words, rules.order);
    return 'edtf' in read
      ? { edtf: read.edtf, words, remarks: [] }
      : { why: 'This date is only in words that cannot be read: add a date such as 12 JAN 1900.' };
  }
  const [calendar, rest] = splitCalendar(date.toUpperCase());
  const remarks = new Set<string>();
  const single = (text: string): SingleDate | string | undefined => {
    // Some programs also write "about" for one end: FROM ABT 1750 TO 1760
    const [, about = '', bare = ''] = /^((?:ABT|CAL|EST)\.? )?(.*)$/.exec(text) ?? [];
    const read = singleDate(splitCalendar(bare)[0] === '' ? calendar + bare : bare, rules.isVersion7);
    if (typeof read !== 'object') return read;
    if (read.remark !== '') remarks.add(read.remark);
    return about === '' ? read : { ...read, first: aboutDate(read.first), last: aboutDate(read.last) };
  };
  const read = phraseOf(rest, single);
  if (read === undefined) {
    const inWords = readWrittenDate(date, rules.order);
    if ('why' in inWords) return { why: unreadable(inWords.why) };
    return { edtf: inWords.edtf, words: words || date, remarks: [] };
  }
  if ('why' in read) return read;
  const own = remarks.size > 0 ? ownWords(date, [...remarks]) : '';
  const dateWords = [own, words].filter(Boolean).join('; ');
  return {
    edtf: remarks.size > 0 ? read.edtf : withTime(read.edtf, time),
    ...(dateWords && { words: dateWords }),
    remarks: [...remarks],
  };
}

/** Why a text is no date. @param reason the reason given by the reader of dates in words */
function unreadable(reason: string): string {
  if (reason.includes('day first'))
    return 'Nothing says which is the day and which the month: write 3 APR 1900, or give the order.';
  if (reason.includes('without a year')) return 'This date has no year: write one, such as 12 JAN 1900.';
  return 'This cannot be read as a date: write it as 12 JAN 1900, JAN 1900 or ABT 1900.';
}

/** Reads the words around dates; undefined if the words or the dates do not have the form of GEDCOM. */
function phraseOf(text: string, single: (text: string) => SingleDate | string | undefined): DateOrReason | undefined {
  const [, word = '', rest = ''] = WORD.exec(text) ?? [];
  const needsBoth = word === 'BET' || word === 'BETWEEN' || word === 'BTW';
  const [, from = rest, to] = word === 'FROM' || needsBoth ? (BOTH.exec(rest) ?? []) : [];
  if (needsBoth && to === undefined) return undefined;
  const [a, b] = [single(word === '' ? text : from), to === undefined ? undefined : single(to)];
  const faulty = [a, b].find((one) => typeof one === 'string');
  if (typeof faulty === 'string') return { why: faulty };
  if (typeof a !== 'object' || (to !== undefined && typeof b !== 'object')) return undefined;
  const last = typeof b === 'object' ? b.last : undefined;
  if (word === 'FROM') return checkedDate(`${a.first}/${last ?? '..'}`);
  if (word === 'TO') return checkedDate(`../${a.last}`);
  if (word.startsWith('BEF')) return checkedDate(`[..${a.last}]`);
  if (word.startsWith('AFT')) return checkedDate(`[${a.first}..]`);
  if (last !== undefined) return setOf(a.first, last);
  if (!ABOUT.test(word)) return setOf(a.first, a.last);
  return a.first === a.last ? checkedDate(aboutDate(a.first)) : checkedDate(`[${a.first}~..${a.last}~]`);
}

/**
 * A date that is one of those between two dates. EDTF sets have one unit, so a day and a year become a set of days that
 * includes all days of the year.
 */
function setOf(first: string, last: string): DateOrReason {
  if (first === last) return checkedDate(first);
  const isEven = partsIn(first) === partsIn(last);
  return checkedDate(isEven ? `[${first}..${last}]` : `[${edgeDay(first, 'first')}..${edgeDay(last, 'last')}]`);
}

/** 1 for a year, 2 for a month, 3 for a day. The minus sign of a year before Christ is not a separator. */
const partsIn = (edtf: string): number => edtf.replace(/^-/, '').split('-').length;

/** The first or last day of a year or month. */
function edgeDay(edtf: string, side: 'first' | 'last'): string {
  const [all, yearDigits, monthDigits, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (all === undefined || day !== undefined) return edtf;
  const year = Number(yearDigits);
  const month = Number(monthDigits ?? (side === 'first' ? 1 : 12));
  return dateText({ year, month, day: side === 'first' ? 1 : daysInMonth(year, month) });
}

function withTime(edtf: string, time: string): string {
  const [all, hour = '', minute, second, zone = ''] =
    /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z)?$/i.exec(time.trim()) ?? [];
  if (all === undefined || !/^-?\d{4}-\d\d-\d\d$/.test(edtf)) return edtf;
  const clock = `${hour.padStart(2, '0')}:${minute}${second === undefined || second === '00' ? '' : `:${second}`}`;
  const moment = checkedDate(`${edtf}T${clock}${zone.toUpperCase()}`);
  return 'edtf' in moment ? moment.edtf : edtf;
}

/** A date as written in the file, with its calendar in words. */
function ownWords(date: string, remarks: readonly string[]): string {
  const bare = date.replace(/@#[^@]*@ ?|\b(?:GREGORIAN|JULIAN|FRENCH_R|HEBREW) /gi, '').trim();
  const calendars = remarks.filter((remark) => remark.endsWith('calendar'));
  return calendars.length > 0 ? `${bare} (${calendars.join(', ')})` : bare;
}
