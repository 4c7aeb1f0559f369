import { clip } from '../../file/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import { headerKey, type Role } from './roles.ts';

/** Why a column has a role that its author gave it. */
export const MAPPED = 'The map names it.';

/** Roles whose cells are names, which have letters. */
const NAMES: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['place', 'people', 'publisher']);

/** Where the cells of a column contradict its header. */
export function refineByCells(
  roles: (Role | undefined)[],
  whys: string[],
  facts: readonly ColumnFacts[],
  headers: readonly string[],
): void {
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
  facts.forEach(({ addresses, filled, dates, digits, length, words }, i) => {
    if (whys[i] === MAPPED) return;
    // “From” and “to” may be places, and “data” may be anything
    if ((roles[i] === 'date' && others && dates < 0.1) || (roles[i] === 'end' && filled > 0 && digits < 0.1)) {
      roles[i] = undefined;
      whys[i] = `Its header is “${clip(headers[i]!)}”, and its cells are no dates.`;
    }
    const isWhole = roles[i] === 'time' || (roles[i] === 'day' && length > 3);
    if ((isWhole || NAMES.has(roles[i])) && !isDated && dates > 0.8) {
      roles[i] = 'date';
      whys[i] = `Its header is “${clip(headers[i]!)}”, and its cells are dates.`;
    }
    // “Site” may be a place of the web, and “person of color” a number
    if (NAMES.has(roles[i]) && filled > 0 && words === 0 && digits + addresses > 0.9) {
      roles[i] = addresses > 0.5 ? 'url' : undefined;
      whys[i] =
        `Its header is “${clip(headers[i]!)}”, and its cells are ${addresses > 0.5 ? 'addresses' : 'no names'}.`;
    }
    // A source beside the column of addresses is a name
    if (roles[i] === 'url' && hasAddresses && addresses === 0 && filled > 0 && !hasPublisher) {
      roles[i] = 'publisher';
      whys[i] = `Its header is “${clip(headers[i]!)}”, and its cells hold no addresses, as another column does.`;
    }
  });
}
