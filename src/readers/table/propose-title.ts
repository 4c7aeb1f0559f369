import { clip } from '../../file/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { ColumnsSoFar } from './refine-columns.ts';
import type { Role } from './roles.ts';

/** Gives a column a role, unless the column or the role is already taken. */
export type Propose = (column: number, role: Role, why: string) => void;

/** Maximum mean length of the cells of a title column, in UTF-16 code units. */
const MAX_MEAN_LENGTH = 60;

/**
 * If two headers are words for titles and the chosen column has long texts, makes it the summary, and the other column,
 * with short and different words, the title.
 * @param isTitle whether the header of a column is a word for titles
 */
export function preferShortTitle(
  { facts, roles, whys, headers }: Omit<ColumnsSoFar, 'isMapped'>,
  isTitle: (column: number) => boolean,
): void {
  const taken = roles.indexOf('title');
  if (taken < 0 || roles.includes('summary') || facts[taken]!.length <= MAX_MEAN_LENGTH) return;
  const other = facts.findIndex(
    ({ length, distinct, words }, i) =>
      roles[i] === undefined && isTitle(i) && words > 0.5 && distinct > 0.5 && length <= MAX_MEAN_LENGTH,
  );
  if (other < 0) return;
  roles[taken] = 'summary';
  whys[taken] = `Its header is “${clip(headers[taken]!)}”, and its texts are longer than those of another column.`;
  roles[other] = 'title';
  whys[other] = `Its header is “${clip(headers[other]!)}”.`;
}

/**
 * Proposes a title if no header names one. Tried in this order: a column of different words, the text of each row,
 * places (if there are no people), a column of codes, up to two columns whose words are joined, what the rows say, and
 * kinds. Returns whether the people column is part of the title.
 */
export function proposeTitle(
  facts: readonly ColumnFacts[],
  roles: (Role | undefined)[],
  whys: string[],
  give: Propose,
): boolean {
  const all = facts.map((_, i) => i);
  const isWords = (i: number): boolean => roles[i] === undefined && facts[i]!.words > 0.5;
  const isFree = (i: number): boolean => isWords(i) && facts[i]!.flags < 0.5 && facts[i]!.codes < 0.5;
  const isDistinct = (i: number): boolean => facts[i]!.distinct > 0.5 && facts[i]!.length < 200;
  const free = all.find((i) => isFree(i) && isDistinct(i));
  const codes = all.find((i) => isWords(i) && isDistinct(i));
  const summary = all.find((i) => roles[i] === 'summary' && isDistinct(i));
  const hasPeople = all.some((i) => roles[i] === 'people' && facts[i]!.filled > 0.5);
  const place = all.find((i) => !hasPeople && roles[i] === 'place' && isDistinct(i) && facts[i]!.words > 0.5);
  if (free !== undefined) give(free, 'title', 'No header names a title, and its cells are different words.');
  else if (summary !== undefined) {
    roles[summary] = undefined;
    give(summary, 'title', 'No header names a title, and it is the text of each row.');
  } else if (place !== undefined) {
    roles[place] = undefined;
    give(place, 'title', 'No header names a title, and its places tell the rows apart.');
  } else if (codes !== undefined) give(codes, 'title', 'No header names a title, and its cells are different codes.');
  else {
    const joined = all.filter((i) => facts[i]!.filled > 0.5 && (roles[i] === 'people' || isFree(i))).slice(0, 2);
    const why = 'No header names a title: its words are part of it.';
    for (const i of joined) give(i, 'title', why);
    for (const i of joined) if (roles[i] === 'people') whys[i] += ` ${why}`;
    const last = ['summary', 'category'].map((role) => all.find((i) => roles[i] === role && facts[i]!.words > 0.5));
    const column = last[0] ?? last[1];
    if (joined.length === 0 && column !== undefined) {
      roles[column] = undefined;
      give(column, 'title', 'No header names a title, and its words are all there are.');
    }
    return joined.some((i) => roles[i] === 'people');
  }
  return false;
}
