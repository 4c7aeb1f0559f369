import { dayThatEnds } from '../state/as-known-on.ts';
import { rangeSummary } from '../state/range-summary.ts';
import type { ViewState } from '../state/view-state.ts';
import { announcement } from '../views/status/announcement.ts';
import type { Words } from '../views/words.ts';

// Loaded with the first change: the first picture does not need it
export { endText } from '../views/status/announcement.ts';

/**
 * What changed from one state to another, as text from `announcement`.
 * @param focused what has the focus in the element: a slider announces its own changes.
 */
export function changeText(
  before: ViewState,
  after: ViewState,
  words: Words,
  focused: Element | null | undefined,
): string | undefined {
  const told = focused?.role === 'slider' ? { ...after, asKnownOn: before.asKnownOn } : after;
  return announcement(
    before,
    told,
    {
      range: rangeSummary(after.range, after.clock),
      day: dayThatEnds(after.asKnownOn),
      hasFocus: Boolean(focused),
    },
    words,
  );
}
