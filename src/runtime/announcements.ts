import { rangeSummary } from '../state/range-summary.ts';
import type { ViewState } from '../state/view-state.ts';
import { announcement } from '../views/status/announcement.ts';
import type { Words } from '../views/words.ts';

// Loaded with the first change: the first picture needs none of it
export { endText } from '../views/status/announcement.ts';

/** What changed from one state to another, as `announcement` says it. */
export const changeText = (before: ViewState, after: ViewState, words: Words): string | undefined =>
  announcement(before, after, rangeSummary(after.range, after.clock), words);
