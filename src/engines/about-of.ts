import type { About } from '../tiles/contract.ts';
import { COARSEST, levelAbove } from '../tiles/levels.ts';

/** Layout from which on tables have columns of evidence. */
export const EVIDENCE_SINCE = 4;

/** Totals over all events of an engine. */
export interface Totals {
  readonly events: number;
  readonly articles: number;
  /** Earliest and latest time of all events, UTC ms; undefined if there are none. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** See `About.published`. */
  readonly stops?: About['published'];
}

/**
 * Builds `About` from the table `meta` of an engine: `low` and `high` (UTC ms, including the articles), `k`, and
 * `story` as JSON. O(1).
 */
export function aboutOf(
  meta: ReadonlyMap<string, string>,
  version: string,
  { events, articles, from, to, stops }: Totals,
): About {
  const extent = { start: Number(meta.get('low')), end: Number(meta.get('high')) };
  const story = JSON.parse(meta.get('story') ?? '{}') as Pick<About, 'categories' | 'publishers' | 'timeZone'>;
  return {
    ...story,
    version,
    total: events,
    articles,
    ...(events > 0 && { extent }),
    ...(from !== undefined && to !== undefined && { eventBounds: { start: from, end: to } }),
    k: Number(meta.get('k')),
    levels: { finest: 0, coarsest: events > 0 ? levelAbove(extent) : COARSEST },
    ...(stops && { published: stops }),
    capabilities: [
      ...(['search', 'lanes', 'facets', 'articles', 'others'] as const),
      // Servers may still have the tables of an older version
      ...(Number(meta.get('layout')) >= EVIDENCE_SINCE ? (['evidence'] as const) : []),
      ...(stops ? (['known'] as const) : []),
    ],
  };
}
