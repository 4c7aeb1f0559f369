import type { Mark } from './mark.ts';

/** How a stretch of a mark ends. */
export interface SegmentEnds {
  /** Whether the end is cut straight because another stretch follows. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** Which end has a cap, which is visible in print too; '' for none. */
  readonly cap: 'start' | 'end' | '';
}

/**
 * The ends of the stretch at an index. Stretches that follow each other are cut straight where they meet, except if a
 * line joins them. A pale end of an otherwise solid bar is a window of its own: its outer edge has a cap.
 */
export function segmentEnds({ segments, linked }: Pick<Mark, 'segments' | 'linked'>, i: number): SegmentEnds {
  const last = segments.length - 1;
  const isPaleEnd = !linked && last > 0 && segments[i]?.style === 'pale';
  return {
    cutStart: !linked && i > 0,
    cutEnd: !linked && i < last,
    cap: !isPaleEnd ? '' : i === 0 ? 'start' : i === last ? 'end' : '',
  };
}
