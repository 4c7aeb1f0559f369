import type { About } from '../../tiles/contract.ts';
import { aboutOf, EVIDENCE_SINCE } from '../about-of.ts';
import { stopsOf } from '../known-day.ts';
import { hasParameters } from './texts.ts';
import { type ClickHouseDatabase, textOf } from './connect.ts';

/** Facts about one version of the data. */
export interface OpenedClickHouse {
  readonly about: About;
  /** The finest level of `counts`. */
  readonly countsFrom: number;
  readonly hasCategoryLadder: boolean;
  /** Whether the server has parameters of queries. */
  readonly hasParameters: boolean;
  /** Length classes that occur among the events. */
  readonly classes: readonly number[];
}

/** The version that was written last; undefined where there is none. */
export async function lastVersion(database: ClickHouseDatabase, signal?: AbortSignal): Promise<string | undefined> {
  const [row] = await database.all('SELECT version FROM meta ORDER BY written DESC LIMIT 1', signal);
  return row && String(row['version']);
}

/** Reads what stays the same for as long as the version does. @throws where there is none */
export async function readClickHouseAbout(
  database: ClickHouseDatabase,
  signal?: AbortSignal,
): Promise<OpenedClickHouse> {
  const version = await lastVersion(database, signal);
  if (version === undefined) throw new Error('it holds no events that are ready: make it with cited-timeline ingest');
  const of = `WHERE version = ${textOf(version)}`;
  const [rows, [totals = {}], [articles], classes, [server]] = await Promise.all([
    database.all(`SELECT key, value FROM meta ${of}`, signal),
    database.all(`SELECT count() AS n, min(t0) AS low, max(t1) AS high FROM spine ${of}`, signal),
    database.all(`SELECT count() AS n FROM articles ${of}`, signal),
    database.all(`SELECT DISTINCT class FROM spine ${of} ORDER BY class`, signal),
    database.all('SELECT version() AS version', signal),
  ]);
  const meta = new Map(rows.map(({ key, value }) => [String(key), String(value)]));
  // Tables of an older version have none
  const [stops] =
    Number(meta.get('layout')) >= EVIDENCE_SINCE
      ? await database.all(`SELECT count() AS n, min(moment) AS first, max(moment) AS last FROM stops ${of}`, signal)
      : [];
  const events = Number(totals['n']);
  return {
    about: aboutOf(meta, version, {
      events,
      articles: Number(articles?.['n']),
      from: events > 0 ? Number(totals['low']) : undefined,
      to: events > 0 ? Number(totals['high']) : undefined,
      stops: stops && Number(stops['n']) > 0 ? stopsOf(stops) : undefined,
    }),
    countsFrom: Number(meta.get('counts_from')),
    hasCategoryLadder: meta.get('has_category_ladder') === 'true',
    hasParameters: hasParameters(String(server?.['version'])),
    classes: classes.map((row) => Number(row['class'])),
  };
}
