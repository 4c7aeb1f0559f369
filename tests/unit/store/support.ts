import type { WallClockTimeline } from '../../../src/model/wall-clock-timeline.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import type { ZoneClock } from '../../../src/model/zone-clock.ts';
import type { Range, TimelineEvent } from '../../../src/model/types.ts';
import type { ViewIntent } from '../../../src/state/intent.ts';
import type { ViewState } from '../../../src/state/view-state.ts';
import type { Grouping } from '../../../src/store/grouping.ts';
import type { Lane } from '../../../src/store/lane.ts';
import { type EventIndex, indexEvents } from '../../../src/store/memory/event-index.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import type { EventStore } from '../../../src/store/store.ts';
import type { Selection } from '../../../src/store/selection.ts';

/** The index of all events of a timeline. */
export const indexOf = ({ events, columns }: Timeline): EventIndex => indexEvents(events, columns);

/** A store whose refiner is loaded. */
export const createStore = (
  timeline: Timeline,
  clock?: ZoneClock,
  evidenceKinds?: Parameters<typeof createRefiner>[1],
): EventStore => createMemoryStore(timeline, clock, () => (given) => createRefiner(given, evidenceKinds));

/** The intent that shows a timeline as placed. */
export const dataOf = ({ timeline, clock }: Partial<WallClockTimeline>, range?: Range): ViewIntent => ({
  type: 'data',
  store: timeline && createStore(timeline, clock),
  clock,
  ...(range && { range }),
});

/** All events of a timeline. */
export const everythingIn = (timeline: Timeline, groupBy: Grouping = ''): Selection =>
  createStore(timeline).select({ query: '', hidden: [], evidence: [], groupBy });

/** All shown events, in order of time. */
export const shownIn = ({ selection }: Pick<ViewState, 'selection'>): readonly TimelineEvent[] =>
  selection.page(0, selection.total);

/** Positions of a lane's events in view, found by checking each one. */
export const positionsInView = (lane: Lane, { start, end }: Range): number[] =>
  lane
    .page(0, lane.total)
    .filter(({ from, to }) => from < end && to > start)
    .map(({ position }) => position);
