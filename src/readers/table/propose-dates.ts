import { clip } from '../../file/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Propose } from './propose-title.ts';
import { headerKey, type Role } from './roles.ts';
import { isInYear } from './year-beside.ts';

/** A table whose columns are partly known. */
interface PartlyKnown {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly facts: readonly ColumnFacts[];
  /** The roles so far; a role proposed here appears in it at once. */
  readonly roles: readonly (Role | undefined)[];
  /** Whether the header of a column means years. Under other headers numbers could be codes or amounts. */
  readonly isYears: (column: number) => boolean;
}

/** Headers for dates in a person's life, which are seldom the dates of the rows. */
const OF_LIFE = /birth|born|\bdob\b|death|died|gebor|gestorben|naissance|nacimiento|nascimento/;

/** Proposes columns of dates, end dates and addresses from the content of their cells. */
export function proposeByCells(table: PartlyKnown, propose: Propose): void {
  const { facts, headers, roles, isYears } = table;
  const dated = facts.flatMap(({ dates, filled, bareYears }, i) =>
    filled > 0.3 && dates > 0.8 && !roles[i] && (bareYears < 0.5 || isYears(i)) ? [i] : [],
  );
  const year = roles.indexOf('year');
  if (!roles.includes('date') && year < 0) {
    const date = dated.find((i) => !OF_LIFE.test(headerKey(headers[i]!))) ?? dated[0];
    if (date !== undefined) propose(date, 'date', 'Most of its cells are dates.');
  }
  if (year >= 0 && !roles.some((role) => role === 'date' || role === 'month' || role === 'day')) {
    const date = dated.find((i) => isInYears(i, year, table));
    if (date !== undefined)
      propose(date, 'date', `Most of its cells are dates in the years of “${clip(headers[year]!)}”.`);
  }
  facts.forEach(({ addresses, filled }, i) => {
    if (filled > 0 && addresses > 0.8) propose(i, 'url', 'Its cells are addresses.');
  });
  const end = endBeside(table);
  if (end >= 0)
    propose(end, 'end', `Its header “${clip(headers[end]!)}” is that of the start, with a word for the end.`);
}

/** Whether all dates of a column are in the years of another column. */
const isInYears = (column: number, yearColumn: number, { rows }: PartlyKnown): boolean =>
  rows.every((row) => {
    const [cell = '', year = ''] = [row[column]?.trim(), row[yearColumn]?.trim()];
    return cell === '' || isInYear(cell, year);
  });

const START = /\b(?:start|starts|started|begin|begins|began|from|first|opened)\b/;
const END = /\b(?:end|ends|ended|until|to|last|finish|finished|closed)\b/;

/**
 * The column whose header matches that of the date column: `show end` for `show start`, `died` for `born`; -1 if there
 * is none.
 */
function endBeside({ headers, roles, facts }: PartlyKnown): number {
  const start = headerKey(headers[roles.indexOf('date')] ?? '');
  if (start === '') return -1;
  const shared = START.test(start) ? start.replace(START, '…') : undefined;
  const ends = [`${start} end`, `end ${start}`];
  if (/birth|born/.test(start)) ends.push(start.replace('birth', 'death').replace('born', 'died'));
  return headers.findIndex((header, i) => {
    const key = headerKey(header);
    const isEnd = (END.test(key) && key.replace(END, '…') === shared) || (ends.includes(key) && facts[i]!.digits > 0.5);
    return roles[i] === undefined && isEnd;
  });
}
