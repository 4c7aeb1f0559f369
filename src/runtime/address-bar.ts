import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mutable, Range } from '../model/types.ts';
import { Part, warnOfMissing } from '../source/part.ts';
import { endOfDate } from '../state/as-known-on.ts';
import { type Address, addressChanges, hashWith, readAddress } from '../state/address.ts';
import { addressFieldsOf } from '../state/address-of-view.ts';
import { revealed } from '../state/focus.ts';
import { rangeAddress } from '../state/range-address.ts';
import type { EventStore } from '../store/store.ts';
import type { Words } from '../views/words.ts';
import type { UpdateCycle } from './cycle.ts';
import { prefixOf } from './hash-prefix.ts';
import type { Placement } from './placement.ts';
import type { Sheets } from './style-sheets.ts';
import { windowOf } from './window-of.ts';

/** What the address bar needs of the element. */
interface AddressHost extends ReactiveControllerHost, HTMLElement {
  readonly hash: unknown;
}

/** Time without a change before the address is written, ms. Browsers refuse to write it too often. */
const QUIET_MS = 250;

const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/**
 * Keeps what is shown in the hash of the page's address, and shows what the hash contains: at the start, where it wins
 * over attributes and the file, and when the reader goes back or forward or edits it. Values that are as at the start
 * are not in the hash. Other parts of the hash are left alone.
 */
class AddressBar implements ReactiveController {
  readonly #host: AddressHost;
  readonly #cycle: UpdateCycle;
  readonly #placement: Placement;
  readonly #tellChanges: TellChanges;
  /**
   * Prefix of this element's parts of the hash: `a` for `a.q=kim`, '' for none; undefined if the address is left alone.
   */
  #prefix: string | undefined;
  /** What was shown at the start, except for the range. */
  readonly #first: Address;
  /** The range of the story if the address contains none. */
  #firstRange: Range = { start: 0, end: 1 };
  /** Whether it was in view at the last drawing. */
  #isAtFirstRange = true;
  #store: EventStore | undefined;
  /** The element's own part of the hash, as last read or written, and as it will be written. */
  #current = '';
  #next = '';
  /** The digest in a link, which the address keeps until something is shown that the link did not lead to. */
  #linked: { readonly data: string; shown: string | undefined } | undefined;
  #timer = 0;
  #page: Window | undefined;

  constructor(host: AddressHost, cycle: UpdateCycle, placement: Placement, tellChanges: TellChanges) {
    this.#host = host;
    this.#cycle = cycle;
    this.#placement = placement;
    this.#tellChanges = tellChanges;
    this.#first = addressFieldsOf(cycle.view);
  }

  hostConnected(): void {
    this.#page = windowOf(this.#host);
    this.#page.addEventListener('hashchange', this.#read);
    this.#page.addEventListener('popstate', this.#read);
  }

  hostDisconnected(): void {
    this.#forget();
    this.#page?.removeEventListener('hashchange', this.#read);
    this.#page?.removeEventListener('popstate', this.#read);
  }

