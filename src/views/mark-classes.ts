import type { Segment } from '../layout/marks/mark.ts';
import type { MarkStatus } from '../layout/marks/mark-status.ts';

/**
 * CSS classes of a mark. An uncertain dot gets a "?" next to it, because a dashed outline of that size looks like a
 * solid one.
 */
export const markClasses = (shape: 'dot' | 'bar', dashed: boolean, status?: MarkStatus): string =>
  `mark ${shape}${shape === 'dot' && dashed ? ' doubted' : ''}${status ? ` ${status}` : ''}`;

/** CSS classes of one segment of a mark, for `marks.css`; the same in the plot and in the list. */
export const segmentClasses = ({
  style,
  dashed,
  fadeStart,
  fadeEnd,
}: Pick<Segment, 'style' | 'dashed' | 'fadeStart' | 'fadeEnd'>): string =>
  `segment ${style}${dashed ? ' dashed' : ''}${fadeStart ? ' fade-start' : ''}${fadeEnd ? ' fade-end' : ''}`;
