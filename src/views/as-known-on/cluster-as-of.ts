import { fill } from '../../dates/format/fill.ts';
import type { Cluster } from '../../layout/clusters.ts';
import type { PlotContext } from '../context.ts';
import { evidenceWords } from '../evidence/messages.ts';
import { countText } from '../plot/count-text.ts';
import type { ClusterAsOf } from './as-known-on-views.ts';
import { notYetReported } from './words-as-of.ts';

/** See `AsKnownOnViews.cluster`. */
export function clusterAsOf(
  { day, words }: Pick<PlotContext, 'day' | 'words'>,
  { count, reported, saysReported }: Pick<Cluster, 'count' | 'reported' | 'saysReported'>,
): ClusterAsOf | undefined {
  if (!day || reported === undefined) return undefined;
  if (reported === 0) return { seen: undefined, spoken: notYetReported(words, day), kind: 'is-ghost' };
  const seen = saysReported ? `${countText(words, reported)}/${countText(words, count)}` : undefined;
  const numbers = { count: words.number(reported), total: words.number(count) };
  // An accessible name must contain the visible text as a whole (WCAG 2.5.3)
  const spoken = [seen, fill(evidenceWords(words).reportedOf, numbers)].filter(Boolean).join(': ');
  return { seen, spoken, kind: 'is-part' };
}
