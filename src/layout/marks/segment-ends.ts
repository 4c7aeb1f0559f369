import type { Mark } from './mark.ts';

/** How a stretch of a mark ends. */
export interface SegmentEnds {
  /** Whether it is cut straight where another follows. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** Which of its ends has a cap, which shows in print too; '' for none. */
  readonly cap: 'start' | 'end' | '';
}

/**
 * How the stretch at an index ends. Stretches that follow one upon the other are cut straight where they meet; those that a line joins
 * are not. A pale end of a bar that is solid elsewhere is a window of its own: its outer edge has a cap.
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
