import type { EventStatus } from '../file/types.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import { isAnnounced } from './announced.ts';
import { haveConflict } from './have-conflict.ts';
import { speaks } from './known-by.ts';
import { roleOf, voicesOf } from './roles.ts';
import type { Role, Status } from './types.ts';

/** The facts that the status of an event depends on. */
export interface StatusFacts {
  /** Numbers of voices that attest it, dispute it, and retract it. */
  readonly attesting: number;
  readonly disputing: number;
  readonly retracting: number;
  /** Number of voices that attest it and have not retracted. */
  readonly standing: number;
  /** Whether any article mentions it. */
  readonly isCited: boolean;
  readonly datesConflict: boolean;
  /** Whether it was only announced: it began after all citations that attest it were known. */
  readonly isAnnounced: boolean;
}

/** The rules; the first one that applies decides. */
const RULES: readonly (readonly [Status, (facts: StatusFacts) => boolean])[] = [
  ['retracted', ({ retracting, standing }) => retracting > 0 && standing === 0],
  // If some voices retract and others do not, they disagree
  ['disputed', ({ disputing, retracting, datesConflict }) => disputing > 0 || retracting > 0 || datesConflict],
  ['uncited', ({ isCited }) => !isCited],
  ['unconfirmed', ({ attesting }) => attesting === 0],
  ['expected', (facts) => facts.isAnnounced],
  ['single', ({ attesting }) => attesting === 1],
];

/**
 * The status that follows from the citations of an event: `retracted` if a voice retracts and no other attests it; `disputed`
 * if a voice disputes it, if some but not all retract, or if dates conflict; `uncited` if no article mentions it; `unconfirmed`
 * if none attests it; `expected` if it was only announced; `single` for one voice; else `attested`. O(1).
 */
export const decideStatus = (facts: StatusFacts): Status => RULES.find(([, holds]) => holds(facts))?.[0] ?? 'attested';

/** The role of the citations that support a status set by the author. */
const ROLE_OF_STATUS: Partial<Record<EventStatus, Role>> = { disputed: 'disputes', retracted: 'retracts' };

/**
 * The status of an event by the given citations: the author's status, or else the one that follows from the citations. An author's
 * `disputed` or `retracted` does not apply if the event has citations that dispute or retract it but none is among the given ones.
 * O(citations), a third of the cost of `assess`.
 */
export function statusOf(
  event: TimelineEvent,
  citations: readonly Citation[] = event.citations,
  datesConflict: boolean = haveConflict(citations),
): Status {
  const role = event.status && ROLE_OF_STATUS[event.status];
  const hasRole = (citation: Citation): boolean => roleOf(citation) === role;
  if (event.status && (!event.citations.some(hasRole) || citations.some(hasRole))) return event.status;
  const attesting = voicesOf(citations, 'attests');
  const retracting = voicesOf(citations, 'retracts');
  return decideStatus({
    attesting: attesting.size,
    disputing: voicesOf(citations, 'disputes').size,
    retracting: retracting.size,
    standing: [...attesting].filter((voice) => !retracting.has(voice)).length,
    isCited: citations.some(speaks),
    datesConflict,
    isAnnounced: isAnnounced(event, citations),
  });
}
