import { BLANKS } from '../blanks.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { linksIn } from '../linked-articles.ts';
import type { RecordTexts } from '../reading.ts';

/** Which column roles hold which texts; for a TimelineJS sheet, the roles are its column names. */
export interface TextRoles<Role> {
  readonly date: readonly Role[];
  /** Parts of a date (year, month, day), used if the date is empty. */
  readonly parts: readonly Role[];
  readonly end: readonly Role[];
  readonly endParts: readonly Role[];
  readonly title: readonly Role[];
  readonly summary: readonly Role[];
  readonly category: readonly Role[];
  readonly place: readonly Role[];
  readonly url: readonly Role[];
}

/**
 * The texts of a row that was left out. For cells with HTML, only the words and the links are kept.
 * @param cellsOf returns the cells of a role, as written
 * @param links addresses that cells of the row link to
 * @returns undefined if the row has neither a date nor a title
 */
export function recordTexts<Role>(
  roles: TextRoles<Role>,
  cellsOf: (role: Role) => readonly string[],
  links: Iterable<string> = [],
): RecordTexts | undefined {
  const all = (those: readonly Role[]): string[] =>
    those.flatMap(cellsOf).flatMap((cell) => plainText(cell).replace(BLANKS, ' ').trim() || []);
  const dateOf = (whole: readonly Role[], parts: readonly Role[]): string =>
    all(whole).join(' ') || all(parts).join('-');
  const date = [dateOf(roles.date, roles.parts), dateOf(roles.end, roles.endParts)].filter(Boolean).join(' – ');
  const title = all(roles.title).join(' ');
  if (date === '' && title === '') return undefined;
  const [summary, category, place] = [roles.summary, roles.category, roles.place].map((those) => all(those).join(' '));
  const linked = [...roles.title, ...roles.summary, ...roles.url].flatMap(cellsOf).flatMap(linksIn);
  const urls = [
    ...[...links, ...linked.map(({ href }) => href)].filter((href) => /^https?:/i.test(href)),
    ...all(roles.url).flatMap((cell) => cell.match(ADDRESSES) ?? []),
  ];
  return {
    date,
    title,
    ...(summary && { summary }),
    ...(category && { category }),
    ...(place && { place }),
    ...(urls.length > 0 && { urls: [...new Set(urls)] }),
  };
}

/** Addresses within a cell. */
const ADDRESSES = /https?:\/\/[^\s<>"|]+/gi;
