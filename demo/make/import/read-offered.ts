import { checkFile, type LeftOut } from 'cited-timeline/core';
import { readStory, type ReadStoryOptions, type StoryReading } from 'cited-timeline/read';
import { isFileLike, openFile } from '../story/open-file.ts';
import { EMPTY_STORY, type Row, type Story } from '../story/types.ts';
import type { Offered } from './offered.ts';
import { rowsToMend } from './rows-to-mend.ts';

/** What the writer says of an offered text or file. */
export interface ImportChoices {
  /** Id of a format; empty: the text itself tells it. */
  readonly type: string;
  readonly order: 'DMY' | 'MDY' | 'YMD' | '';
  /** Columns of a table by role; undefined: as they are proposed. */
  readonly map: ReadStoryOptions['map'];
}

export const NO_CHOICES: ImportChoices = { type: '', order: '', map: undefined };

/** A column of a table, and what it was taken for. */
export type ImportColumn = NonNullable<StoryReading['columns']>[number];

/** What was read of an offered text or file. `kept + left.length === records`. */
export interface Imported {
  /** Id of the format that it was read as. */
  readonly format: string;
  readonly columns: readonly ImportColumn[];
  readonly records: number;
  readonly kept: number;
  readonly left: readonly LeftOut[];
  /** What else the writer should know: sentences. */
  readonly notes: readonly string[];
  readonly story: Story;
  /** Those of `left` that are rows of a table, with what stands in them: the writer may mend them. Their ids are none of `story`. */
  readonly toMend: readonly Row[];
  /** Why there is no story in it, as a sentence; empty where there is one. */
  readonly why: string;
}

/**
 * Reads what was offered; nothing is fetched. Of a clipboard with HTML, its table is read, else the HTML, and else the plain text: the first
 * of them that holds a story, unless the writer says the format.
 * @throws {Error} where no reader knows what it holds: a sentence for the writer; the signal's reason where it was aborted.
 */
export async function readOffered(
  { name, content, html }: Offered,
  choices: ImportChoices,
  options: Pick<ReadStoryOptions, 'signal' | 'progress'>,
): Promise<Imported> {
  const { type, order, map } = choices;
  const told = { ...options, name, ...(order !== '' && { order }), ...(map && { map }) };
  const read = async (from: string | Blob, type: string): Promise<Imported> => {
    const imported = importedOf(await readStory(from, type === '' ? told : { ...told, type }));
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

/** The table of a clipboard as text; undefined where it holds none. */
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
