import type { ListedEvent } from '../../file/types.ts';
import { areApart } from '../compare-dates.ts';

/** An event that was kept, with its tag. */
export interface KeptEvent {
  readonly tag: string;
  readonly event: ListedEvent;
}

/** Events that happen once: if a person has two of them, they contradict each other. */
const ONCE = ['BIRT', 'DEAT'];
/** Above this number events are not compared, because the time would grow with the square of the number. */
const COMPARED = 50;

/**
 * The events of a person or family, in order. Two births, or two deaths, that have no moment in common are marked as
 * disputed.
 */
export function withDisputes(kept: readonly KeptEvent[]): ListedEvent[] {
  const disputed = new Map<ListedEvent, string>();
  for (const tag of ONCE) {
    const same = kept.filter((one) => one.tag === tag).map(({ event }) => event);
    if (same.length > COMPARED) continue;
    for (const event of same) {
      const others = same.filter(({ date }) => areApart(date, event.date)).map(({ date }) => date);
      // In GEDCOM the first of several is the preferred one
      const rank = event === same[0] ? 'The file prefers this one' : 'The file prefers another one';
      if (others.length > 0) disputed.set(event, `${rank}; it also gives ${others.slice(0, 5).join(', ')}`);
    }
  }
  return kept.map(({ event }) => {
    const statusNote = disputed.get(event);
    return statusNote === undefined ? event : Object.assign({}, event, { status: 'disputed', statusNote } as const);
  });
}
