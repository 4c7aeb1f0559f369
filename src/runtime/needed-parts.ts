import type { TimelineState } from '../state/timeline-state.ts';
import type { ViewState } from '../state/view-state.ts';

/** Whether what is shown needs what filters by texts and evidence, groups, and knows what had been published by when. */
export const needsRefiner = ({ query, evidence, groupBy, asKnownOn }: ViewState): boolean =>
  query.trim() !== '' || evidence.length > 0 || groupBy !== '' || asKnownOn !== undefined;

/** Whether what is shown needs the views of what is behind events. */
export function needsEvidence({ view, session }: TimelineState): boolean {
  const { selected, cluster, asKnownOn, showsLag, groupBy } = view;
  // It has the headings of lanes
  if (groupBy !== '') return true;
  return selected !== '' || cluster !== undefined || asKnownOn !== undefined || showsLag || session.isLegendOpen;
}
