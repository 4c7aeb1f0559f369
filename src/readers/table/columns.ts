import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ReadOptions } from '../reader.ts';
import { type ColumnFacts, factsOfColumn } from './column-facts.ts';
import { proposeByCells } from './propose-dates.ts';
import { preferShortTitle, proposeTitle } from './propose-title.ts';
import { refineByCells } from './refine-columns.ts';
import { HeaderWords, headerKey, type Role, ROLES, SHARED } from './roles.ts';

/** How a column was read. */
export interface ColumnRole {
  /** Its header; `column 3` if the table has none. */
  readonly column: string;
  /** Undefined if the column is not read. */
  readonly role: Role | undefined;
  /** Why, as a sentence. */
  readonly why: string;
}

/** The columns of a table. */
export interface Columns {
  /** In the order of the table. */
  readonly explain: readonly ColumnRole[];
  /** Indices of the columns with each role. */
  readonly of: ReadonlyMap<Role, readonly number[]>;
  /** Whether the title begins with the words of the people column, because there is no title column. */
  readonly joinsPeople: boolean;
  /** Language of the headers. */
  readonly lang: string;
  /** Names in `ReadOptions.map` that are neither a role nor a column of the table. */
  readonly unknown: readonly string[];
}

const MAPPED = 'The map names it.';
/** Why a column without cells is not read. */
export const EMPTY = 'Its cells are empty.';
/** A column without a header. */
const NAMELESS = /^column \d+$/;
/** Maximum number of rows examined. */
export const SAMPLE = 200;

/**
 * Proposes the roles of a table's columns: from `map`, else from the headers, else from the first 200 rows. Each role
 * has one column, except the roles in `SHARED`.
 */
export function* proposeColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  map: ReadOptions['map'],
): Steps<Columns> {
  const words = new HeaderWords();
  const lang = words.languageOf(headers);
  const roles: (Role | undefined)[] = headers.map(() => undefined);
  const whys = headers.map(() => 'Neither its header nor its cells say what it holds.');
  const taken = new Set<Role>();
  const give = (column: number, role: Role, why: string): void => {
    if (roles[column] !== undefined || (taken.has(role) && !SHARED.has(role))) return;
    roles[column] = role;
    whys[column] = why;
    taken.add(role);
  };

  const unknown: string[] = [];
  const empty: Role[] = [];
  for (const [name, columns] of Object.entries(map ?? {})) {
    const role = ROLES.find((each) => each === name);
    if (role && columns.length === 0) empty.push(role);
    for (const column of typeof columns === 'string' ? [columns] : columns) {
      const exact = headers.indexOf(column.trim());
      const index = exact >= 0 ? exact : headers.findIndex((header) => headerKey(header) === headerKey(column));
      if (!role) unknown.push(name);
      else if (index < 0) unknown.push(column);
      else give(index, role, MAPPED);
    }
  }
  const isMapped = new Set([...taken, ...empty]);
  // A date column would take precedence over its parts
  if (isMapped.has('year')) isMapped.add('date');
  const propose = (column: number, role: Role | undefined, why: string): void => {
    // Only a map may join several columns into a title
    if (role && !isMapped.has(role) && !(role === 'title' && taken.has('title'))) give(column, role, why);
  };
  const byRank = [...headers.entries()].toSorted(([, a], [, b]) => words.rankOf(a) - words.rankOf(b));
  for (const [i, header] of byRank) propose(i, words.roleOf(header), `Its header is “${clip(header)}”.`);
  headers.forEach((header, i) =>
    propose(i, words.roleWithin(header), `Its header “${clip(header)}” has a word for it.`),
  );
  const facts: ColumnFacts[] = [];
  for (const i of headers.keys()) {
    const cells = rows.map((row) => row[i] ?? '');
    facts.push(yield* withinShares(factsOfColumn(cells, lang), i / headers.length, (i + 1) / headers.length));
  }
  refineByCells({ headers, roles, whys, facts, isMapped: (i) => whys[i] === MAPPED });
  if (!isMapped.has('title'))
    preferShortTitle({ headers, roles, whys, facts }, (i) => words.roleOf(headers[i]!) === 'title');
  taken.clear();
  for (const role of roles) if (role) taken.add(role);
  const isYears = (i: number): boolean => NAMELESS.test(headers[i]!) || words.namesYears(headers[i]!);
  proposeByCells({ headers, rows, facts, roles, isYears }, propose);
  const joinsPeople = !taken.has('title') && proposeTitle(facts, roles, whys, give);

  facts.forEach(({ filled }, i) => {
    if (filled === 0 && roles[i] === undefined) whys[i] = EMPTY;
  });
  const of = new Map<Role, number[]>();
  roles.forEach((role, i) => role && of.set(role, [...(of.get(role) ?? []), i]));
  const explain = headers.map((column, i) => ({ column, role: roles[i], why: whys[i]! }));
  return { explain, of, joinsPeople, lang, unknown };
}
