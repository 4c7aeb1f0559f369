import type { applyOrder } from '../file/event-order.ts';
import type { GetRare, RareChecks } from '../file/rare.ts';
import type { setBasedOnVoices } from './voices/based-on.ts';

/** What the check needs for some files only, and what timelines with `before` and `after`, or with `basedOn`, need. */
export interface RareRecords extends RareChecks {
  readonly applyOrder: typeof applyOrder;
  readonly setBasedOnVoices: typeof setBasedOnVoices;
}

export type GetRareRecords = GetRare<RareRecords>;
