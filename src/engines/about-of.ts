import type { About } from '../tiles/contract.ts';
import { COARSEST, levelAbove } from '../tiles/levels.ts';

/** Totals over all events of an engine. */
export interface Totals {
  readonly events: number;
  readonly articles: number;
  /** Earliest and latest time of all events, UTC ms; undefined if there are none. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Builds `About` from the table `meta` of an engine: `low` and `high` (UTC ms, including the articles), `k`, and
 * `story` as JSON. O(1).
 */
export function aboutOf(
  meta: ReadonlyMap<string, string>,
  version: string,
  { events, articles, from, to }: Totals,
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
    capabilities: ['search', 'lanes', 'facets', 'articles'],
  };
}
