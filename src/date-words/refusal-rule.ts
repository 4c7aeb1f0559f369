import type { Rule } from './rules.ts';

/** Why a text is refused, and the EDTF that it most likely means. */
export interface Refusal {
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** Reads a text into EDTF, for a suggestion; undefined if it cannot be read. */
export type ReadEdtf = (text: string) => string | undefined;
export type RefusalRule = Rule<Refusal, ReadEdtf>;

export const refusal = (pattern: string, refuse: RefusalRule[1]): RefusalRule => [new RegExp(pattern, 'u'), refuse];

export const because =
  (message: string): RefusalRule[1] =>
  () => ({ message });
