import { articleHash, eventHash, hashOf } from '../model/digest.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { EventStore } from '../store/store.ts';
import type { ViewState } from './view-state.ts';

/** Most events that a digest names one by one; of more it has one number for all. */
export const MOST_NAMED = 24;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Digits of a name: 15 bits of what an id is and 15 of what its record says. */
const NAME_LENGTH = 5;
const HALF_BITS = 15;

/** A digest, read. */
interface Digest {
  /** How many events were shown; undefined where the link is to one event or article alone. */
  readonly count: number | undefined;
  /** What the selected event or article was called, or ''. */
  readonly selected: string;
  /** What each of the events was called; undefined where there were too many. */
  readonly names: readonly string[] | undefined;
  /** One number for all of them where there were too many. */
  readonly all: string;
}

/** How what a link points to has changed since it was made. */
export interface LinkChanges {
  readonly added: readonly TimelineEvent[];
  readonly changed: readonly TimelineEvent[];
  readonly removed: number;
  /** What became of the event or article that it had selected; undefined where that is as it was. */
  readonly selected: 'gone' | 'changed' | undefined;
  /** How many events were shown and are shown, where that the events are others is all that the link tells. */
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

/** What names with the same id have in common. */
const idPart = (name: string): number =>
  Math.floor([...name].reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0) / 2 ** HALF_BITS);

const eventName = (event: TimelineEvent): string => nameOf(event.id, eventHash(event));

function selectedName(store: EventStore | undefined, id: string): string {
  const event = store?.event(id);
  const article = store?.article(id);
  return event ? eventName(event) : article ? nameOf(id, articleHash(article)) : '';
}

/** The events that pass the filter and lie in the time in view, in order of time. O(n). */
export function eventsInView({ store, selection, range }: ViewState): readonly TimelineEvent[] {
  return selection.page(0, selection.firstFrom(range.end)).filter(({ id }) => {
    const bounds = store?.boundsOf(id);
    return bounds !== undefined && (bounds.to > range.start || bounds.from >= range.start);
  });
}

/** One number for a set of events, whatever their order. */
const allOf = (events: readonly TimelineEvent[]): string =>
  digits(events.map(eventHash).reduce((sum, hash) => (sum + hash) % 2 ** 30, 0));

/**
 * What a view shows, in a few letters for a link to it: `3.aBcDe.fGhIj…` is the number of its events, a name of what is selected, and a
 * name of each event, of which half stands for its id and half for all that its record and its articles say. Of more than `MOST_NAMED`
 * events it has one number for all of them, so that a link stays short. Two names are the same by chance once in 30,000 times. O(n).
 */
export function linkDigest(view: ViewState): string {
  const events = eventsInView(view);
  const names = events.length > MOST_NAMED ? allOf(events) : events.map(eventName).sort().join('');
  return [events.length, selectedName(view.store, view.selected), names].join('.');
}

/** A digest for a link to one event or article, which says nothing of the others: `.aBcDe.` */
export const itemDigest = ({ store }: Pick<ViewState, 'store'>, id: string): string => `.${selectedName(store, id)}.`;

function parse(digest: string): Digest | undefined {
  const [, number = '', selected = '', names = ''] = /^(\d{0,9})\.([\w-]{5})?\.((?:[\w-]{5})*)$/.exec(digest) ?? [];
  if (number === '')
    return selected && names === '' ? { count: undefined, selected, names: undefined, all: '' } : undefined;
  const count = Number(number);
  const listed = names.match(/.{5}/g) ?? [];
  const isListed = count <= MOST_NAMED;
  if (listed.length !== (isListed ? count : 1)) return undefined;
  return { count, selected, names: isListed ? listed : undefined, all: names };
}

/** Takes away from two lists what both have, each as often as both have it. */
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
 * What has changed since a link was made, by its digest and the view that it shows now. An event is `changed` where its id is still in
 * the story, even if it has left the time in view. O(n).
 * @param selected id of what the link had selected, or ''.
 * @returns undefined where nothing has, and for a text that is no digest.
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
