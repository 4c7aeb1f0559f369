import type { repairJson } from './json/mend-json.ts';
import type { parseJson } from './json/parse-json.ts';
import type { linkBasis } from './link-basis.ts';
import type { linkOrder } from './link-order.ts';
import type { linkPublishers } from './link-publishers.ts';
import type { joinArticles } from './join-articles.ts';
import type { Steps } from './steps.ts';

/** The code that the check needs only for some files: those with `publishers`, with articles inside citations or of the same id, or with `before`, `after` or `dateFrom` of events, long ones, and those that are not quite JSON. */
export interface RareChecks {
  readonly linkBasis: typeof linkBasis;
  readonly linkOrder: typeof linkOrder;
  readonly linkPublishers: typeof linkPublishers;
  readonly joinArticles: typeof joinArticles;
  readonly repairJson: typeof repairJson;
  readonly parseJson: typeof parseJson;
}

/** Gets code that only some files need. In steps, because a page must load it first; undefined if it cannot be loaded. */
export type GetRare<Rare> = () => Steps<Rare | undefined>;
