import { EVIDENCE_KINDS } from './kinds.ts';

/** Kinds of evidence as bits, in the order of `EVIDENCE_KINDS`. Unknown kinds have no bit. O(kinds). */
export const bitsOfKinds = (kinds: readonly string[]): number =>
  EVIDENCE_KINDS.reduce((bits, kind, i) => (kinds.includes(kind) ? bits | (1 << i) : bits), 0);
