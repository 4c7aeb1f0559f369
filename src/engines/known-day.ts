import type { About, KnownDay } from '../tiles/contract.ts';

type Row = Readonly<Record<string, unknown>>;

const numberIn = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(value);

/** The answer of `TimelineSource.known` from a row with `events`, `previous` and `next`; the last two may be NULL. */
export function knownDayOf({ events, previous, next }: Row): KnownDay {
  const [before, after] = [numberIn(previous), numberIn(next)];
  return {
    events: Number(events),
    ...(before !== undefined && { previous: before }),
    ...(after !== undefined && { next: after }),
  };
}

/** `About.published` from a row with the `first` and `last` moment, NULL if there are none. */
export function stopsOf({ first, last }: Row): About['published'] {
  const [from, to] = [numberIn(first), numberIn(last)];
  return from === undefined || to === undefined ? undefined : { first: from, last: to };
}
