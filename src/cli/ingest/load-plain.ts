import { rm } from 'node:fs/promises';
import { openSync, closeSync, writeSync } from 'node:fs';
import { certainSpan } from '../../dates/certain-span.ts';
import type { TimelineDate } from '../../dates/types.ts';
import type { DuckDb } from '../../engines/duckdb/connect.ts';
import { type LoadedRow, loadRows } from '../../engines/duckdb/load.ts';
import { LoadedWords } from '../../engines/duckdb/loaded-words.ts';
import { UNCITED_BITS } from '../../engines/evidence-bits.ts';
import { PLAIN_PRIORITY, plainColumns, type PlainEvent, plainRecord, plainSearch } from '../../engines/plain-event.ts';
import { hasUnspaced, searchable } from '../../search/words.ts';

/** Control characters: the texts of plain rows have none. */
const [SEPARATOR, LIST_SEPARATOR, NULL] = ['\u0001', '\u0002', '\u0003'];

/** Characters that are written at a time. */
const CHUNK = 1_000_000;

/** Longer lines are handed over one value at a time: the engine reads lines of up to 2 MB. */
const LONGEST_LINE = 300_000;

const COLUMNS = {
  id: 'VARCHAR',
  ordinal: 'INTEGER',
  start_ms: 'BIGINT',
  end_ms: 'BIGINT',
  certain_from: 'BIGINT',
  certain_to: 'BIGINT',
  category: 'VARCHAR',
  place: 'VARCHAR',
  people: 'VARCHAR',
  search: 'VARCHAR',
  record: 'VARCHAR',
};

/** A plain event, and its date in wall-clock time. */
export interface PlainRow {
  readonly event: PlainEvent;
  readonly date: TimelineDate;
}

/**
 * Adds plain events to the table `loaded`, and their words to `loaded_words`. They are written into a text file, which the engine reads
 * in half the time that it takes to hand it each value. O(size).
 * @param rows by ordinal
 * @param isAscii whether all of their texts are ASCII, which takes less time
 * @param path of the file, which is deleted afterwards
 */
export async function loadPlain(
  database: DuckDb,
  source: number,
  rows: Iterable<PlainRow>,
  isAscii: boolean,
  path: string,
): Promise<void> {
  const words = new LoadedWords(database, source);
  const long: LoadedRow[] = [];
  const file = openSync(path, 'w');
  try {
    let lines = '';
    for (const { event, date } of rows) {
      // The index of words answers for all texts but those of scripts without blanks
      const search = isAscii ? undefined : plainSearch(event);
      const line = lineOf(event, date, search !== undefined && hasUnspaced(search) ? search : NULL!);
      if (line.length > LONGEST_LINE) {
        long.push({ ordinal: event.ordinal, columns: plainColumns(event, date), record: plainRecord(event) });
        continue;
      }
      addWords(words, event, search);
      lines += line;
      if (lines.length < CHUNK) continue;
      writeSync(file, lines);
      lines = '';
    }
    writeSync(file, lines);
  } finally {
    closeSync(file);
  }
  try {
    await database.all(insertFrom(path, source));
  } finally {
    await rm(path, { force: true });
  }
  await words.write();
  if (long.length > 0) await loadRows(database, source, long);
}

/** @param search the searched text, if it has been made */
function addWords(words: LoadedWords, event: PlainEvent, search: string | undefined): void {
  const { ordinal, title, summary, place, people } = event;
  if (search !== undefined) return words.add(ordinal, search);
  words.add(ordinal, searchable(title));
  if (summary !== '') words.add(ordinal, searchable(summary));
  if (place !== '') words.addRepeated(ordinal, place);
  for (const person of people) words.addRepeated(ordinal, person);
}

/** @param date in wall-clock time, with no open end */
function lineOf(event: PlainEvent, date: TimelineDate, search: string): string {
  const { id, ordinal, category, place, people } = event;
  const [start, end] = [date.start.earliest, date.end.latest];
  const certain = certainSpan(date, start, end);
  const certainly = certain ? `${certain[0]}${SEPARATOR}${certain[1]}` : `${NULL}${SEPARATOR}${NULL}`;
  return `${id}${SEPARATOR}${ordinal}${SEPARATOR}${start}${SEPARATOR}${end}${SEPARATOR}${certainly}${SEPARATOR}${category}${SEPARATOR}${place}${SEPARATOR}${people.join(LIST_SEPARATOR)}${SEPARATOR}${search}${SEPARATOR}${plainRecord(event)}\n`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const insertFrom = (path: string, source: number): string => `
  INSERT INTO loaded BY NAME
  SELECT id, ${source} AS source, ordinal, start_ms, end_ms, start_ms AS low, end_ms AS high,
    certain_from IS NOT NULL AS is_certain, certain_from, certain_to, 0 AS rank, ${PLAIN_PRIORITY}::FLOAT AS priority, category, place,
    CASE WHEN people = '' THEN [] ELSE string_split(people, ${quoted(LIST_SEPARATOR)}) END AS people, [] AS publishers, [] AS articles,
    search, record, ${UNCITED_BITS} AS evidence, NULL AS known_from
  FROM read_csv(${quoted(path)}, auto_detect = false, header = false, parallel = false, delim = ${quoted(SEPARATOR)}, quote = '', escape = '',
    nullstr = ${quoted(NULL)}, new_line = '\\n', columns = {${Object.entries(COLUMNS)
      .map(([name, type]) => `${name}: '${type}'`)
      .join(', ')}})`;
