import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { CategoryMix, Lane, Profile } from '../store/lane.ts';

/**
 * The events of one category over the whole time of a story: SVG paths of areas, stacked on those of the previous
 * categories.
 */
export interface SkylineLayer {
  /** '' for events without a known category. */
  readonly category: string;
  /** Areas of the certain time, and above it of the merely possible time; '' if empty. */
  readonly certain: string;
  readonly possible: string;
}

/** Width of a column, minimum height of one that is not empty, and space above and below the highest, CSS px. */
const COLUMN_WIDTH = 2;
const LEAST_HEIGHT = 1.5;
const EDGE = 4;
/** A smaller part of a category is not visible in a column, CSS px. */
const LEAST_PART = 0.05;

/**
 * The whole of a story with many events on a strip of `width` × `height` CSS px. Each column shows how many events
 * there were, stacked by category, each category in two tones. The fullest column fills the strip. O(n + categories ·
 * width).
 * @param extent extent of the whole story
 * @param mix distinguishes categories; undefined if a store cannot, in which case everything has one colour
 * @param categories ids, from the bottom up; events without one of these are on top
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

/** The profiles of a lane whose categories are not known: everything is of the last kind. */
function withoutCategories(lane: Lane, whole: Range, columns: number, kinds: readonly string[]): Profile[] {
  const nothing = { possible: new Float64Array(columns), certain: new Float64Array(columns) };
  return kinds.map((_, kind) => (kind < kinds.length - 1 ? nothing : (lane.profile?.(whole, columns) ?? nothing)));
}

/** The path of one part of each column, stacked on `tops`, which grow by it. */
function stack(tops: Float64Array, heightOf: (i: number) => number): string {
  const parts: string[] = [];
  for (let i = 0; i < tops.length; i++) {
    const height = heightOf(i);
    if (!(height > LEAST_PART)) continue;
    const bottom = tops[i]!;
    const top = (tops[i]! -= height);
    parts.push(`M${i * COLUMN_WIDTH},${bottom.toFixed(1)}V${top.toFixed(1)}h${COLUMN_WIDTH}V${bottom.toFixed(1)}z`);
  }
  // Not added up: a text that grows by parts keeps every part, 20 bytes each and more
  return parts.join('');
}
