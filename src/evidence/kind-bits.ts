import { EVIDENCE_KINDS } from './kinds.ts';

const NAMES: readonly string[] = EVIDENCE_KINDS;

/** Kinds of evidence as bits, in the order of `EVIDENCE_KINDS`. Unknown kinds have no bit. O(kinds). */
export function bitsOfKinds(kinds: readonly string[]): number {
  let bits = 0;
  for (const kind of kinds) {
    const i = NAMES.indexOf(kind);
    if (i >= 0) bits |= 1 << i;
  }
  return bits;
}
