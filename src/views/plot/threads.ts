import { svg, type TemplateResult } from 'lit';
import { drawnThreads } from '../../layout/rail/drawn-threads.ts';
import { threadPath } from '../../layout/rail/thread-path.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties } from '../css-properties.ts';

const pathTemplate = (classes: string, color: string, d: string): TemplateResult =>
  svg`<path part="thread" class=${classes} d=${d} ${cssProperties({ '--_color': color })}></path>`;

/** The drawn threads: one path for all that look the same, and above them one for each highlighted thread. */
export function threadsTemplate({ scene, highlighted, categories, metrics }: PlotContext): TemplateResult[] {
  const bottom = metrics.rail - metrics.article / 2;
  const rest = highlighted.size === 0 ? '' : ' is-weak';
  const groups = new Map<string, { readonly classes: string; readonly color: string; d: string }>();
  const highlightedPaths: TemplateResult[] = [];
  for (const thread of drawnThreads(scene.threads, highlighted)) {
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
