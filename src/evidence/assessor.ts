import type { TimelineEvent } from '../model/types.ts';
import { assess } from './assess.ts';
import type { Evidence } from './types.ts';

/** Assesses events and keeps what it worked out: the evidence of all that is cited, and that as of the last moment asked for. */
export class Assessor {
  readonly #whole = new WeakMap<TimelineEvent, Evidence>();
  #asOf = Infinity;
  #then = new WeakMap<TimelineEvent, Evidence>();

  /**
   * The evidence of an event: the same object until another moment is asked for. The cost of `assess`, once for each event.
   * @param asOf UTC ms, exclusive: see `AssessOptions`. Give the last moment at which something was published (`KnownEvents`), and
   * evidence is kept while a handle moves between two publications.
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
