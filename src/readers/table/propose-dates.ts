import { clip } from '../../file/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import { completedYear } from './completed-year.ts';
import type { Propose } from './propose-title.ts';
import { headerKey, type Role } from './roles.ts';

/** A table whose columns are partly known. */
interface PartlyKnown {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly facts: readonly ColumnFacts[];
  readonly roles: readonly (Role | undefined)[];
  readonly taken: ReadonlySet<Role>;
}

/** Headers of dates of somebody's life, which are seldom those of what the table tells. */
const OF_LIFE = /birth|born|\bdob\b|death|died|gebor|gestorben|naissance|nacimiento|nascimento/;

/** Proposes columns of dates, of their ends and of addresses by what their cells hold. */
export function proposeByCells(table: PartlyKnown, propose: Propose): void {
  const { facts, headers, roles, taken } = table;
  const dated = facts.flatMap(({ dates, filled }, i) => (filled > 0.3 && dates > 0.8 && !roles[i] ? [i] : []));
  if (!taken.has('date') && !taken.has('year')) {
    const date = dated.find((i) => !OF_LIFE.test(headerKey(headers[i]!))) ?? dated[0];
    if (date !== undefined) propose(date, 'date', 'Most of its cells are dates.');
  }
  const year = roles.indexOf('year');
  if (year >= 0 && !taken.has('date') && !taken.has('month') && !taken.has('day')) {
    const date = dated.find((i) => isInYears(i, year, table));
    if (date !== undefined)
      propose(date, 'date', `Most of its cells are dates in the years of “${clip(headers[year]!)}”.`);
  }
  const start = roles.indexOf('date');
  const end = start < 0 ? -1 : endBeside(headers[start]!, headers);
  if (end >= 0 && facts[end]!.digits > 0.5)
    propose(end, 'end', `Its header goes with “${clip(headers[start]!)}”, and its cells are dates.`);
  facts.forEach(({ addresses, filled }, i) => {
    if (filled > 0 && addresses > 0.8) propose(i, 'url', 'Its cells are addresses.');
  });
}

/** Whether all dates of a column lie in the years of another. */
const isInYears = (column: number, yearColumn: number, { rows }: PartlyKnown): boolean =>
  rows.every((row) => {
    const [cell = '', year = ''] = [row[column]?.trim(), row[yearColumn]?.trim()];
    return cell === '' || (year !== '' && completedYear(cell, year).includes(year));
  });

const START = /\b(?:starts?|begins?|beginning|from)\b/;

/** The column of ends that goes with a column of dates: `show end` with `show start`, `died` with `born`; -1 where there is none. */
function endBeside(header: string, headers: readonly string[]): number {
  const key = headerKey(header);
  const ends = new Set([
    `${key} end`,
    `end ${key}`,
    ...(START.test(key) ? ['end', 'ends', 'finish', 'to', 'until'].map((word) => key.replace(START, word)) : []),
    ...(/birth|born/.test(key) ? [key.replace('birth', 'death').replace('born', 'died')] : []),
  ]);
  return headers.findIndex((other) => ends.has(headerKey(other)));
}
