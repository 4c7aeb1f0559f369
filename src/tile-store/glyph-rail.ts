import type { ZoneClock } from '../model/zone-clock.ts';
import type { GlyphBin, TileId } from '../tiles/contract.ts';
import { binLength, parentOf, tileRange, tilesOf } from '../tiles/levels.ts';
import { EmptyRail } from './empty-rail.ts';
import type { ViewedRange, TileData } from './tile-data.ts';

/** A bin of articles, with the number of articles in view before it. */
interface PlacedGlyphs extends GlyphBin {
  readonly end: number;
  readonly before: number;
}

/** Index of the first accepted bin; all bins after it are accepted, too. O(log bins). */
function firstBin(bins: readonly PlacedGlyphs[], accepts: (bin: PlacedGlyphs) => boolean): number {
  let [low, high] = [0, bins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (accepts(bins[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The articles around the range that was last looked at. A bin names its first articles. The others are assumed to be
 * spread over the rest of it, and are represented by the last named one. Positions count from the first bin of the
 * look.
 */
export class GlyphRail extends EmptyRail {
  readonly #data: TileData;
  #look: ViewedRange | undefined;
  #bins: readonly PlacedGlyphs[] = [];

  constructor(data: TileData, clock: ZoneClock) {
    super(data, clock);
    this.#data = data;
  }

  override idAt(position: number, count = 1): string {
    const bin = this.#binAt(position);
    if (!bin) return '';
    const { first } = bin;
    const local = position - bin.before;
    const known = first.slice(local, local + count).find(({ id }) => this.#data.records.article(id));
    return (known ?? first[Math.min(local, first.length - 1)])?.id ?? '';
  }

  override timeAt(position: number): number {
    const bin = this.#binAt(position);
    return bin ? timeIn(bin, position - bin.before) : Number.NaN;
  }

  override firstFrom(time: number): number {
    return this.#first(time, (each) => each >= time);
  }

  override firstAfter(time: number): number {
    return this.#first(time, (each) => each > time);
  }

  /**
   * The first position whose time is accepted; times before `time` never are. O(log bins + articles of a bin at a
   * time).
   */
  #first(time: number, accepts: (time: number) => boolean): number {
    const bins = this.#current();
    const bin = bins[firstBin(bins, ({ end }) => end > time)];
    if (!bin) return this.#count;
    let [low, high] = [0, bin.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (accepts(timeIn(bin, middle))) high = middle;
      else low = middle + 1;
    }
    return bin.before + low;
  }

  get #count(): number {
    const last = this.#bins.at(-1);
    return last ? last.before + last.count : 0;
  }

  #binAt(position: number): PlacedGlyphs | undefined {
    const bins = this.#current();
    const bin = bins[firstBin(bins, ({ before }) => before > position) - 1];
    return bin && position < bin.before + bin.count ? bin : undefined;
  }

  #current(): readonly PlacedGlyphs[] {
    const { lookedAt } = this.#data;
    if (this.total === 0 || !lookedAt || lookedAt === this.#look) return this.#bins;
    this.#look = lookedAt;
    const { coarsest } = this.#data.about.levels;
    const tiles = tilesOf(lookedAt.range, Math.min(lookedAt.level, coarsest));
    this.#data.askGlyphs(tiles.filter((tile) => !this.#data.glyphs(tile) && !this.#isOutside(tile)));
    let before = 0;
    let end = -Infinity;
    const bins: PlacedGlyphs[] = [];
    for (const tile of tiles) {
      const [length, found] = this.#glyphsOf(tile, coarsest);
      const range = tileRange(tile);
      for (const bin of found) {
        if (bin.start + length <= Math.max(end, range.start) || bin.start >= range.end) continue;
        end = bin.start + length;
        bins.push({ ...bin, end, before });
        before += bin.count;
      }
    }
    return (this.#bins = bins);
  }

  #isOutside(tile: TileId): boolean {
    const { start, end } = tileRange(tile);
    return end <= this.#data.extent.start || start >= this.#data.extent.end;
  }

  /** The bins of a tile, or of the finest loaded coarser one, and their length. */
  #glyphsOf(tile: TileId, coarsest: number): readonly [length: number, bins: readonly GlyphBin[]] {
    for (let next = tile; next.level <= coarsest; next = parentOf(next)) {
      const bins = this.#data.glyphs(next);
      if (bins) return [binLength(next.level), bins];
    }
    return [1, []];
  }
}

/** The time of an article of a bin by its number; assumed if it is not named. */
function timeIn({ first, count, end, start }: PlacedGlyphs, number: number): number {
  const named = first[number];
  if (named) return named.time;
  const last = first.at(-1)?.time ?? start;
  return last + ((end - last) * (number - first.length + 1)) / (count - first.length + 1);
}
