import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { CheckedFile } from '../../file/checked-types.ts';
import { buildTimeline } from '../../model/build-timeline.ts';
import { boundsOfDate } from '../../model/columns.ts';
import { getRareRecords } from '../../model/rare-records.ts';
import { createPublisherNames } from '../../model/voices/publisher-names.ts';
import { toWallClockDate } from '../../model/wall-clock-date.ts';
import { toWallClock } from '../../model/wall-clock-timeline.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import { MAX_EXACT_TIME } from '../../tiles/levels.ts';
import { toEventsFile } from '../../writers/events-file/to-events-file.ts';
import { type EventColumns, eventColumns } from '../event-columns.ts';
import type { DuckDb } from './connect.ts';
import { LoadedWords } from './loaded-words.ts';

/** Number of rows per chunk handed to the engine. */
const CHUNK = 2048;

/** Result of loading the events of a file. Their number is `kept + tooFar.length`. */
export interface LoadReport {
  readonly kept: number;
  /** Ids of omitted events: their dates are too far from 1970 to be exact to the ms. */
  readonly tooFar: readonly string[];
}

/**
 * Adds the events and articles of a checked file to the tables `loaded` and `articles`; queries see them after the next `build`.
 * O(size). Ids must be new.
 * @param source number of the file among the sources of the database; no other call has loaded events of it
 * @param clock of the time zone of the database
 * @param ordinalOf number of an event in its source, if it differs from its number in the file
 */
export async function load(
  database: DuckDb,
  file: CheckedFile,
  source: number,
  clock: ZoneClock,
  ordinalOf: (id: string) => number | undefined = () => undefined,
): Promise<LoadReport> {
  const { timeline } = toWallClock(buildTimeline(file), clock, getRareRecords);
  const { events, articles } = toEventsFile(file);
  const nameOf = createPublisherNames(timeline.publishers);
  const tooFar: string[] = [];
  function* rows(): Iterable<LoadedRow> {
    for (const [i, record] of events.entries()) {
      const columns = eventColumns(timeline.event(record.id)!, nameOf);
      const { low = 0, high = 0 } = columns;
      if (low < -MAX_EXACT_TIME || high > MAX_EXACT_TIME) tooFar.push(record.id);
      else yield { ordinal: ordinalOf(record.id) ?? i, columns, record: JSON.stringify(record) };
    }
  }
  await loadRows(database, source, rows());
  const { DOUBLE, INTEGER, VARCHAR } = await import('@duckdb/node-api');
  await append(database, 'articles', [VARCHAR, INTEGER, DOUBLE, DOUBLE, DOUBLE, VARCHAR, DOUBLE], function* rows() {
    for (const record of articles) {
      const published = timeline.article(record.id)?.published;
      const date = published && toWallClockDate(published, clock);
      const time = date ? (date.start.earliest + date.end.latest) / 2 : Number.NaN;
      const bounds = date && boundsOfDate(date);
      yield [
        record.id,
        source,
        Number.isFinite(time) ? time : null,
        ms(bounds?.start),
        ms(bounds?.end),
        JSON.stringify(record),
        ms(published?.end.latest),
      ];
    }
  });
  return { kept: events.length - tooFar.length, tooFar };
}

/** An event as it is loaded. */
export interface LoadedRow {
  /** Number of the event in its source. */
  readonly ordinal: number;
  readonly columns: EventColumns;
  /** JSON. */
  readonly record: string;
}

/** Adds events to the table `loaded`, and their words to `loaded_words`. O(size). @param source number of their file @param rows by ordinal */
export async function loadRows(database: DuckDb, source: number, rows: Iterable<LoadedRow>): Promise<void> {
  const { BOOLEAN, DOUBLE, FLOAT, INTEGER, LIST, listValue, UTINYINT, VARCHAR } = await import('@duckdb/node-api');
  const names = LIST(VARCHAR);
  const none = listValue([]);
  const list = (items: readonly string[]): DuckDBValue => (items.length === 0 ? none : listValue(items));
  const times = [DOUBLE, DOUBLE, DOUBLE, DOUBLE];
  const certain = [BOOLEAN, DOUBLE, DOUBLE];
  const lists = [names, names, names];
  const texts = [VARCHAR, VARCHAR];
  const evidence = [UTINYINT, DOUBLE];
  const types = [
    VARCHAR,
    INTEGER,
    INTEGER,
    ...times,
    ...certain,
    INTEGER,
    FLOAT,
    VARCHAR,
    VARCHAR,
    ...lists,
    ...texts,
    ...evidence,
  ];
  const words = new LoadedWords(database, source);
  await append(database, 'loaded', types, function* values() {
    for (const { ordinal, columns, record } of rows) {
      words.add(ordinal, columns.search);
      yield [
        columns.id,
        source,
        ordinal,
        ms(columns.start),
        ms(columns.end),
        ms(columns.low),
        ms(columns.high),
        columns.isCertain,
        ms(columns.certainFrom),
        ms(columns.certainTo),
        columns.rank,
        columns.priority,
        columns.category,
        columns.place,
        list(columns.people),
        list(columns.publishers),
        list(columns.articles),
        columns.search,
        record,
        columns.evidence,
        ms(columns.knownFrom),
      ];
    }
  });
  await words.write();
}

const ms = (time: number | undefined): number | null =>
  time === undefined || !Number.isFinite(time) ? null : Math.floor(time);

/** Appends rows to a table. @param types of its columns, in order */
async function append(
  database: DuckDb,
  table: string,
  types: readonly DuckDBType[],
  rows: () => Iterable<readonly DuckDBValue[]>,
): Promise<void> {
  const { DuckDBDataChunk } = await import('@duckdb/node-api');
  await database.using(async (connection) => {
    const appender = await connection.createAppender(table);
    let buffer: (readonly DuckDBValue[])[] = [];
    const flush = (): void => {
      if (buffer.length === 0) return;
      const chunk = DuckDBDataChunk.create(types, buffer.length);
      chunk.setRows(buffer);
      appender.appendDataChunk(chunk);
      buffer = [];
    };
    for (const row of rows()) {
      buffer.push(row);
      if (buffer.length === CHUNK) flush();
    }
    flush();
    appender.closeSync();
  });
}
