import { open } from 'node:fs/promises';
import { runSteps } from '../../file/steps.ts';
import { cellSteps } from '../../readers/csv/cells.ts';
import { divisionOf } from '../../readers/csv/delimiter.ts';
import { formatOf } from '../../readers/registry.ts';
import { ROLES } from '../../readers/table/roles.ts';
import { readStory, type StoryOptions } from '../read-story.ts';
import { type PlainColumns, plainColumnsOf } from './plain-table.ts';

/** How a file is read in slices. */
export interface SliceForm {
  /** A table, or one JSON event record per line. */
  readonly kind: 'csv' | 'lines';
  /** Bytes at the start of the file that belong to every slice. */
  readonly header: number;
  /** Column roles, detected from the beginning of the table. */
  readonly map?: StoryOptions['map'];
  /** Columns of a table that can have plain rows. */
  readonly plain?: PlainColumns;
}

/** Number of bytes that are examined. */
const HEAD = 200_000;

/**
 * Returns how a file can be read in slices. Undefined if it must be read as a whole: other formats, UTF-16, and tables with lines above
 * their header.
 */
export async function sliceFormOf(path: string, { format, ...options }: StoryOptions): Promise<SliceForm | undefined> {
  const head = await headOf(path);
  // UTF-16 and UTF-32
  if (head.includes(0)) return undefined;
  const text = head.toString('utf8', 0, head.lastIndexOf(10) + 1);
  if (!format && isLines(text)) return { kind: 'lines', header: 0 };
  const found = format ?? formatOf({ text, contentType: '', address: path });
  if (found?.id !== 'csv') return undefined;
  const delimiter = divisionOf(text)?.delimiter ?? ',';
  const [first] = runSteps(cellSteps(text, delimiter, 1)).rows;
  const { columns = [] } = await readStory(Buffer.from(text), path, () => {}, { ...options, format: found });
  const names = columns.map(({ column }) => column);
  if (names.length === 0) return undefined;
  if (names.every((name) => /^column \d+$/.test(name)))
    return { kind: 'csv', header: 0, ...(options.map && { map: options.map }) };
  const cells = first?.cells.map((cell) => cell.trim()) ?? [];
  if (!names.every((name, i) => /^column \d+$/.test(name) || cells[i] === name)) return undefined;
  const map: Record<string, string[]> = {};
  for (const { column, role } of columns) if (role !== undefined) (map[role] ??= []).push(column);
  // Later slices must not detect roles that the beginning does not show
  const none = map['title'] ? Object.fromEntries(ROLES.map((role) => [role, []])) : {};
  const plain = plainColumnsOf(columns);
  return {
    kind: 'csv',
    header: lengthOfRecord(head),
    map: { ...none, ...map, ...options.map },
    ...(plain && { plain }),
  };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether each of the first lines is a complete JSON object. */
function isLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(0, 3).every((line) => recordOf(line) !== undefined);
}

/** The JSON object in a line; undefined if there is none. */
export function recordOf(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes up to the first line end outside quotation marks. */
function lengthOfRecord(head: Buffer): number {
  let isQuoted = false;
  for (const [i, byte] of head.entries()) {
    if (byte === 34) isQuoted = !isQuoted;
    if (byte === 10 && !isQuoted) return i + 1;
  }
  return head.length;
}
