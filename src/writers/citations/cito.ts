import type { Stance } from '../../file/types.ts';

/** The Citation Typing Ontology. */
export const CITO = 'http://purl.org/spar/cito/';

/**
 * The CiTO property for each stance. It goes from the article to the event, except `citesAsEvidence`, which goes from the event to the
 * article. There is none for an article that does not mention the event.
 */
export const CITO_OF: Readonly<Record<Stance, string | undefined>> = {
  reports: 'citesAsEvidence',
  confirms: 'confirms',
  disputes: 'disputes',
  corrects: 'corrects',
  retracts: 'retracts',
  silent: undefined,
};
