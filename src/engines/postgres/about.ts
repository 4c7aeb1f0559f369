import type { About } from '../../tiles/contract.ts';
import { COARSEST, levelAbove } from '../../tiles/levels.ts';
import type { Postgres } from './connect.ts';

/** What is known of a database once it is open. */
export interface OpenedPostgres {
  readonly about: About;
  /** The finest level of `counts`. */
  readonly countsFrom: number;
  /** Whether lanes by category are prepared (`lod_category`). */
  readonly hasCategoryLadder: boolean;
  /** Classes of length that events have. */
  readonly classes: readonly number[];
}

/** Reads what stays the same for as long as the version does. @throws where the tables are not there or not whole */
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
  const total = Number(totals['n']);
  const extent = { start: Number(meta.get('low')), end: Number(meta.get('high')) };
  const story = JSON.parse(meta.get('story') ?? '{}') as Pick<About, 'categories' | 'publishers' | 'timeZone'>;
  return {
    about: {
      ...story,
      version,
      total,
      articles: Number(totals['articles']),
      ...(total > 0 && { extent, eventBounds: { start: Number(totals['t0']), end: Number(totals['t1']) } }),
      k: Number(meta.get('k')),
      levels: { finest: 0, coarsest: total > 0 ? levelAbove(extent) : COARSEST },
      capabilities: ['search', 'lanes', 'facets', 'articles'],
    },
    countsFrom: Number(meta.get('counts_from')),
    hasCategoryLadder: meta.get('has_category_ladder') === 'true',
    classes: classes.map((row) => Number(row['class'])),
  };
}
