import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { CheckedFile } from '../../file/checked-types.ts';
import { buildTimeline } from '../../model/build-timeline.ts';
import { boundsOfDate } from '../../model/columns.ts';
import { getRareRecords } from '../../model/rare-records.ts';
import { createPublisherNames } from '../../model/voices/publisher-names.ts';
import { toWallClockDate } from '../../model/wall-clock-date.ts';
import { toWallClock } from '../../model/wall-clock-timeline.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import { FARTHEST } from '../../tiles/levels.ts';
import { toEventsFile } from '../../writers/events-file/to-events-file.ts';
import { eventColumns } from '../event-columns.ts';
import type { DuckDb } from './connect.ts';

/** Rows handed to the engine at a time. */
const CHUNK = 2048;

/** What became of the events of a file. `kept + tooFar.length` is their number. */
export interface LoadReport {
  readonly kept: number;
  /** Ids of events whose dates are not exact to the ms so far from 1970: they are left out. */
  readonly tooFar: readonly string[];
}

/**
 * Adds the events and articles of a checked file to the tables `loaded` and `articles`; `build` then makes them part of what is asked.
 * O(size). Ids must be new.
 * @param source number of the file among those of the database
 * @param clock of the zone in which the database tells moments
 */
export async function load(database: DuckDb, file: CheckedFile, source: number, clock: ZoneClock): Promise<LoadReport> {
  const { timeline } = toWallClock(buildTimeline(file), clock, getRareRecords);
  const { events, articles } = toEventsFile(file);
  const nameOf = createPublisherNames(timeline.publishers);
  const { BIGINT, BOOLEAN, DOUBLE, FLOAT, INTEGER, LIST, listValue, VARCHAR } = await import('@duckdb/node-api');
  const names = LIST(VARCHAR);
  const list = (items: readonly string[]): DuckDBValue => listValue(items);
  const tooFar: string[] = [];
  const eventTypes = [
    VARCHAR,
    INTEGER,
    BIGINT,
    BIGINT,
    BIGINT,
    BIGINT,
    BIGINT,
    BOOLEAN,
    BIGINT,
    BIGINT,
    INTEGER,
    FLOAT,
    VARCHAR,
    VARCHAR,
    names,
    names,
    names,
    VARCHAR,
    VARCHAR,
  ];
  await append(database, 'loaded', eventTypes, function* rows() {
    for (const [ordinal, record] of events.entries()) {
      const columns = eventColumns(timeline.event(record.id)!, nameOf);
      const { low = 0, high = 0 } = columns;
      if (low < -FARTHEST || high > FARTHEST) {
        tooFar.push(record.id);
        continue;
      }
      yield [
        columns.id,
        source,
        BigInt(ordinal),
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
        JSON.stringify(record),
      ];
    }
  });
  await append(database, 'articles', [VARCHAR, INTEGER, DOUBLE, BIGINT, BIGINT, VARCHAR], function* rows() {
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
      ];
    }
  });
  return { kept: events.length - tooFar.length, tooFar };
}

const ms = (time: number | undefined): bigint | null =>
  time === undefined || !Number.isFinite(time) ? null : BigInt(Math.floor(time));

/** Appends rows to a table whose columns have these types, in order. */
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
