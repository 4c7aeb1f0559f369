import type { ColumnFacts } from './column-facts.ts';
import type { Role } from './roles.ts';

/** Takes a column for a role, unless it or the role is taken. */
export type Propose = (column: number, role: Role, why: string) => void;

/**
 * Proposes a title where no header names one: a column of different words, else the text of each row, else places where there
 * are no people, else up to two columns whose words are joined. Returns whether the column of people is one of these. Columns of one
 * or two words are no part of a title that has others.
 */
export function proposeTitle(
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
  const hasPeople = all.some((i) => roles[i] === 'people' && facts[i]!.filled > 0.5);
  const place = all.find((i) => !hasPeople && roles[i] === 'place' && isDistinct(i) && facts[i]!.words > 0.5);
  if (free !== undefined) give(free, 'title', 'No header names a title, and its cells are different words.');
  else if (summary !== undefined) {
    roles[summary] = undefined;
    give(summary, 'title', 'No header names a title, and it is the text of each row.');
  } else if (place !== undefined) {
    roles[place] = undefined;
    give(place, 'title', 'No header names a title, and its places tell the rows apart.');
  } else {
    const parts = all.filter((i) => facts[i]!.filled > 0.5 && (roles[i] === 'people' || isFree(i)));
    const telling = parts.filter((i) => facts[i]!.values > 2);
    const joined = (telling.length > 0 ? telling : parts)
      .toSorted(
        (a, b) => Number(roles[b] === 'people') - Number(roles[a] === 'people') || facts[b]!.values - facts[a]!.values,
      )
      .slice(0, 2)
      .toSorted((a, b) => a - b);
    const why = 'No header names a title: its words are part of it.';
    for (const i of joined) give(i, 'title', why);
    for (const i of joined) if (roles[i] === 'people') whys[i] += ` ${why}`;
    return joined.some((i) => roles[i] === 'people');
  }
  return false;
}
