import type { UpdateCycle } from './cycle.ts';

/** Deselects an id that the story does not have. Call it when nothing more will be loaded that could have it. */
export function deselectUnknown(cycle: UpdateCycle): void {
  const { store, selected } = cycle.view;
  if (selected && store?.total && !store.event(selected) && !store.article(selected) && !store.awaits?.(selected))
    cycle.apply({ type: 'select', id: '' }, 'program');
}
