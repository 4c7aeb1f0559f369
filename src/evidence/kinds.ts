/** Kinds of evidence by which events can be filtered. An event can be of several kinds, such as disputed and attested by one voice. */
export const EVIDENCE_KINDS = ['one-voice', 'two-or-more', 'disputed', 'retracted', 'uncited'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
