import type { mendJson } from './json/mend-json.ts';
import type { parseJson } from './json/parse-json.ts';
import type { linkOrder } from './link-order.ts';
import type { Steps } from './steps.ts';

/** What the check needs for some files only: those whose events have `before` or `after`, long ones, and those that are not quite JSON. */
export interface RareChecks {
  readonly linkOrder: typeof linkOrder;
  readonly mendJson: typeof mendJson;
  readonly parseJson: typeof parseJson;
}

/** Gets what only some files need. In steps, as a page loads it first; undefined where it is missing. */
export type GetRare<Rare> = () => Steps<Rare | undefined>;
