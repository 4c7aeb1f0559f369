import { checkFile, type LeftOut } from 'cited-timeline/core';
import { readStory, type ReadStoryOptions, type StoryReading } from 'cited-timeline/read';
import { isFileLike, openFile } from '../story/open-file.ts';
import { EMPTY_STORY, type Row, type Story } from '../story/types.ts';
import type { Offered } from './offered.ts';
import { rowsToMend } from './rows-to-mend.ts';

/** The writer's choices for offered content. */
export interface ImportChoices {
  /** Id of a format; if empty, it is recognised from the text. */
  readonly type: string;
  readonly order: 'DMY' | 'MDY' | 'YMD' | '';
  /** Columns of a table by role; if undefined, they are proposed. */
  readonly map: ReadStoryOptions['map'];
}

export const NO_CHOICES: ImportChoices = { type: '', order: '', map: undefined };

/** A column of a table, and how it was read. */
export type ImportColumn = NonNullable<StoryReading['columns']>[number];

/** What was read from offered content. `kept + left.length === records`. */
export interface Imported {
  /** Id of the format that was read. */
  readonly format: string;
  readonly columns: readonly ImportColumn[];
  readonly records: number;
  readonly kept: number;
  readonly left: readonly LeftOut[];
  /** Further remarks for the writer, as sentences. */
  readonly notes: readonly string[];
  readonly story: Story;
  /**
   * Those of `left` that are table rows, with their texts, for the writer to fix. Their ids differ from those in
   * `story`.
   */
  readonly toMend: readonly Row[];
  /** Why there is no story in it, as a sentence; empty if there is one. */
  readonly why: string;
}

/**
 * Reads offered content; fetches nothing. For a clipboard with HTML, the table in it is tried first, then the HTML,
 * then the plain text; the first that holds a story is used, unless the writer chose a format.
 * @throws {Error} with a sentence for the writer if no reader recognises the content; with the signal's reason if it
 *   was aborted
 */
export async function readOffered(
  { name, content, html }: Offered,
  choices: ImportChoices,
  options: Pick<ReadStoryOptions, 'signal' | 'progress'>,
): Promise<Imported> {
  const { type, order, map } = choices;
  const readOptions = { ...options, name, ...(order !== '' && { order }), ...(map && { map }) };
  const read = async (from: string | Blob, type: string): Promise<Imported> => {
    const imported = importedOf(await readStory(from, type === '' ? readOptions : { ...readOptions, type }));
    return { ...imported, toMend: rowsToMend(imported) };
  };
  const table = html !== undefined && ['', 'csv'].includes(type) ? await tableIn(html) : undefined;
  if (table !== undefined) {
    const imported = await read(table, 'csv');
    if (imported.kept > 0 || type !== '') return imported;
  }
  if (html !== undefined && ['', 'html'].includes(type)) {
    const imported = await read(html, 'html').catch((error: unknown) => {
      if (type !== '' || !(error instanceof TypeError)) throw error;
      return undefined;
    });
    if (imported && (imported.kept > 0 || type !== '')) return imported;
  }
  return read(content, type);
}

/** The table of a clipboard as text; undefined if there is none. */
async function tableIn(html: string): Promise<string | undefined> {
  if (!/<table\b/i.test(html)) return undefined;
  const [{ cellsOfHtml }, { tableOfCells }] = await Promise.all([
    import('./html-cells.ts'),
    import('./cells-as-table.ts'),
  ]);
  const cells = cellsOfHtml(html);
  return cells.length > 1 ? tableOfCells(cells) : undefined;
}

function importedOf({ format, file, problems, reading, columns = [] }: StoryReading): Imported {
  const value = typeof file === 'string' ? parsed(file) : file;
  const why = problems[0]?.message ?? '';
  const notes = problems.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
  const nothing = { format, columns, story: EMPTY_STORY, notes, toMend: [] };
  if (!isFileLike(value)) {
    const { records = 0, leftOut = [] } = reading ?? {};
    const fault = file === undefined ? why : (checkFile(file).problems[0]?.message ?? why);
    return { ...nothing, records, kept: 0, left: leftOut, why: fault };
  }
  const { story, leftOut } = openFile(value);
  if (reading) return { ...nothing, ...countsOf(reading), story, why: '' };
  const left = leftOut.map(({ where }) => ({ where, why: 'This is no event: an event is an object.', raw: '' }));
  return { ...nothing, records: story.rows.length + left.length, kept: story.rows.length, left, story, why: '' };
}

const countsOf = ({ records, kept, leftOut }: NonNullable<StoryReading['reading']>) => ({
  records,
  kept,
  left: leftOut,
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
