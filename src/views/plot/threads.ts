import { svg, type TemplateResult } from 'lit';
import type { Thread } from '../../layout/rail/threads.ts';
import type { PlotContext } from '../context.ts';
import { svgCoordinate, cssProperties } from '../css-properties.ts';

/** Height of a bracket, CSS px. */
const BRACKET = 5;

/** The SVG path of a thread, moved by `shift`: a bracket where it has one, and a curve from the axis down to the rail. CSS px. */
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

const pathTemplate = (classes: string, color: string, d: string): TemplateResult =>
  svg`<path part="thread" class=${classes} d=${d} ${cssProperties({ '--_color': color })}></path>`;

/** The threads: one path for all that look alike, and over them one for each that is highlighted. */
export function threadsTemplate({ scene, highlighted, categories, metrics }: PlotContext): TemplateResult[] {
  const bottom = metrics.rail - metrics.article / 2;
  const rest = highlighted.size === 0 ? '' : ' is-weak';
  const groups = new Map<string, { readonly classes: string; readonly color: string; d: string }>();
  const highlightedPaths: TemplateResult[] = [];
  for (const thread of scene.threads) {
    const { event, article, category, stance } = thread;
    const path = threadPath(thread, scene.shift, bottom);
    const style = `thread${stance === 'disputes' || stance === 'retracts' ? ` ${stance}` : ''}`;
    const color = categories.color(category);
    if (highlighted.has(event) && highlighted.has(article)) {
      highlightedPaths.push(pathTemplate(`${style} is-strong`, color, path));
      continue;
    }
    const key = `${style} ${color}`;
    const lines = groups.get(key);
    if (lines) lines.d += path;
    else groups.set(key, { classes: style + rest, color, d: path });
  }
  // Sorted, so that the order does not depend on which event comes first
  const paths = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...paths.map(([, { classes, color, d }]) => pathTemplate(classes, color, d)), ...highlightedPaths];
}
