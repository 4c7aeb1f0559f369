import type { Stance } from '../../file/types.ts';

/** The Citation Typing Ontology. */
export const CITO = 'http://purl.org/spar/cito/';

/**
 * How an article stands to an event in words of CiTO, from the article to the event; `citesAsEvidence` alone goes from the event to the
 * article. An article that does not mention the event has no such word.
 */
export const CITO_OF: Readonly<Record<Stance, string | undefined>> = {
  reports: 'citesAsEvidence',
  confirms: 'confirms',
  disputes: 'disputes',
  corrects: 'corrects',
  retracts: 'retracts',
  silent: undefined,
};
