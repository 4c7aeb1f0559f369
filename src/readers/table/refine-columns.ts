import { clip } from '../../file/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import { headerKey, type Role } from './roles.ts';

/** State of the columns while their roles are proposed. `roles` and `whys` are modified. */
export interface ColumnsSoFar {
  readonly headers: readonly string[];
  readonly roles: (Role | undefined)[];
  readonly whys: string[];
  readonly facts: readonly ColumnFacts[];
  /** Whether a map names the column; its cells then cannot contradict its role. */
  readonly isMapped: (column: number) => boolean;
}

/** Roles for words, as opposed to numbers, addresses or dates. */
const OF_WORDS: ReadonlySet<Role> = new Set<Role>(['place', 'people', 'category', 'publisher']);

/** Removes or changes roles if the cells of a column contradict its header. */
export function refineByCells({ headers, roles, whys, facts, isMapped }: ColumnsSoFar): void {
  // “Tag” is a category in English, and a day in German
  const tag = headers.findIndex((header, i) => headerKey(header) === 'tag' && roles[i] === 'category');
  if (tag >= 0 && roles.includes('year') && roles.includes('month') && !roles.includes('day')) {
    roles[tag] = 'day';
    whys[tag] = 'Its header is “Tag”, beside a year and a month.';
  }
  const isDated = roles.some((role) => role === 'date' || role === 'year');
  const hasAddresses = roles.some((role, i) => role === 'url' && facts[i]!.addresses > 0.5);
  const hasPublisher = roles.includes('publisher');
  const others = facts.some(({ dates }, i) => dates > 0.8 && roles[i] === undefined);
  facts.forEach((facts, i) => {
    if (isMapped(i)) return;
    const change = (role: Role | undefined, cells: string): void => {
      roles[i] = role;
      whys[i] = `Its header is “${clip(headers[i]!)}”, and its cells ${cells}.`;
    };
    const { addresses, filled, dates, digits, numbers, bareYears } = facts;
    const role = roles[i];
    // “From” and “to” may be places, and “data” may be anything
    if ((role === 'date' && others && dates < 0.1) || (role === 'end' && filled > 0 && digits < 0.1))
      change(undefined, 'are no dates');
    // Four digits may also be a time of day
    if (role === 'time' && !isDated && dates > 0.8 && bareYears < 0.5) change('date', 'are dates');
    // A source column next to a column of addresses holds names
    if (role === 'url' && hasAddresses && addresses === 0 && filled > 0 && !hasPublisher)
      change('publisher', 'hold no addresses, as another column does');
    if (role && OF_WORDS.has(role) && addresses > 0.8) change(undefined, 'are addresses');
    if (role && OF_WORDS.has(role) && dates > 0.8 && bareYears < 0.5) change(undefined, 'are dates');
    if ((role === 'place' || role === 'people') && numbers + bareYears > 0.9) change(undefined, 'are numbers');
  });
}
