import type { ViewState } from '../state/view-state.ts';

/** Whether what is shown needs what filters by texts and evidence, groups, and knows what had been published by when. */
export const needsRefiner = ({ query, evidence, groupBy, asKnownOn }: ViewState): boolean =>
  query.trim() !== '' || evidence.length > 0 || groupBy !== '' || asKnownOn !== undefined;

/** Whether what is shown needs the views of what is behind events. */
export const needsEvidence = ({ selected, cluster, asKnownOn, showsLag }: ViewState): boolean =>
  selected !== '' || cluster !== undefined || asKnownOn !== undefined || showsLag;
