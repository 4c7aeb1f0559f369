import { type Address, addressChanges } from './address.ts';
import { dayThatEnds } from './as-known-on.ts';
import { rangeAddress } from './range-address.ts';
import { INITIAL, type ViewState } from './view-state.ts';

/** The fields of a view that an address contains, except the range. */
export const addressFieldsOf = (view: ViewState): Address => {
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
 * The address for a link that restores the view, whatever the story shows first when the link is opened: the range, and every field that
 * differs from the initial view.
 * @param set fields that the page sets; the link contains these whatever their values are.
 */
export function linkedAddress(view: ViewState, set: ReadonlySet<keyof Address>): Address {
  const whole = addressFieldsOf(view);
  const named = Object.fromEntries(Object.entries(whole).filter(([key]) => set.has(key as keyof Address)));
  return { range: rangeAddress(view.range, view.clock), ...named, ...addressChanges(whole, addressFieldsOf(INITIAL)) };
}
