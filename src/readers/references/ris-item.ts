import { isWebAddress } from '../article-shelf.ts';
import { parseWords } from './date-words.ts';

type Tags = ReadonlyMap<string, readonly string[]>;

const TYPES: Readonly<Record<string, string>> = {
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'thesis',
  DATA: 'dataset',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  MPCT: 'motion_picture',
  VIDEO: 'motion_picture',
};

/** An RIS entry as a CSL item. */
export function risItem(tags: Tags): Readonly<Record<string, unknown>> {
  const all = (...names: readonly string[]): string[] =>
    names.flatMap((name) => tags.get(name) ?? []).filter((value) => value !== '');
  const kind = all('TY')[0]?.toUpperCase() ?? '';
  const [title] = all('TI', 'T1', 'CT', 'BT', 'ST');
  const container = all('T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1').find((name) => name !== title);
  return {
    id: all('ID')[0],
    type: Object.hasOwn(TYPES, kind) ? TYPES[kind] : 'article',
    title,
    'container-title': container,
    publisher: all('PB')[0],
    author: all('AU', 'A1').map(nameOf),
    issued: issuedOf(all('DA'), all('Y1', 'PY')),
    accessed: risDate(all('Y2')[0] ?? ''),
    URL: all('UR', 'LK', 'L2', 'L1')
      .flatMap((value) => value.split(/;(?=\s|https?:)|,?\s+/))
      .find(isWebAddress),
    DOI: all('DO', 'M3')[0],
    language: all('LA')[0],
    abstract: all('AB', 'N2')[0],
  };
}

/** `Last, First, Suffix`; any other form is a name as it is. */
function nameOf(written: string): Readonly<Record<string, string>> {
  const [family = '', given = '', suffix = ''] = written.split(/\s*,\s*/);
  return written.includes(',') ? { family, given, suffix } : { literal: written };
}

/** `2024/11/29/`, `2024/11`, `2024///Spring`: year, month, day and further words. */
const SLASHED = /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/;

/** The first of the dates that has a year. A date without a year, such as `July`, is combined with the year. */
function issuedOf(dates: readonly string[], years: readonly string[]): object | undefined {
  const written = [...dates, ...years];
  const [date] = dates;
  const [year] = years;
  const read = written.find((value) => SLASHED.test(value));
  const whole =
    date !== undefined && !/\d{4}/.test(date) && year !== undefined
      ? parseWords(`${date} ${year.slice(0, 4)}`)
      : undefined;
  if (whole) return whole;
  // A full date in words is more exact than the year next to it
  const exact = date !== undefined && date !== read ? parseWords(date) : undefined;
  return exact ?? risDate(read ?? written[0] ?? '');
}

function risDate(written: string): object | undefined {
  if (written === '') return undefined;
  const [all, year, month = '', day = '', other = ''] = SLASHED.exec(written) ?? [];
  if (all === undefined) return { raw: written };
  const words = Number(month) > 0 || other.trim() === '' ? undefined : parseWords(`${other} ${year}`);
  return words ?? { 'date-parts': [[year, month, day]] };
}
