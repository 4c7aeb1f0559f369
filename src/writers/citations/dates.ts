import { DAY_MS } from '../../dates/calendar.ts';
import { unitText } from '../../dates/edtf/edtf-text.ts';
import { parseValidTree } from '../../dates/edtf/parse-valid-tree.ts';
import type { CalendarDate, DateTree } from '../../dates/tree.ts';
import type { TimelineDate } from '../../dates/types.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { CslDate, CslItem } from './csl-types.ts';

/** An EDTF date without its time of day, which reference formats do not have; the date itself if it has none. */
export const withoutClock = (edtf: string): string => edtf.replace(/T[\d:.]+(?:Z|[-+]\d\d(?::?\d\d)?)?/g, '');

/** The possible time of a date. A date that reference formats cannot express is written as this range, marked as approximate. */
interface Hull {
  readonly start: string;
  readonly end: string;
}

/** The first and last year, month or day of the possible time of a date; undefined if that is unbounded. */
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
 * A date in the form that BibLaTeX accepts: EDTF of levels 0 and 1, without a time of day. A set, and any other date that needs level 2,
 * is written as the range of its possible time, with `~` at both ends. Undefined if that is unbounded, and for years of five or more digits.
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

/** The numbers of a plain date; undefined for any other date. Years are historical: there is no year 0. */
function partsOf(edtf: string): readonly number[] | undefined {
  const [, year = '', month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (year === '') return undefined;
  const historical = Number(year) > 0 ? Number(year) : Number(year) - 1;
  return [historical, ...[month, day].flatMap((part) => (part === undefined ? [] : Number(part)))];
}

const isQualified = (tree: DateTree): boolean =>
  JSON.stringify(tree).includes('"approximate":true') || JSON.stringify(tree).includes('"uncertain":true');

/** A calendar date as EDTF without qualifiers and clock; undefined if it has X digits, or a season that CSL does not know. */
function plainText({ year, month, season, day }: CalendarDate): string | undefined {
  const parts = [year, month ?? season, day].flatMap((part) => part?.text ?? []);
  return /^-?\d{4}(-\d\d){0,2}$/.test(parts.join('-')) && Number(season?.text ?? 21) <= 24
    ? parts.join('-')
    : undefined;
}

const isDate = (end: unknown): end is CalendarDate => (end as { readonly type?: string }).type === 'date';

/** The date, or both ends of the interval, as plain texts; `''` is an open end. Undefined if any of them is not plain. */
function plainEnds(tree: DateTree): readonly string[] | undefined {
  if (tree.type === 'set') return undefined;
  const ends = tree.type === 'date' ? [tree] : [tree.start, tree.end];
  const texts = ends.map((end, i) => (end === 'open' && i === 1 ? '' : isDate(end) ? plainText(end) : undefined));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The year of an EDTF date that lies within one year and has no X in it; undefined for other dates. */
export const yearOf = (edtf = ''): string | undefined => /^(\d{4})(?:$|[-~?%])[^/]*$/.exec(edtf)?.[1];

/** A date of an item in the form that BibLaTeX accepts: see `biblatexDate`. */
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
 * A date as a CSL variable, never more exact than the date itself: an approximate or uncertain date is `circa`; a set is `circa` with the
 * range of its possible time; a date without such a range is `literal`. `edtf` is the date as written, if the variable cannot express it.
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

/** The date of a variable as EDTF. */
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
