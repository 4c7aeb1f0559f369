import type { applyOrder } from '../file/event-order.ts';
import type { GetRare, RareChecks } from '../file/rare.ts';
import type { setBasedOnVoices } from './voices/based-on.ts';

/** The code that only some files need: that of the check, and that of timelines with `before` and `after`, or with `basedOn`. */
export interface RareRecords extends RareChecks {
  readonly applyOrder: typeof applyOrder;
  readonly setBasedOnVoices: typeof setBasedOnVoices;
}

export type GetRareRecords = GetRare<RareRecords>;
