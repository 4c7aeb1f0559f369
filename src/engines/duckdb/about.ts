import type { About } from '../../tiles/contract.ts';
import { aboutOf } from '../about-of.ts';
import { stopsOf } from '../known-day.ts';
import type { DuckDb } from './connect.ts';
import { LAYOUT } from './schema.ts';
import type { Prepared } from './tile-queries.ts';

/** Facts about an open database. */
export interface OpenedDatabase {
  readonly about: About;
  readonly prepared: Prepared;
}

const numberOr = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(value);

/** Reads everything that is constant for this database. @throws if it was not made by `build` */
export async function readAbout(database: DuckDb): Promise<OpenedDatabase> {
  const meta = new Map(
    (await database.all('SELECT key, value FROM meta')).map(({ key, value }) => [String(key), String(value)]),
  );
  const version = meta.get('version');
  if (version === undefined) throw new Error('it holds no events that are ready: make it with cited-timeline ingest');
  if (meta.get('layout') !== LAYOUT)
    throw new Error('another version of cited-timeline made it: run cited-timeline ingest again with the same files');
  const [totals = {}] = await database.all(`
    SELECT count(*) AS n, min(t0) AS t0, max(t1) AS t1, count(DISTINCT category) AS categories, (SELECT count(*) FROM articles) AS articles
    FROM spine`);
  const [stops = {}] = await database.all('SELECT min(moment) AS first, max(moment) AS last FROM stops');
  const classes = await database.all('SELECT DISTINCT class FROM spans ORDER BY class');
  return {
    about: aboutOf(meta, version, {
      events: Number(totals['n']),
      articles: Number(totals['articles']),
      from: numberOr(totals['t0']),
      to: numberOr(totals['t1']),
      stops: stopsOf(stops),
    }),
    prepared: {
      numbers: Number(meta.get('numbers')),
      countsFrom: Number(meta.get('counts_from')),
      k: Number(meta.get('k')),
      hasCategoryLadder: meta.get('has_category_ladder') === 'true',
      classes: classes.map((row) => Number(row['class'])),
    },
  };
}