  /** Applies the filters in the address before there is a story, so that the code they need is loaded by then. */
  prepare(): void {
    const prefix = prefixOf(this.#host.hash);
    if (prefix === undefined || !this.#page || this.#cycle.view.store) return;
    const { query, evidence, groupBy } = readAddress(this.#page.location.hash, prefix);
    const filter = {
      ...(query !== undefined && { query }),
      ...(evidence && { evidence }),
      ...(groupBy !== undefined && { groupBy }),
    };
    this.#cycle.apply({ type: 'filter', filter }, 'program');
  }

  /** Before each drawing: shows what the address contains, once there is a story. */
  hostUpdate(): void {
    const { view } = this.#cycle;
    if (!view.store) return;
    if (view.store !== this.#store) {
      // A range that nobody has moved belongs to the story
      if (!this.#store || this.#isAtFirstRange) this.#firstRange = view.range;
      this.#store = view.store;
    }
    const prefix = prefixOf(this.#host.hash);
    if (prefix === this.#prefix) return;
    this.#prefix = prefix;
    this.#forget();
    this.#read();
  }

  /** After each drawing: schedules writing the address, once nothing has changed for a moment. */
  hostUpdated(): void {
    // An element outside of the page may still be drawn, but must not change the address
    if (this.#prefix === undefined || !this.#host.isConnected) return;
    const next = this.#nextHash(this.#prefix);
    if (next === this.#next) return;
    this.#next = next;
    clearTimeout(this.#timer);
    if (next !== this.#current) this.#timer = window.setTimeout(() => this.#write(), QUIET_MS);
  }

  /** What differs from the start. */
  get #address(): Address {
    const { view } = this.#cycle;
    this.#isAtFirstRange = isSame(view.range, this.#firstRange);
    const changes = addressChanges(addressFieldsOf(view), this.#first);
    return this.#isAtFirstRange ? changes : { ...changes, range: rangeAddress(view.range, view.clock) };
  }

  /** The element's own part of the hash. Includes the digest of a link as long as what the link led to is shown. */
  #nextHash(prefix: string, hash = ''): string {
    const address = this.#address;
    const shown = hashWith('', prefix, address);
    if (this.#linked) this.#linked.shown ??= shown;
    const data = this.#linked?.shown === shown ? this.#linked.data : undefined;
    return hashWith(hash, prefix, { ...address, ...(data !== undefined && { data }) });
  }

  readonly #read = (): void => {
    if (this.#prefix === undefined || !this.#page) return;
    const { hash } = this.#page.location;
    const address = readAddress(hash, this.#prefix);
    const current = hashWith('', this.#prefix, address);
    if (current === this.#current) return;
    this.#forget();
    this.#current = current;
    // A link to another part of the page leaves the story unchanged
    if (current !== '' || hash.length <= 1) this.#show(address);
    this.#linked = address.data === undefined ? undefined : { data: address.data, shown: undefined };
    if (address.data !== undefined) this.#tellChanges(address.data, address.selected ?? '');
    this.#host.requestUpdate();
  };

  /** Shows the contents of an address, and everything else as at the start. Unknown ids are ignored. */
  #show(address: Address): void {
    const { view } = this.#cycle;
    const { store } = view;
    const known = (id: string): boolean => Boolean(store?.event(id) ?? store?.article(id));
    const categories = new Set(['', ...(store?.categories ?? []).map(({ id }) => id)]);
    const wanted: Mutable<Address> = {
      ...this.#first,
      ...address,
      ...(address.hidden && { hidden: address.hidden.filter((id) => categories.has(id)) }),
    };
    if (!known(wanted.selected ?? '')) wanted.selected = '';
    const changes = addressChanges(wanted, addressFieldsOf(view));
    const {
      selected,
      layout,
      asKnownOn,
      hidesNotYetReported,
      showsLag,
      range: _range,
      data: _data,
      ...filter
    } = changes;
    this.#cycle.apply({ type: 'filter', filter }, 'program');
    if (asKnownOn !== undefined) this.#cycle.apply({ type: 'as-known-on', time: endOfDate(asKnownOn) }, 'program');
    if (hidesNotYetReported !== undefined)
      this.#cycle.apply({ type: 'hide-not-yet-reported', hides: hidesNotYetReported }, 'program');
    if (showsLag !== undefined) this.#cycle.apply({ type: 'show-lag', shows: showsLag }, 'program');
    if (layout) this.#cycle.act({ type: 'layout', layout }, 'program');
    const range = address.range === undefined ? undefined : this.#placement.rangeOf(address.range);
    this.#cycle.apply({ type: 'range', range: range ?? this.#firstRange }, 'program');
    if (selected === undefined) return;
    this.#cycle.apply({ type: 'select', id: selected }, 'program');
    if (!range) this.#cycle.apply({ type: 'range', range: revealed(this.#cycle.view, selected).range }, 'program');
  }

  #write(): void {
    const page = this.#page;
    if (!page || this.#prefix === undefined) return;
    this.#current = this.#next;
    const url = new URL(page.location.href);
    url.hash = this.#nextHash(this.#prefix, page.location.hash);
    try {
      page.history.replaceState(page.history.state, '', url);
    } catch {
      // A page from a disk or in a sandbox may not be allowed to change its address; the story is shown anyway
    }
  }

  /** Discards what was read and what waits to be written. */
  #forget(): void {
    clearTimeout(this.#timer);
    this.#current = '';
    this.#next = '';
  }
}

/** Shows the reader what has changed since a link was made; loaded when the first such link is followed. */
type TellChanges = (digest: string, selected: string) => void;

/** Keeps what an element shows in the page's address from now on, according to its `hash`. */
export function keepInHash(
  host: AddressHost,
  cycle: UpdateCycle,
  placement: Placement,
  sheets: Sheets,
  words: () => Words,
): void {
  const notice = new Part(
    async () => new (await import('./share/link-notice.ts')).LinkNotice(host, sheets, words),
    () => warnOfMissing('what compares a link', 'nobody is told what has changed since it was made'),
  );
  const bar = new AddressBar(host, cycle, placement, async (digest, selected) => {
    const [part] = await Promise.all([notice.load(), host.updateComplete]);
    await part?.tell(digest, cycle.view, selected);
  });
  host.addController(bar);
  bar.prepare();
}
