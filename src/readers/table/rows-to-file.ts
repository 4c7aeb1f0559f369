import { BLANKS } from '../blanks.ts';
import { clip, type Problem } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { type TableRow, whereOf } from '../csv/cells.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { LinkedArticles } from '../linked-articles.ts';
import { withoutMarkdownLinks } from '../markdown-links.ts';
import { dateOfParts, type DateOrReason } from '../date-parts.ts';
import type { ReadOptions } from '../reader.ts';
import type { LeftOut, Reading, RecordTexts } from '../reading.ts';
import { articlesOfRow } from './articles-of-row.ts';
import type { Columns } from './columns.ts';
import { DateEvidence, dateCellReader } from './date-cells.ts';
import { dateOfRow } from './dates-of-row.ts';
import { filledCell } from './empty-cells.ts';
import { recordTexts, type TextRoles } from './record-texts.ts';
import type { Role } from './roles.ts';
import { shiftedRows } from './shifted-rows.ts';
import { lacksLastCells } from './short-rows.ts';
import { tableNotes } from './table-notes.ts';

/** Rows read in one step. */
const STEP = 20;
/** Rows examined in one step. */
const LOOK = 2000;
/** A reading, with remarks for the author. */
export interface TableReading extends Reading {
  /** Warnings: columns that were not read, and assumptions that were made. */
  readonly notes: readonly Problem[];
}

/**
 * Makes an events file from the rows of a table. Each row is a record and becomes an event; each address in it becomes
 * an article.
 * @param library collects the articles; shared by the sheets of a workbook, so that ids are unique
 */
export function* fileOfRows(
  rows: readonly TableRow[],
  columns: Columns,
  { base = '', order }: ReadOptions,
  library = new LinkedArticles(base),
): Steps<TableReading> {
  const leftOut: LeftOut[] = [];
  const events: ListedEvent[] = [];
  const shift = shiftedRows(rows, columns.explain.length);
  const evidence = yield* withinShares(evidenceOf(rows, columns), 0, 0.1);
  const shown = order ? undefined : evidence.order;
  const readCell = dateCellReader(columns.lang, order ?? shown?.order);
  const readDate = (text: string): DateOrReason =>
    (evidence.years.isYear(text) && dateOfParts({ year: text })) || readCell(evidence.clocks.dayOf(text));
  let [datedByYear, short] = [0, 0];
  for (const [i, row] of rows.entries()) {
    const why = shift(row);
    const isWhole = why === undefined || lacksLastCells(row.cells, columns);
    const read = isWhole ? eventOf({ ...row, cells: row.cells.map(filledCell) }, columns, library, readDate) : { why };
    if ('event' in read) {
      events.push(read.event);
      datedByYear += Number(read.isByYear);
      short += Number(why !== undefined);
    } else {
      const texts = textsOfRow(row, columns);
      const [where, raw] = [whereOf(row), rawOf(row.cells)];
      leftOut.push({ where, why: why ?? read.why ?? '', raw, ...(texts && { texts }) });
    }
    if (i % STEP === STEP - 1) yield 0.1 + (0.9 * i) / rows.length;
  }
  return {
    file: { articles: library.articles, events },
    records: rows.length,
    kept: events.length,
    leftOut,
    notes: tableNotes({ columns, evidence, shown, datedByYear, short }),
  };
}

function eventOf(
  { cells, links }: TableRow,
  columns: Columns,
  library: LinkedArticles,
  readDate: (text: string) => DateOrReason,
): { readonly event: ListedEvent; readonly isByYear: boolean } | { readonly why: string } {
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
  const written = (role: Role): string[] =>
    (columns.of.get(role) ?? []).flatMap((i) => (links?.has(i) ? [] : (cells[i] ?? '')));
  const linked = [...(links ?? [])].map(([i, href]) => ({ href, text: plainText(cells[i] ?? '') }));
  const sources = {
    sources: written('url'),
    texts: [...written('title'), ...written('summary')],
    linked,
    title,
    publisher,
  };
  const citations = articlesOfRow(sources, library);
  const summary = [...(title === words ? [] : [words]), ...all('summary')].join('\n');
  const place = [...new Set(all('place'))].join(', ');
  const people = peopleIn(all('people'));
  const image = picture && library.address(picture);
  const event = {
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
  return { event, isByYear: date.isByYear ?? false };
}

const TEXT_ROLES: TextRoles<Role> = {
  date: ['date'],
  parts: ['year', 'month', 'day'],
  end: ['end'],
  endParts: ['endYear', 'endMonth', 'endDay'],
  title: ['title'],
  summary: ['summary'],
  category: ['category'],
  place: ['place'],
  url: ['url'],
};

/** The texts of a row that was left out. */
const textsOfRow = ({ cells, links }: TableRow, { of }: Columns): RecordTexts | undefined =>
  recordTexts(TEXT_ROLES, (role) => (of.get(role) ?? []).map((i) => cells[i] ?? ''), links?.values());

/** The people in some cells; a cell may name several. */
const peopleIn = (cells: readonly string[]): string[] =>
  cells.length === 0 ? [] : [...new Set(cells.flatMap((cell) => cell.split(/\s*[;|\n]\s*/)).filter(Boolean))];

/** The title of a row: from the title column, or from the columns that are joined instead. */
function titleOf(cells: readonly string[], columns: Columns): string {
  const titled = textsOf('title', cells, columns);
  const parts = columns.joinsPeople ? [...textsOf('people', cells, columns), ...titled] : titled;
  return parts.join(' · ').replace(BLANKS, ' ');
}

/** Maximum length of a title, which is the label of a mark. */
const TITLE = 120;

/** A title short enough to label a mark. The full text of a longer one is also in the summary. */
const shortened = (words: string): string =>
  words.length > TITLE ? `${words.slice(0, TITLE).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…` : words;

/** The cells of a role that are not empty, as plain text. */
function textsOf(role: Role, cells: readonly string[], { of }: Columns): string[] {
  const texts: string[] = [];
  for (const i of of.get(role) ?? []) {
    const text = withoutMarkdownLinks(plainText(cells[i] ?? ''));
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The first cell of a role that is not empty, as plain text; '' if there is none. */
function firstText(role: Role, cells: readonly string[], { of }: Columns): string {
  for (const i of of.get(role) ?? []) {
    const text = withoutMarkdownLinks(plainText(cells[i] ?? ''));
    if (text !== '') return text;
  }
  return '';
}

/** What the dates of all rows show together. */
function* evidenceOf(rows: readonly TableRow[], { of, explain }: Columns): Steps<DateEvidence> {
  const evidence = new DateEvidence();
  const dates = [...(of.get('date') ?? []), ...(of.get('end') ?? [])];
  const years = of.has('year') ? [...of.get('year')!, ...(of.get('endYear') ?? [])] : dates;
  for (const [i, { cells }] of rows.entries()) {
    for (const index of dates) evidence.add(filledCell(cells[index] ?? ''));
    for (const index of years) evidence.years.add(filledCell(cells[index] ?? ''), explain[index]!.column);
    if (i % LOOK === LOOK - 1) yield i / rows.length;
  }
  return evidence;
}

const rawOf = (cells: readonly string[]): string =>
  clip(cells.filter(Boolean).join(' | ').slice(0, 1000).replace(BLANKS, ' '));
