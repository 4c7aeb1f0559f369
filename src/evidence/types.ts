import type { TimelineDate } from '../dates/types.ts';
import type { Citation } from '../model/types.ts';
import type { TieKind } from '../model/voices/voice.ts';

/** What a voice does with the claim of an event. `silent`: it was searched and does not mention the event. */
export type Role = 'attests' | 'disputes' | 'corrects' | 'retracts' | 'silent';

/** A voice that the file cites for an event, in one role. */
export interface EvidenceVoice {
  /** Name of the source, agency, owner or publisher; the headline of an article that names none. */
  readonly name: string;
  readonly role: Role;
  /** In the order of the file. A citation with several voices is listed under each of them. */
  readonly citations: readonly Citation[];
  /** Why several articles are one voice, each reason once; absent if there is only one article. */
  readonly why?: readonly MergeReason[];
}

/** A reason why articles count as one voice, and the name that they have in common. */
export interface MergeReason {
  readonly kind: Exclude<TieKind, 'article'>;
  readonly name: string;
}

/** A date that citations give an event. */
export interface Claim {
  readonly date: TimelineDate;
  /** The citations that give this date, in the order of the file. */
  readonly citations: readonly Citation[];
  /** Whether the date of the event follows this claim. */
  readonly followed: boolean;
  /** Whether all voices that gave this date have withdrawn it, by a retraction or a correction with another date. */
  readonly withdrawn: boolean;
}

/** Half-open bounds of a moment, UTC ms; ±Infinity if open. */
export interface KnownBounds {
  readonly earliest: number;
  readonly latest: number;
}

/** Bounds of a duration, ms; negative if its end came before its start; ±Infinity if open. */
export interface LagBounds {
  readonly least: number;
  readonly most: number;
}

/** The status of an event that follows from its citations. See `decideStatus` for the rules. */
export type Status = 'attested' | 'single' | 'uncited' | 'disputed' | 'retracted' | 'expected' | 'unconfirmed';

/** What follows from the citations of an event, by the whole file or as of a day. It is not a judgement of truth. */
export interface Evidence {
  /**
   * Voices that attest, then those that dispute, correct, retract, and are silent; within a role in the order of the file. A voice with
   * several roles is listed once for each.
   */
  readonly voices: readonly EvidenceVoice[];
  /** Number of voices that attest. The number of independent voices may be lower, because the file may not list all ties between them. */
  readonly attesting: number;
  /** Number of voices that dispute. */
  readonly disputing: number;
  /** The claimed dates, in order of time: by earliest start, then by latest end. */
  readonly claims: readonly Claim[];
  /** Whether two claims that are not withdrawn have no moment in common. */
  readonly datesConflict: boolean;
  /** When the event was first attested, by the citations that have a date; absent if none has. */
  readonly firstKnown?: KnownBounds;
  /** Time from the end of the event until it was first attested; absent if `firstKnown` is. */
  readonly lag?: LagBounds;
  readonly status: Status;
  /** Number of citations left out as of a day because their article has no date. */
  readonly undated: number;
}
