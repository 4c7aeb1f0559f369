import { articleHash, eventHash, hashOf } from '../model/digest.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { EventStore } from '../store/store.ts';
import type { ViewState } from './view-state.ts';

/** Maximum number of events that a digest names one by one; for more it has a single number. */
export const MAX_NAMED = 24;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Number of digits of a name: 15 bits from the id and 15 bits from the content of the record. */
const NAME_LENGTH = 5;
const HALF_BITS = 15;

/** A parsed digest. */
interface Digest {
  /** Number of events that were shown; undefined if the link is to a single event or article. */
  readonly count: number | undefined;
  /** Name of the selected event or article, or ''. */
  readonly selected: string;
  /** Names of the events; undefined if there were too many. */
  readonly names: readonly string[] | undefined;
  /** One number for all events if there were too many. */
  readonly all: string;
}

/** How the target of a link has changed since the link was made. */
export interface LinkChanges {
  readonly added: readonly TimelineEvent[];
  readonly changed: readonly TimelineEvent[];
  readonly removed: number;
  /** What happened to the event or article that was selected; undefined if it has not changed. */
  readonly selected: 'gone' | 'changed' | undefined;
  /** Number of events before and now, if the digest shows only that the set of events differs; else undefined. */
  readonly counts: { readonly before: number; readonly now: number } | undefined;
}

const folded = (hash: number): number => (hash ^ (hash >>> HALF_BITS)) & (2 ** HALF_BITS - 1);

function digits(number: number): string {
  let text = '';
  for (let rest = number; text.length < NAME_LENGTH; rest = Math.floor(rest / DIGITS.length))
    text = DIGITS.charAt(rest % DIGITS.length) + text;
  return text;
}

const nameOf = (id: string, hash: number): string => digits(folded(hashOf(id)) * 2 ** HALF_BITS + folded(hash));

/** The part of a name that comes from the id. */
const idPart = (name: string): number =>
  Math.floor([...name].reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0) / 2 ** HALF_BITS);

const eventName = (event: TimelineEvent): string => nameOf(event.id, eventHash(event));

function selectedName(store: EventStore | undefined, id: string): string {
  const event = store?.event(id);
  const article = store?.article(id);
  return event ? eventName(event) : article ? nameOf(id, articleHash(article)) : '';
}

/** The events that pass the filter and are in the visible range, in order of time. O(n). */
export function eventsInView({ store, selection, range }: ViewState): readonly TimelineEvent[] {
  return selection.page(0, selection.firstFrom(range.end)).filter(({ id }) => {
    const bounds = store?.boundsOf(id);
    return bounds !== undefined && (bounds.to > range.start || bounds.from >= range.start);
  });
}

/** One number for a set of events, independent of their order. */
const allOf = (events: readonly TimelineEvent[]): string =>
  digits(events.map(eventHash).reduce((sum, hash) => (sum + hash) % 2 ** 30, 0));

/**
 * A short digest of what a view shows, for a link to it: `3.aBcDe.fGhIj…` is the number of its events, the name of the selected item, and
 * the name of each event. Half of a name comes from the id and half from the content of the record and its articles. For more than
 * `MAX_NAMED` events it has one number for all of them, which keeps the link short. Two halves are equal by chance once in about 30,000
 * cases. O(n).
 */
export function linkDigest(view: ViewState): string {
  const events = eventsInView(view);
  const names = events.length > MAX_NAMED ? allOf(events) : events.map(eventName).sort().join('');
  return [events.length, selectedName(view.store, view.selected), names].join('.');
}

/** A digest for a link to one event or article, without the others: `.aBcDe.` */
export const itemDigest = ({ store }: Pick<ViewState, 'store'>, id: string): string => `.${selectedName(store, id)}.`;

function parse(digest: string): Digest | undefined {
  const [, number = '', selected = '', names = ''] = /^(\d{0,9})\.([\w-]{5})?\.((?:[\w-]{5})*)$/.exec(digest) ?? [];
  if (number === '')
    return selected && names === '' ? { count: undefined, selected, names: undefined, all: '' } : undefined;
  const count = Number(number);
  const listed = names.match(/.{5}/g) ?? [];
  const isListed = count <= MAX_NAMED;
  if (listed.length !== (isListed ? count : 1)) return undefined;
  return { count, selected, names: isListed ? listed : undefined, all: names };
}

/** Removes from two lists what both contain; duplicates are removed as often as both contain them. */
function differing(then: readonly string[], now: readonly TimelineEvent[]) {
  const left = [...then];
  const others = now.filter((event) => {
    const at = left.indexOf(eventName(event));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { left, others };
}

/**
 * What has changed since a link was made, found by comparing its digest with the view that the link shows now. An event counts as
 * `changed` if its id is still in the story, even if it has moved out of the visible range. O(n).
 * @param selected id of the item that the link selects, or ''.
 * @returns undefined if nothing has changed, and for a text that is not a digest.
 */
export function changesSince(digest: string, view: ViewState, selected: string): LinkChanges | undefined {
  const then = parse(digest);
  if (!then) return undefined;
  const now = eventsInView(view);
  const name = selectedName(view.store, selected);
  const fate = name === then.selected ? undefined : name === '' ? 'gone' : then.selected ? 'changed' : undefined;
  if (!then.names) {
    const isSame = then.count === undefined || (then.count === now.length && then.all === allOf(now));
    const none = { added: [], changed: [], removed: 0, selected: fate } as const;
    return isSame && !fate
      ? undefined
      : { ...none, counts: isSame ? undefined : { before: then.count, now: now.length } };
  }
  const { left, others } = differing(then.names, now);
  const gone = new Set(left.map(idPart));
  const isChanged = ({ id }: TimelineEvent): boolean => gone.has(folded(hashOf(id)));
  const inView = others.filter(isChanged);
  const seen = new Set(inView.map(({ id }) => folded(hashOf(id))));
  const elsewhere = eventsOf(
    view.store,
    [...gone].filter((part) => !seen.has(part)),
  );
  const changed = [...inView, ...elsewhere];
  const added = others.filter((event) => !isChanged(event));
  if (changed.length + added.length + left.length === 0 && !fate) return undefined;
  return { added, changed, removed: left.length - changed.length, selected: fate, counts: undefined };
}

/** The events of a story whose ids have one of these hashes. O(n). */
function eventsOf(store: EventStore | undefined, parts: readonly number[]): readonly TimelineEvent[] {
  if (!store || parts.length === 0) return [];
  const all = store.select({ query: '', hidden: [], evidence: [], groupBy: '' });
  return all.page(0, all.total).filter(({ id }) => parts.includes(folded(hashOf(id))));
}
