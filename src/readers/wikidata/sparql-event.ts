import { BLANKS } from '../blanks.ts';
import type { ListedEvent } from '../../file/types.ts';
import { type ArticleShelf, isWebAddress } from '../article-shelf.ts';
import { checkedDate } from '../date-parts.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { pageOf } from './references.ts';
import { type SparqlDate, sparqlDate } from './sparql-date.ts';
import { type DateRole, ENTITY, isArticle, type Roles } from './sparql-roles.ts';
import type { Cell } from './sparql-table.ts';

type Cells = ReadonlyMap<string, Cell>;

/** One event of a row, from one date variable, or from the variables of its start and end. */
export interface Happening {
  readonly roles: readonly DateRole[];
  /** Precedes "of" and the name in the title; empty if the row itself is what happens. */
  readonly name: string;
  /** The Wikidata property, if the name of the variable shows it. */
  readonly property: string;
}

const HAPPENINGS: readonly (readonly [variable: RegExp, name: string, property: string])[] = [
  [/^(?:dob|birth|born|date_?of_?birth)/i, 'Birth', 'P569'],
  [/^(?:dod|death|died|date_?of_?death)/i, 'Death', 'P570'],
  [/^(?:inception|founded|founding)/i, 'Inception', 'P571'],
  [/^(?:dissol|abolished)/i, 'Dissolution', 'P576'],
  [/^(?:publi|pub_?date)/i, 'Publication', 'P577'],
];

/** The events of each row: its start and end together, and each other date. */
export function happeningsOf({ dates }: Roles): Happening[] {
  const span = dates.filter(({ kind }) => kind !== 'point');
  const points = dates.filter(({ kind }) => kind === 'point');
  const others = points.map((role): Happening => {
    const [, name, property] = HAPPENINGS.find(([variable]) => variable.test(role.variable)) ?? [];
    const words = role.variable.replace(/[_\s]+|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
    return { roles: [role], name: name ?? (dates.length > 1 ? words : ''), property: property ?? '' };
  });
  return span.length > 0 ? [{ roles: span, name: '', property: '' }, ...others] : others;
}

/** Whether a row has a date for a happening. */
export const hasDate = ({ roles }: Happening, cells: Cells): boolean =>
  roles.some(({ variable }) => cells.has(variable));

/** The date of a happening in a row. */
export function dateOf({ roles }: Happening, cells: Cells): SparqlDate {
  const read = (kind: DateRole['kind']): SparqlDate | undefined => {
    const role = roles.find((one) => one.kind === kind && cells.has(one.variable));
    const cell = role && cells.get(role.variable);
    const precision = role?.precision === undefined ? undefined : cells.get(role.precision)?.value;
    return cell && sparqlDate(cell, precision === undefined || precision === '' ? undefined : Number(precision));
  };
  const point = read('point');
  if (point) return point;
  const [start, end] = [read('start'), read('end')];
  if (start && 'why' in start) return start;
  if (end && 'why' in end) return end;
  // A query for starts only, or for ends only, gives single dates
  if (roles.length === 1 && (start ?? end)) return (start ?? end)!;
  const assumed = [start, end]
    .flatMap((one) => one?.assumed ?? [])
    .toSorted()
    .at(-1);
  if (start && end && start.edtf === end.edtf) return start;
  const span = checkedDate(`${boundText(start?.edtf ?? '', 0)}/${boundText(end?.edtf ?? '', 1)}`);
  return 'why' in span ? span : { ...span, ...(assumed !== undefined && { assumed }) };
}

/**
 * The end of an EDTF interval cannot be a set: the first or last year of a century is used and marked as approximate.
 */
const boundText = (edtf: string, side: 0 | 1): string => {
  const ends = /^\[(.+)\.\.(.+)\]$/.exec(edtf);
  return ends ? `${ends[side + 1]}~` : edtf;
};

/** An event of a row, without its id. Its title is empty if the row has none. */
export function eventOf(
  { name, property }: Happening,
  roles: Roles,
  cells: Cells,
  edtf: string,
  shelf: ArticleShelf,
): Omit<ListedEvent, 'id'> {
  const text = (variable: string | undefined): string => {
    const cell = variable === undefined ? undefined : cells.get(variable);
    return cell?.type === 'literal' ? plainText(cell.value).replace(BLANKS, ' ') : '';
  };
  const item = entityIn(roles, cells);
  const label = text(roles.title) || item;
  const title = !name || !label ? label : /^[A-Z]/.test(name) ? `${name} of ${label}` : `${label}: ${name}`;
  const urls = roles.urls.flatMap((variable) => {
    const cell = cells.get(variable);
    return cell && isArticle(cell) && isWebAddress(cell.value) ? [cell.value] : [];
  });
  const image = roles.image === undefined ? '' : (cells.get(roles.image)?.value ?? '');
  const people = roles.people.map(text).filter(Boolean);
  return {
    title,
    date: edtf,
    ...filled({
      summary: text(roles.summary) || undefined,
      place: text(roles.place) || undefined,
      category: text(roles.category) || undefined,
      people: people.length > 0 ? people : undefined,
      image: isWebAddress(image) ? { url: image.replace(/^http:/, 'https:'), alt: label } : undefined,
      sameAs: item && (!name || property) ? [pageOf(item) + (property && `#${property}`)] : undefined,
    }),
    citations: title ? [...new Set(urls.map((url) => shelf.cite(url, title)))] : [],
  };
}

/** The id of the entity that a row is about; empty if there is none. */
export const entityIn = ({ item }: Roles, cells: Cells): string =>
  (item === undefined ? undefined : ENTITY.exec(cells.get(item)?.value ?? '')?.[1]) ?? '';
