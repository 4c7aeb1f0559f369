import { type Address, hashWith } from '../../state/address.ts';
import { linkedAddress } from '../../state/address-of-view.ts';
import { linkDigest } from '../../state/link-digest.ts';
import type { ViewState } from '../../state/view-state.ts';
import { prefixOf } from '../hash-prefix.ts';
import { windowOf } from '../window-of.ts';

/** Attributes of the element by which a page sets what an address tells. */
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

/**
 * The address of the page at which its story is shown as it is now, with a digest of what is shown: who opens it later is told what has
 * changed. The page follows it where the element has its `hash`. O(events).
 */
export function permanentLink(host: HTMLElement & { readonly hash: unknown }, view: ViewState): string {
  const set = new Set(ATTRIBUTES.flatMap(([attribute, key]) => (host.hasAttribute(attribute) ? key : [])));
  const address = { ...linkedAddress(view, set), data: linkDigest(view) };
  const url = new URL(windowOf(host).location.href);
  url.hash = hashWith(url.hash, prefixOf(host.hash) ?? '', address);
  return url.href;
}
