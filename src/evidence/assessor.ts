import type { TimelineEvent } from '../model/types.ts';
import { assess } from './assess.ts';
import type { Evidence } from './types.ts';

/** Assesses events and caches the results: the evidence by all citations, and the evidence as of the last moment requested. */
export class Assessor {
  readonly #whole = new WeakMap<TimelineEvent, Evidence>();
  #asOf = Infinity;
  #then = new WeakMap<TimelineEvent, Evidence>();

  /**
   * The evidence of an event: the same object until another moment is requested. Costs one `assess` per event.
   * @param asOf UTC ms, exclusive: see `AssessOptions`. Pass the time of the last publication (`KnownEvents.stopAt`), so that the cache
   * stays valid while a handle moves between two publications.
   */
  assess(event: TimelineEvent, asOf: number = Infinity): Evidence {
    if (asOf !== Infinity && asOf !== this.#asOf) {
      this.#asOf = asOf;
      this.#then = new WeakMap();
    }
    const cache = asOf === Infinity ? this.#whole : this.#then;
    let evidence = cache.get(event);
    if (!evidence) cache.set(event, (evidence = assess(event, { asOf })));
    return evidence;
  }
}
