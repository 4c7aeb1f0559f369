import type { TimelineState } from '../state/timeline-state.ts';
import type { ViewState } from '../state/view-state.ts';

/**
 * Whether what is shown needs the code that filters by texts and evidence, groups, and knows what had been published on
 * which day.
 */
export const needsRefiner = ({ query, evidence, groupBy, asKnownOn }: ViewState): boolean =>
  query.trim() !== '' || evidence.length > 0 || groupBy !== '' || asKnownOn !== undefined;

/** Whether what is shown needs the evidence views of events. */
export function needsEvidence({ view, session }: TimelineState): boolean {
  const { selected, cluster, asKnownOn, showsLag, groupBy } = view;
  // It contains the headings of lanes
  if (groupBy !== '') return true;
  return selected !== '' || cluster !== undefined || asKnownOn !== undefined || showsLag || session.isLegendOpen;
}
