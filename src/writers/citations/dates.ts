import { DAY_MS } from '../../dates/calendar.ts';
import { unitText } from '../../dates/edtf/edtf-text.ts';
import { parseValidTree } from '../../dates/edtf/parse-valid-tree.ts';
import type { CalendarDate, DateTree } from '../../dates/tree.ts';
import type { TimelineDate } from '../../dates/types.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { CslDate, CslItem } from './csl-types.ts';

/** A date without its time of day, which no format of references has, as EDTF; the date itself where it has none. */
export const withoutClock = (edtf: string): string => edtf.replace(/T[\d:.]+(?:Z|[-+]\d\d(?::?\d\d)?)?/g, '');

/** What formats of references cannot say is written as the time within which it lies, and as about. */
interface Hull {
  readonly start: string;
  readonly end: string;
}

/** The first and last year, month or day of all the time in which a date may lie; undefined where that has no end. */
function hullOf({ start, end }: TimelineDate): Hull | undefined {
  const [from, to] = [start.earliest, end.latest - 1];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const isStart = (unit: 'year' | 'month'): boolean =>
    [from, to + 1].every((time) => time % DAY_MS === 0 && unitText(time - 1, unit) !== unitText(time, unit));
  const unit = isStart('year') ? 'year' : isStart('month') ? 'month' : 'day';
  return { start: unitText(from, unit), end: unitText(to, unit) };
}

const LEVEL_1 = /^(?:-?(?:\d{4}|\d{3}X|\d\dXX)|-?\d{4}-(?:\d\d|XX)|-?\d{4}-(?:\d\d|XX)-(?:\d\d|XX))[~?%]?$/;

/**
 * A date as BibLaTeX takes it: EDTF of levels 0 and 1, without a time of day. One of several days, and whatever else only level 2 says, is
 * the time within which it lies, with `~` at both ends; undefined where that has no end, and for years of five digits and more.
 */
export function biblatexDate(date: TimelineDate): string | undefined {
  const edtf = withoutClock(date.edtf);
  const ends = edtf.split('/');
  const isLevel1 = (end: string): boolean => LEVEL_1.test(end) || (ends.length > 1 && /^(?:\.\.)?$/.test(end));
  if (ends.every(isLevel1)) return edtf;
  const hull = hullOf(date);
  if (!hull || !LEVEL_1.test(hull.start) || !LEVEL_1.test(hull.end)) return undefined;
  return hull.start === hull.end ? `${hull.start}~` : `${hull.start}~/${hull.end}~`;
}

/** Numbers of a plain date; undefined for what has no such numbers. Historical years: there is no year 0. */
function partsOf(edtf: string): readonly number[] | undefined {
  const [, year = '', month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (year === '') return undefined;
  const historical = Number(year) > 0 ? Number(year) : Number(year) - 1;
  return [historical, ...[month, day].flatMap((part) => (part === undefined ? [] : Number(part)))];
}

const isQualified = (tree: DateTree): boolean =>
  JSON.stringify(tree).includes('"approximate":true') || JSON.stringify(tree).includes('"uncertain":true');

/** A calendar date without masks, qualifiers and clock, as EDTF; undefined where it has masks, or a season that CSL does not know. */
function plainText({ year, month, season, day }: CalendarDate): string | undefined {
  const parts = [year, month ?? season, day].flatMap((part) => part?.text ?? []);
  return /^-?\d{4}(-\d\d){0,2}$/.test(parts.join('-')) && Number(season?.text ?? 21) <= 24
    ? parts.join('-')
    : undefined;
}

const isDate = (end: unknown): end is CalendarDate => (end as { readonly type?: string }).type === 'date';

/** The two ends of a date where each is a plain one: `''` is an open end after the first. */
function plainEnds(tree: DateTree): readonly string[] | undefined {
  if (tree.type === 'set') return undefined;
  const ends = tree.type === 'date' ? [tree] : [tree.start, tree.end];
  const texts = ends.map((end, i) => (end === 'open' && i === 1 ? '' : isDate(end) ? plainText(end) : undefined));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The year of a date that lies in one and is not masked, as EDTF. */
export const yearOf = (edtf = ''): string | undefined => /^(\d{4})(?:$|[-~?%])[^/]*$/.exec(edtf)?.[1];

/** A date of an item as BibLaTeX takes it: see `biblatexDate`. */
export function itemDate(
  { custom, ...item }: CslItem,
  field: 'issued' | 'accessed' | 'event-date',
): string | undefined {
  const value = item[field];
  const date = value && parseValidDate(custom?.edtf?.[field] ?? edtfOf(value));
  return date && biblatexDate(date);
}

const withCirca = (parts: CslDate, isAbout: boolean): CslDate => (isAbout ? { ...parts, circa: true } : parts);

/**
 * A date as a variable of CSL, never more exact than it is: what is about or in doubt is `circa`, one of several days is `circa` and the
 * range within which it lies, what has no such range is `literal`. `edtf` is the date as written where the variable says less than that.
 */
export function cslDate(date: TimelineDate): { readonly value: CslDate; readonly edtf?: string } {
  const value = valueOf(date);
  return edtfOf(value) === date.edtf ? { value } : { value, edtf: date.edtf };
}

function valueOf(date: TimelineDate): CslDate {
  const tree = parseValidTree(date.edtf);
  const ends = tree && plainEnds(tree);
  if (tree && ends) {
    const [first = ''] = ends;
    const [year, month = 0] = partsOf(first) ?? [];
    if (ends.length === 1 && year !== undefined && month > 12)
      return withCirca({ 'date-parts': [[year]], season: month - 20 }, isQualified(tree));
    const parts = ends.flatMap((end) => {
      const part = end === '' ? [0, 0, 0] : partsOf(end);
      return part && (part[1] ?? 0) <= 12 ? [part] : [];
    });
    if (parts.length === ends.length) return withCirca({ 'date-parts': parts }, isQualified(tree));
  }
  const hull = hullOf(date);
  const [start, end] = hull ? [partsOf(hull.start), partsOf(hull.end)] : [];
  if (!hull || !start || !end) return { literal: date.edtf };
  return { 'date-parts': hull.start === hull.end ? [start] : [start, end], circa: true };
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** What a variable says, as EDTF. */
function edtfOf({ 'date-parts': dates, season, circa, literal }: CslDate): string {
  if (literal !== undefined) return literal;
  const texts = (dates ?? []).map(([year = 0, month, day]) => {
    if (year === 0) return '..';
    const text =
      year < 0 ? `${year === -1 ? '' : '-'}${String(-year - 1).padStart(4, '0')}` : String(year).padStart(4, '0');
    const rest = season === undefined ? [month, day] : [season + 20];
    return [text, ...rest.flatMap((part) => (part === undefined ? [] : pad(part)))].join('-') + (circa ? '~' : '');
  });
  return texts.join('/');
}
