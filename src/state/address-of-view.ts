import { type Address, addressChanges } from './address.ts';
import { dayThatEnds } from './as-known-on.ts';
import { rangeAddress } from './range-address.ts';
import { INITIAL, type ViewState } from './view-state.ts';

/** What a view tells in an address, but for the range. */
export const toldBy = (view: ViewState): Address => {
  const { selected, query, hidden, evidence, groupBy, asKnownOn, hidesNotYetReported, showsLag, layout } = view;
  return {
    selected,
    query,
    hidden,
    evidence,
    groupBy,
    asKnownOn: dayThatEnds(asKnownOn),
    hidesNotYetReported,
    showsLag,
    layout,
  };
};

/**
 * All that a link must tell for a view to be seen again as it is, whatever the story begins with when the link is followed: the range,
 * and what is not as it is where nobody has said anything.
 * @param set fields that the page sets, which a link names too, whatever their values are.
 */
export function linkedAddress(view: ViewState, set: ReadonlySet<keyof Address>): Address {
  const told = toldBy(view);
  const named = Object.fromEntries(Object.entries(told).filter(([key]) => set.has(key as keyof Address)));
  return { range: rangeAddress(view.range, view.clock), ...named, ...addressChanges(told, toldBy(INITIAL)) };
}
