import type { TimelineDate } from '../dates/types.ts';
import type { Citation } from '../model/types.ts';
import type { TieKind } from '../model/voices/voice.ts';

/** How a voice stands to an event. `silent`: it was searched and does not mention the event. */
export type Role = 'attests' | 'disputes' | 'corrects' | 'retracts' | 'silent';

/** One whose word the file cites of an event, in one role. */
export interface EvidenceVoice {
  /** Name of the source, agency, owner or publisher; the headline of an article that names none. */
  readonly name: string;
  readonly role: Role;
  /** In the order of the file. A citation that rests on several voices is among those of each. */
  readonly citations: readonly Citation[];
  /** Why several articles are one voice, each reason once; absent where there is one article. */
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
  /** Those that give this date, in the order of the file. */
  readonly citations: readonly Citation[];
  /** Whether the date of the event follows it. */
  readonly followed: boolean;
  /** Whether all who gave this date have taken it back: by a retraction, or by a correction with another date. */
  readonly withdrawn: boolean;
}

/** Half-open bounds of a moment, UTC ms, ±Infinity where open. */
export interface KnownBounds {
  readonly earliest: number;
  readonly latest: number;
}

/** Bounds of a length of time, ms; below 0 where what ends it came first. ±Infinity where open. */
export interface LagBounds {
  readonly least: number;
  readonly most: number;
}

/** What follows from the citations of an event. See `decideStatus` for the rules. */
export type Status = 'attested' | 'single' | 'uncited' | 'disputed' | 'retracted' | 'expected' | 'unconfirmed';

/** What follows from the citations of an event, as of a day or of all that the file has. Nothing in it is a judgement of truth. */
export interface Evidence {
  /** Those that attest, then those that dispute, correct, retract, and are silent; each role in the order of the file. A voice with several roles is there once for each. */
  readonly voices: readonly EvidenceVoice[];
  /** Number of voices that attest: at most so many are independent, since the file need not tell all that ties them. */
  readonly attesting: number;
  /** Number of voices that dispute. */
  readonly disputing: number;
  /** The dates given, in order of time: by earliest start, then by latest end. */
  readonly claims: readonly Claim[];
  /** Whether two claims that are not withdrawn leave no moment in common. */
  readonly datesConflict: boolean;
  /** When the event was first attested, by the citations that have a date; absent where none has. */
  readonly firstKnown?: KnownBounds;
  /** From the end of the event to when it was first attested; absent where `firstKnown` is. */
  readonly lag?: LagBounds;
  readonly status: Status;
  /** Citations left out as of a day, since their article has no date. */
  readonly undated: number;
}
