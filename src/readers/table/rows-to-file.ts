import { clip, type Problem } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import type { TableRow } from '../csv/cells.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { LinkedArticles } from '../linked-articles.ts';
import type { DateOrReason } from '../date-parts.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { articlesOfRow } from './articles-of-row.ts';
import { type Columns, EMPTY } from './columns.ts';
import { completedYear } from './completed-year.ts';
import { DateEvidence, dateCellReader, dayOfMidnight } from './date-cells.ts';
import { dateOfRow } from './dates-of-row.ts';
import type { Role } from './roles.ts';
import { shiftedRows } from './shifted-rows.ts';

/** Rows read in one step. */
const STEP = 20;
/** Rows looked at in one step. */
const LOOK = 2000;
/** A reading, with what else its author should know. */
export interface TableReading extends Reading {
  /** Warnings: columns that were not read, and what was taken for granted. */
  readonly notes: readonly Problem[];
}

/** The events file of the rows of a table. Each row is a record and becomes an event, each address in it an article. */
export function* fileOfRows(
  rows: readonly TableRow[],
  columns: Columns,
  { base = '', order }: ReadOptions,
): Steps<TableReading> {
  const library = new LinkedArticles(base);
  const leftOut: LeftOut[] = [];
  const events: ListedEvent[] = [];
  const shift = shiftedRows(rows, columns.explain.length);
  const evidence = yield* withinShares(evidenceOf(rows, columns), 0, 0.1);
  const shown = order ? undefined : evidence.order;
  const readCell = dateCellReader(columns.lang, order ?? shown?.order);
  const readDate = (text: string): DateOrReason => readCell(evidence.areDays ? dayOfMidnight(text) : text);
  const unread: LeftOut[] = [];
  for (const [i, row] of rows.entries()) {
    const { line, cells } = row;
    const why = shift(row);
    const event = why === undefined ? eventOf(cells, columns, library, readDate) : { why };
    if ('why' in event) leftOut.push({ where: `line ${line}`, why: event.why, raw: rawOf(cells) });
    else {
      events.push(event.event);
      if (event.unread !== undefined) unread.push({ where: `line ${line}`, why: event.unread, raw: rawOf(cells) });
    }
    if (i % STEP === STEP - 1) yield 0.1 + (0.9 * i) / rows.length;
  }
  const unreadColumns = columns.explain
    .filter(({ role, why }) => role === undefined && why !== EMPTY)
    .map(({ column }) => `“${clip(column)}”`);
  return {
    file: { articles: library.articles, events },
    records: rows.length,
    kept: events.length,
    leftOut,
    notes: [
      ...(shown
        ? [
            note(
              `Dates such as ${shown.by} are read ${shown.order === 'DMY' ? 'day' : 'month'} first, since ${shown.by} can be read in no other way.`,
            ),
          ]
        : []),
      ...(evidence.areDays ? [note('All clock times of dates are midnight: the dates were read as days.')] : []),
      ...(unreadColumns.length > 0
        ? [note(`Columns that were not read: ${unreadColumns.slice(0, 20).join(', ')}.`)]
        : []),
      ...unread.slice(0, 1).map(({ where, why, raw }) =>
        noteOf({
          where,
          raw,
          why: `${why} The columns of its parts stand in for it, here and in ${unread.length - 1} other rows.`,
        }),
      ),
      ...columns.unknown.map((name) =>
        note(`The map names “${clip(name)}”, which is no role, or no column of the table.`),
      ),
    ],
  };
}

const note = (message: string): Problem => ({ code: 'not-read', severity: 'warning', path: '', message });

function eventOf(
  cells: readonly string[],
  columns: Columns,
  library: LinkedArticles,
  readDate: (text: string) => DateOrReason,
): { readonly event: ListedEvent; readonly unread: string | undefined } | { readonly why: string } {
  const all = (role: Role): string[] => textsOf(role, cells, columns);
  const first = (role: Role): string => firstText(role, cells, columns);
  const words = titleOf(cells, columns);
  const title = shortened(words);
  if (title === '')
    return {
      why: columns.of.has('title')
        ? 'The row has no title.'
        : 'No column was found that holds titles: name it in the header, or in the map.',
    };
  const date = dateOfRow(first, columns, readDate);
  if ('why' in date) return date;
  const id = library.idFor(title, first('id'));
  const [publisher, category, picture] = [first('publisher'), first('category'), first('image')];
  const dateText = first('dateText') || date.words;
  const written = (role: Role): string[] => (columns.of.get(role) ?? []).map((i) => cells[i] ?? '');
  const citations = articlesOfRow({ sources: written('url'), texts: written('summary'), title, publisher }, library);
  const summary = [...(title === words ? [] : [words]), ...all('summary')].join('\n');
  const place = [...new Set(all('place'))].join(', ');
  const people = peopleIn(all('people'));
  const image = picture && library.address(picture);
  const event: ListedEvent = {
    id,
    title,
    date: date.edtf,
    ...(dateText && dateText !== date.edtf && { dateText }),
    ...(summary && summary !== title && { summary }),
    ...(category && { category }),
    ...(place && { place }),
    ...(people.length > 0 && { people }),
    ...(image && { image: { url: image, alt: '' } }),
    citations,
  };
  return { event, unread: date.unread };
}

/** Several people may stand in one cell. */
const peopleIn = (cells: readonly string[]): string[] =>
  cells.length === 0 ? [] : [...new Set(cells.flatMap((cell) => cell.split(/\s*[;|\n]\s*/)).filter(Boolean))];

/** The title of a row: of the column of titles, or of those whose words are joined in place of one. */
function titleOf(cells: readonly string[], columns: Columns): string {
  const titled = textsOf('title', cells, columns);
  const parts = columns.joinsPeople ? [...textsOf('people', cells, columns), ...titled] : titled;
  return parts.join(' · ').replace(/\s+/g, ' ');
}

/** Longest title: it labels a mark. */
const TITLE = 120;

/** A title of a length that labels a mark; what is longer stands in the summary, too. */
const shortened = (words: string): string =>
  words.length > TITLE ? `${words.slice(0, TITLE).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…` : words;

/** The cells of a role that are not empty, as plain text. */
function textsOf(role: Role, cells: readonly string[], { of }: Columns): string[] {
  const texts: string[] = [];
  for (const i of of.get(role) ?? []) {
    const text = plainText(cells[i] ?? '');
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The first cell of a role that is not empty, as plain text; '' where there is none. */
function firstText(role: Role, cells: readonly string[], { of }: Columns): string {
  for (const i of of.get(role) ?? []) {
    const text = plainText(cells[i] ?? '');
    if (text !== '') return text;
  }
  return '';
}

/** What the dates of all rows show. */
function* evidenceOf(rows: readonly TableRow[], { of }: Columns): Steps<DateEvidence> {
  const evidence = new DateEvidence();
  const indices = [...(of.get('date') ?? []), ...(of.get('end') ?? [])];
  const [year = -1] = of.get('year') ?? [];
  for (const [i, { cells }] of rows.entries()) {
    for (const index of indices) evidence.add(completedYear(cells[index]?.trim() ?? '', cells[year]?.trim() ?? ''));
    if (i % LOOK === LOOK - 1) yield i / rows.length;
  }
  return evidence;
}

const rawOf = (cells: readonly string[]): string => clip(cells.filter(Boolean).join(' | ').replace(/\s+/g, ' '));
