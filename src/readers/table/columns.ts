import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ReadOptions } from '../reader.ts';
import { type ColumnFacts, factsOfColumn } from './column-facts.ts';
import { HeaderWords, headerKey, type Role, ROLES, SHARED } from './roles.ts';

/** What a column was taken for. */
export interface ColumnRole {
  /** Its header; `column 3` where the table has none. */
  readonly column: string;
  /** Undefined where it is not read. */
  readonly role: Role | undefined;
  /** Why, as a sentence. */
  readonly why: string;
}

/** The columns of a table. */
export interface Columns {
  /** In the order of the table. */
  readonly explain: readonly ColumnRole[];
  /** Indices of the columns of each role. */
  readonly of: ReadonlyMap<Role, readonly number[]>;
  /** Whether the words of the column of people begin the title, since no column is one. */
  readonly joinsPeople: boolean;
  /** Language of the headers. */
  readonly lang: string;
  /** Names in `ReadOptions.map` that are no role or no column of the table. */
  readonly unknown: readonly string[];
}

/** How many rows are looked at. */
export const SAMPLE = 200;

/**
 * Proposes what the columns of a table hold: as `map` says, else by header, else by a look at 200 rows. One column for each role, but for
 * those of `SHARED`.
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
  for (const [name, columns] of Object.entries(map ?? {})) {
    const role = ROLES.find((each) => each === name);
    for (const column of typeof columns === 'string' ? [columns] : columns) {
      const index = headers.findIndex((header) => headerKey(header) === headerKey(column));
      if (!role) unknown.push(name);
      else if (index < 0) unknown.push(column);
      else give(index, role, 'The map names it.');
    }
  }
  const isMapped = new Set(taken);
  const propose = (column: number, role: Role | undefined, why: string): void => {
    // Only a map joins titles
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
  refineByCells(roles, whys, facts, headers);
  taken.clear();
  for (const role of roles) if (role) taken.add(role);
  proposeByCells(facts, taken, propose);
  const joinsPeople = !taken.has('title') && proposeTitle(facts, roles, whys, give);

  const of = new Map<Role, number[]>();
  roles.forEach((role, i) => role && of.set(role, [...(of.get(role) ?? []), i]));
  const explain = headers.map((column, i) => ({ column, role: roles[i], why: whys[i]! }));
  return { explain, of, joinsPeople, lang, unknown };
}

/** Where the cells of a column contradict its header. */
function refineByCells(
  roles: (Role | undefined)[],
  whys: string[],
  facts: readonly ColumnFacts[],
  headers: readonly string[],
): void {
  const isDated = roles.some((role) => role === 'date' || role === 'year');
  const hasAddresses = roles.some((role, i) => role === 'url' && facts[i]!.addresses > 0.5);
  const hasPublisher = roles.includes('publisher');
  const others = facts.some(({ dates }, i) => dates > 0.8 && roles[i] === undefined);
  facts.forEach(({ addresses, filled, dates, digits }, i) => {
    // “From” and “to” may be places, and “data” may be anything
    if ((roles[i] === 'date' && others && dates < 0.1) || (roles[i] === 'end' && filled > 0 && digits < 0.1)) {
      roles[i] = undefined;
      whys[i] = `Its header is “${clip(headers[i]!)}”, and its cells are no dates.`;
    }
    if (roles[i] === 'time' && !isDated && dates > 0.8) {
      roles[i] = 'date';
      whys[i] = `Its header is “${clip(headers[i]!)}”, and its cells are dates.`;
    }
    // A source beside the column of addresses is a name
    if (roles[i] === 'url' && hasAddresses && addresses === 0 && filled > 0 && !hasPublisher) {
      roles[i] = 'publisher';
      whys[i] = `Its header is “${clip(headers[i]!)}”, and its cells hold no addresses, as another column does.`;
    }
  });
}

type Propose = (column: number, role: Role, why: string) => void;

function proposeByCells(facts: readonly ColumnFacts[], taken: ReadonlySet<Role>, propose: Propose): void {
  const isDated = taken.has('date') || taken.has('year');
  const date = isDated ? -1 : facts.findIndex(({ dates, filled }) => filled > 0.3 && dates > 0.8);
  if (date >= 0) propose(date, 'date', 'Most of its cells are dates.');
  facts.forEach(({ addresses, filled }, i) => {
    if (filled > 0 && addresses > 0.8) propose(i, 'url', 'Its cells are addresses.');
  });
}

/**
 * Proposes a title where no header names one: a column of different words, else the text of each row, else up to two columns whose words
 * are joined. Returns whether the column of people is one of these.
 */
function proposeTitle(
  facts: readonly ColumnFacts[],
  roles: (Role | undefined)[],
  whys: string[],
  give: Propose,
): boolean {
  const all = facts.map((_, i) => i);
  const isFree = (i: number): boolean => roles[i] === undefined && facts[i]!.words > 0.5;
  const isDistinct = (i: number): boolean => facts[i]!.distinct > 0.5 && facts[i]!.length < 200;
  const free = all.find((i) => isFree(i) && isDistinct(i));
  const summary = all.find((i) => roles[i] === 'summary' && isDistinct(i));
  if (free !== undefined) give(free, 'title', 'No header names a title, and its cells are different words.');
  else if (summary !== undefined) {
    roles[summary] = undefined;
    give(summary, 'title', 'No header names a title, and it is the text of each row.');
  } else {
    const joined = all.filter((i) => facts[i]!.filled > 0.5 && (roles[i] === 'people' || isFree(i))).slice(0, 2);
    const why = 'No header names a title: its words are part of it.';
    for (const i of joined) give(i, 'title', why);
    for (const i of joined) if (roles[i] === 'people') whys[i] += ` ${why}`;
    return joined.some((i) => roles[i] === 'people');
  }
  return false;
}
