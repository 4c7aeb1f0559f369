import { repairJson } from './json/mend-json.ts';
import { parseJson } from './json/parse-json.ts';
import { linkBasis } from './link-basis.ts';
import { linkOrder } from './link-order.ts';
import { linkPublishers } from './link-publishers.ts';
import { joinArticles } from './join-articles.ts';
import type { RareChecks } from './rare.ts';
import type { Steps } from './steps.ts';

/** The code that the check needs only for some files, available at once because this module imports it. */
// oxlint-disable-next-line require-yield
export function* getRareChecks(): Steps<RareChecks> {
  return { linkBasis, linkOrder, linkPublishers, joinArticles, repairJson, parseJson };
}
