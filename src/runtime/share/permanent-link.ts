import { parseValidDate } from '../../dates/parse-valid-date.ts';
import { type Address, hashWith } from '../../state/address.ts';
import { linkedAddress } from '../../state/address-of-view.ts';
import { itemDigest, linkDigest } from '../../state/link-digest.ts';
import { dayThatEnds } from '../../state/as-known-on.ts';
import { rangeOfDate } from '../../state/range-text.ts';
import type { ViewState } from '../../state/view-state.ts';
import { prefixOf } from '../hash-prefix.ts';
import { windowOf } from '../window-of.ts';

/** Attributes of the element by which a page sets values that an address can contain. */
const ATTRIBUTES: readonly (readonly [attribute: string, key: keyof Address])[] = [
  ['selected', 'selected'],
  ['query', 'query'],
  ['evidence', 'evidence'],
  ['group-by', 'groupBy'],
  ['as-known-on', 'asKnownOn'],
  ['hide-not-yet-reported', 'hidesNotYetReported'],
  ['show-lag', 'showsLag'],
  ['layout', 'layout'],
];

/** What the link functions need from the element. */
type LinkHost = HTMLElement & { readonly hash: unknown };

function addressWith(host: LinkHost, address: Address): string {
  const url = new URL(windowOf(host).location.href);
  url.hash = hashWith(url.hash, prefixOf(host.hash) ?? '', address);
  return url.href;
}

/**
 * The address of the page at which its story is shown as it is now, with a digest of what is shown, so that readers who
 * open it later see what has changed. The page follows it if the element has `hash`. O(events).
 */
export function permanentLink(host: LinkHost, view: ViewState): string {
  const set = new Set(ATTRIBUTES.flatMap(([attribute, key]) => (host.hasAttribute(attribute) ? key : [])));
  const address = linkedAddress(view, set);
  // The range as it will be read from the link
  const date = parseValidDate(address.range ?? '');
  const range = (date && view.store && rangeOfDate(date, view.store.extent, view.clock)) ?? view.range;
  return addressWith(host, { ...address, data: linkDigest({ ...view, range }) });
}

/**
 * The same for one event or article: its link contains what is open and as of which day, but nothing else of the view.
 */
export function itemLink(host: LinkHost, view: ViewState, id: string): string {
  const asKnownOn = dayThatEnds(view.asKnownOn);
  return addressWith(host, { selected: id, ...(asKnownOn && { asKnownOn }), data: itemDigest(view, id) });
}
