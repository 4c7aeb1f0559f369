import { repairJson } from '../file/json/mend-json.ts';
import { parseJson } from '../file/json/parse-json.ts';
import { linkBasis } from '../file/link-basis.ts';
import { linkOrder } from '../file/link-order.ts';
import { linkPublishers } from '../file/link-publishers.ts';
import { joinArticles } from '../file/join-articles.ts';
import { sampleFile } from '../file/sample-file.ts';
import type { Steps } from '../file/steps.ts';
import type { RareRecords } from './rare.ts';
import { tightenByOrder } from './tighten-by-order.ts';
import { setBasedOnVoices } from './voices/based-on.ts';

/** Code that only some stories need; the element loads it only for these. */
export const rareRecords: RareRecords = {
  tightenByOrder,
  linkBasis,
  linkOrder,
  linkPublishers,
  joinArticles,
  repairJson,
  parseJson,
  sampleFile,
  setBasedOnVoices,
};

/** The same, available at once because this module imports it. */
// oxlint-disable-next-line require-yield
export function* getRareRecords(): Steps<RareRecords> {
  return rareRecords;
}
