import { runInSlices } from '../source/slices.ts';
import { filterOf } from '../state/reduce.ts';
import type { ViewState } from '../state/view-state.ts';
import type { FilterChoices } from '../store/selection.ts';
import type { EventStore } from '../store/store.ts';
import type { ShownCounts } from '../views/context.ts';
import { Memo } from './memo.ts';

/**
 * Counts for the filters of one element. Long computations are done in slices, between which the page stays responsive:
 * a short story has its counts at once, a long one when they are ready. While they are computed again, the choices of
 * the story stay and no counts are shown.
 */
export class SlicedCounts {
  readonly #ready: () => void;
  readonly #pending = new Memo<ShownCounts | undefined>();
  #store: EventStore | undefined;
  #version = 0;
  #isReady = false;
  #choices: FilterChoices | undefined;
  #work = new AbortController();

  /** @param ready called when the counts of a long story are ready. */
  constructor(ready: () => void) {
    this.#ready = ready;
  }

  /** The counts of what is shown; undefined if nothing has been counted yet. */
  of(view: ViewState): ShownCounts | undefined {
    const { store } = view;
    if (store !== this.#store || store?.version !== this.#version) this.#prepare(store);
    const counts = this.#isReady ? store?.counts(filterOf(view)) : undefined;
    if (counts) this.#choices = counts.choices;
    const choices = this.#choices;
    return counts ?? this.#pending.get([choices], () => choices && { choices });
  }

  #prepare(store: EventStore | undefined): void {
    this.#work.abort();
    this.#isReady = false;
    const steps = store?.prepareCounts();
    if (!store || !steps) return;
    this.#store = store;
    this.#version = store.version;
    this.#work = new AbortController();
    let isAtOnce = true;
    runInSlices(
      steps,
      this.#work.signal,
      () => {
        this.#isReady = true;
        if (!isAtOnce) this.#ready();
      },
      () => {},
    );
    isAtOnce = false;
  }
}
