import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { CategoryMix, Lane, Profile } from '../store/lane.ts';

/** What a story has of one category over its whole time: SVG paths of areas that stand on those of the categories before. */
export interface SkylineLayer {
  /** '' for the events without a known category. */
  readonly category: string;
  /** Of what surely was, and over it of what only may have been; '' where there is nothing. */
  readonly certain: string;
  readonly possible: string;
}

/** Width of a column, the least height of one that is not empty, and the room above and below the highest, CSS px. */
const COLUMN_WIDTH = 2;
const LEAST_HEIGHT = 1.5;
const EDGE = 4;
/** Less than this of a category is not seen in a column, CSS px. */
const LEAST_PART = 0.05;

/**
 * The whole of a story of many events on a strip of `width` × `height` CSS px: in each column how many events there were, one category
 * over the other, each in two tones. The fullest column fills the strip. O(n + categories · width).
 * @param extent of the whole story
 * @param mix tells categories apart; undefined where a store cannot, and then all stand in one colour
 * @param categories ids, from the bottom up; events of no other stand on top
 */
export function layoutSkyline(
  lanes: readonly Lane[],
  mix: CategoryMix | undefined,
  categories: readonly string[],
  extent: Range,
  width: number,
  height: number,
): SkylineLayer[] {
  const whole = fitRange(extent);
  const columns = Math.max(1, Math.floor(width / COLUMN_WIDTH));
  const kinds = [...categories, ''];
  const sums = kinds.map((): Profile => ({ possible: new Float64Array(columns), certain: new Float64Array(columns) }));
  for (const lane of lanes) {
    const profiles = mix?.profiles(lane, whole, columns, categories) ?? withoutCategories(lane, whole, columns, kinds);
    for (const [kind, { possible, certain }] of profiles.entries()) {
      possible.forEach((value, i) => (sums[kind]!.possible[i]! += value));
      certain.forEach((value, i) => (sums[kind]!.certain[i]! += value));
    }
  }
  const totals = Array.from({ length: columns }, (_, i) => sums.reduce((sum, { possible }) => sum + possible[i]!, 0));
  const most = Math.max(...totals);
  // The square root keeps a quiet year visible beside a loud day
  const heights = totals.map((total) =>
    total < 1e-9 ? 0 : Math.max(LEAST_HEIGHT, Math.sqrt(total / most) * (height - 2 * EDGE)),
  );
  const tops = new Float64Array(columns).fill(height - EDGE);
  const area = (values: (i: number) => number): string => stack(tops, (i) => (values(i) / totals[i]!) * heights[i]!);
  return kinds.map((category, kind) => {
    const { possible, certain } = sums[kind]!;
    return {
      category,
      certain: area((i) => certain[i]!),
      possible: area((i) => possible[i]! - certain[i]!),
    };
  });
}

/** The profiles of a lane of which no categories are known: all that it has is of the last kind. */
function withoutCategories(lane: Lane, whole: Range, columns: number, kinds: readonly string[]): Profile[] {
  const nothing = { possible: new Float64Array(columns), certain: new Float64Array(columns) };
  return kinds.map((_, kind) => (kind < kinds.length - 1 ? nothing : (lane.profile?.(whole, columns) ?? nothing)));
}

/** The path of one part of each column on top of what is there, which grows by it. */
function stack(tops: Float64Array, heightOf: (i: number) => number): string {
  let path = '';
  for (let i = 0; i < tops.length; i++) {
    const height = heightOf(i);
    if (!(height > LEAST_PART)) continue;
    const bottom = tops[i]!;
    const top = (tops[i]! -= height);
    path += `M${i * COLUMN_WIDTH},${bottom.toFixed(1)}V${top.toFixed(1)}h${COLUMN_WIDTH}V${bottom.toFixed(1)}z`;
  }
  return path;
}
