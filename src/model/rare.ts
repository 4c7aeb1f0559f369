import type { GetRare, RareChecks } from '../file/rare.ts';
import type { sampleFile } from '../file/sample-file.ts';
import type { tightenByOrder } from './tighten-by-order.ts';
import type { setBasedOnVoices } from './voices/based-on.ts';

/** The code that only some files need: for the check, for timelines with `before` and `after` or with `basedOn`, and for the sample of a long file. */
export interface RareRecords extends RareChecks {
  readonly tightenByOrder: typeof tightenByOrder;
  readonly sampleFile: typeof sampleFile;
  readonly setBasedOnVoices: typeof setBasedOnVoices;
}

export type GetRareRecords = GetRare<RareRecords>;
