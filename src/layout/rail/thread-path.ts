import { svgCoordinate } from '../svg-coordinate.ts';
import type { Thread } from './threads.ts';

/** Height of a bracket, CSS px. */
const BRACKET = 5;

/**
 * The SVG path of a thread, moved by `shift`: its bracket, if it has one, and a curve from the axis down to the rail.
 * CSS px.
 */
export function threadPath(
  { x0, x1, bracket }: Pick<Thread, 'x0' | 'x1' | 'bracket'>,
  shift: number,
  bottom: number,
): string {
  const [from, to] = [svgCoordinate(x0 + shift), svgCoordinate(x1 + shift)];
  const top = bracket ? BRACKET : 0;
  const [left, right] = (bracket ?? []).map((x) => svgCoordinate(x + shift));
  const above = bracket ? `M${left},0V${top}H${right}V0` : '';
  return `${above}M${from},${top}C${from},${svgCoordinate(bottom * 0.72)} ${to},${svgCoordinate(bottom * 0.42)} ${to},${svgCoordinate(bottom)}`;
}
