import type { About } from '../../tiles/contract.ts';
import { aboutOf, EVIDENCE_SINCE } from '../about-of.ts';
import { stopsOf } from '../known-day.ts';
import type { Postgres } from './connect.ts';

/** Facts about an open database. */
export interface OpenedPostgres {
  readonly about: About;
  /** The finest level of `counts`. */
  readonly countsFrom: number;
  /** Whether lanes by category are prepared (`lod_category`). */
  readonly hasCategoryLadder: boolean;
  /** Length classes that occur among the events. */
  readonly classes: readonly number[];
}

/** Reads everything that is constant within one version. @throws if the tables are missing or incomplete */
export async function readPostgresAbout(database: Postgres, signal?: AbortSignal): Promise<OpenedPostgres> {
  const rows = await database.all('SELECT key, value FROM meta', [], signal);
  const meta = new Map(rows.map(({ key, value }) => [String(key), String(value)]));
  const version = meta.get('version');
  if (version === undefined) throw new Error('it holds no events that are ready: make it with cited-timeline ingest');
  const [totals = {}] = await database.all(
    'SELECT count(*) AS n, min(t0) AS t0, max(t1) AS t1, (SELECT count(*) FROM articles) AS articles FROM spine',
    [],
    signal,
  );
  const classes = await database.all('SELECT DISTINCT class FROM spine ORDER BY class', [], signal);
  // Tables of an older version have none
  const [stops = {}] =
    Number(meta.get('layout')) >= EVIDENCE_SINCE
      ? await database.all('SELECT min(moment) AS first, max(moment) AS last FROM stops', [], signal)
      : [];
  const events = Number(totals['n']);
  return {
    about: aboutOf(meta, version, {
      events,
      articles: Number(totals['articles']),
      from: events > 0 ? Number(totals['t0']) : undefined,
      to: events > 0 ? Number(totals['t1']) : undefined,
      stops: stopsOf(stops),
    }),
    countsFrom: Number(meta.get('counts_from')),
    hasCategoryLadder: meta.get('has_category_ladder') === 'true',
    classes: classes.map((row) => Number(row['class'])),
  };
}
