import type { TimelineEvent } from '../model/types.ts';

/** Kinds of evidence by which events are filtered. An event may be of several: disputed, and attested by one voice. */
export const EVIDENCE_KINDS = ['one-voice', 'two-or-more', 'disputed', 'retracted', 'uncited'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Tells of which kinds an event is. Pure: the same each time for the same event. */
export type EvidenceKindsOf = (event: TimelineEvent) => readonly EvidenceKind[];
