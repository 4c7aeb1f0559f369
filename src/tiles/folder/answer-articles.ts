import type { GlyphBin, TileId } from '../contract.ts';
import { binLength, binOf, tileRange } from '../levels.ts';
import type { ArticleFile } from './files.ts';
import { MAX_NAMED } from '../named-articles.ts';

/** The bins of a tile, from a file that covers its level. O(bins of the file). */
export function answerArticles({ level, index }: TileId, { bins }: ArticleFile): GlyphBin[] {
  const { start, end } = tileRange({ level, index });
  const found = new Map<number, { count: number; first: { id: string; time: number }[] }>();
  for (const [time, count, first] of bins) {
    if (time < start || time >= end) continue;
    const bin = binOf(time, level) * binLength(level);
    let all = found.get(bin);
    if (!all) found.set(bin, (all = { count: 0, first: [] }));
    all.count += count;
    for (const [id, at] of first) if (all.first.length < MAX_NAMED) all.first.push({ id, time: at });
  }
  return [...found].map(([bin, { count, first }]) => ({ start: bin, count, first }));
}
