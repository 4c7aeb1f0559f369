import type { UpdateCycle } from './cycle.ts';

/** Ends the selection of an id that the story does not have. Call when nothing is to come that could have it. */
export function deselectUnknown(cycle: UpdateCycle): void {
  const { store, selected } = cycle.view;
  if (selected && store?.total && !store.event(selected) && !store.article(selected) && !store.awaits?.(selected))
    cycle.apply({ type: 'select', id: '' }, 'program');
}
