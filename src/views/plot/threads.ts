import { svg, type TemplateResult } from 'lit';
import type { Thread } from '../../layout/rail/threads.ts';
import type { PlotContext } from '../context.ts';
import { at, place } from '../css-properties.ts';

/** A line in a gentle curve from the axis down to the rail. */
function curve({ x0, x1 }: Thread, shift: number, bottom: number): string {
  const [from, to] = [at(x0 + shift), at(x1 + shift)];
  return `M${from},0C${from},${at(bottom * 0.72)} ${to},${at(bottom * 0.42)} ${to},${at(bottom)}`;
}

const pathTemplate = (classes: string, color: string, d: string): TemplateResult =>
  svg`<path part="thread" class=${classes} d=${d} ${place({ '--_color': color })}></path>`;

/** The threads: those that look alike as one path, over them one path for each that stands out. */
export function threadsTemplate({ scene, highlighted, categories, metrics }: PlotContext): TemplateResult[] {
  const bottom = metrics.rail - metrics.article / 2;
  const rest = highlighted.size === 0 ? '' : ' is-weak';
  const alike = new Map<string, { readonly classes: string; readonly color: string; d: string }>();
  const tied: TemplateResult[] = [];
  for (const thread of scene.threads) {
    const { event, article, category, disputed } = thread;
    const path = curve(thread, scene.shift, bottom);
    const style = `thread${disputed ? ' disputed' : ''}`;
    const color = categories.color(category);
    if (highlighted.has(event) && highlighted.has(article)) {
      tied.push(pathTemplate(`${style} is-strong`, color, path));
      continue;
    }
    const key = `${style} ${color}`;
    const lines = alike.get(key);
    if (lines) lines.d += path;
    else alike.set(key, { classes: style + rest, color, d: path });
  }
  // In an order that does not hang on which event comes first
  const paths = [...alike].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...paths.map(([, { classes, color, d }]) => pathTemplate(classes, color, d)), ...tied];
}
