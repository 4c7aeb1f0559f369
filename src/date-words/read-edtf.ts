import { civilFromDays, daysFromCivil } from '../dates/calendar.ts';
import { parseValidTree } from '../dates/edtf/parse-valid-tree.ts';
import { seasonMonths } from '../dates/seasons.ts';
import type { TextReading } from './rules.ts';
import type { PlainDate } from '../dates/edtf/edtf-text.ts';

const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

/** Whether a text consists of the signs of EDTF alone; others are not worth a try. */
export const isEdtfLike = (text: string): boolean => /^[\dTZXYESxu?~%.,:/{}[\]+ -]+$/.test(text);

/** EDTF within words: "from 2024-10 to 2024-11". Not what catalogues write for years: 1920-23, and -1945 for "until 1945". */
export function readEdtf(text: string): TextReading | undefined {
  const edtf = text.toUpperCase().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  if (!isEdtfLike(edtf) || /^\d{4}-[2-4]\d$|^\??-[12]\d{3}[?~%]?$/.test(edtf)) return undefined;
  if (!parseValidTree(edtf)) return undefined;
  const [, year, month, day] = /^(-?\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  return { edtf, ...(year && { plain: { year: Number(year), month: number(month), day: number(day) } }) };
}

/** The unit just before (−1) or after (1) one date, for "before 3 May 2024". */
export function beside({ year, month, day }: PlainDate, step: 1 | -1): PlainDate {
  if (day !== undefined && month !== undefined) return civilFromDays(daysFromCivil(year, month, day) + step);
  if (month === undefined) return { year: year + step };
  const count = year * 12 + month - 1 + step;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The first and last unit of what was read; undefined of an interval or a clock reading. */
export function extent({ plain, edtf }: TextReading): readonly [PlainDate, PlainDate] | undefined {
  if (plain) return [plain, plain];
  const [, from, to] = /^\[([\d-]+)\.\.([\d-]+)\]$/.exec(edtf) ?? [];
  const [first, last] = [readEdtf(from ?? '')?.plain, readEdtf(to ?? '')?.plain];
  if (first && last) return [first, last];
  const tree = parseValidTree(edtf);
  if (tree?.type !== 'date' || tree.day) return undefined;
  const { year, season } = tree;
  if (!season) return [{ year: year.min }, { year: year.max }];
  const months = seasonMonths(season.min);
  const month = months.first + months.count - 1;
  return [
    { year: year.min, month: months.first },
    { year: year.min + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1 },
  ];
}

/** Adds `~` or `?` to a date, a set, or both ends of an interval. */
export function marked(reading: TextReading | undefined, mark: '~' | '?'): TextReading | undefined {
  if (!reading) return undefined;
  const ends = reading.edtf.split('/').map((end) => {
    if (end === '' || end === '..') return end;
    const last = end.at(-1) ?? '';
    return /[~?%]/.test(last) ? end.slice(0, -1) + (last === mark ? mark : '%') : end + mark;
  });
  return { edtf: ends.join('/') };
}
