import type { applyOrder } from '../file/event-order.ts';
import type { sampleJson } from '../file/json/sample-json.ts';
import type { GetRare, RareChecks } from '../file/rare.ts';
import type { setBasedOnVoices } from './voices/based-on.ts';

/** What the check needs for some files only, what timelines with `before` and `after`, or with `basedOn`, need, and the sample of a long file. */
export interface RareRecords extends RareChecks {
  readonly applyOrder: typeof applyOrder;
  readonly sampleJson: typeof sampleJson;
  readonly setBasedOnVoices: typeof setBasedOnVoices;
}

export type GetRareRecords = GetRare<RareRecords>;
