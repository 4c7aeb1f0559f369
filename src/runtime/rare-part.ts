import type { Steps } from '../file/steps.ts';
import type { RareRecords } from '../model/rare.ts';
import { Part, warnOfMissing } from '../source/part.ts';

/** Code that only some stories need for being read; loaded for the first one that does. */
export class RarePart {
  readonly #part = new Part(
    async () => (await import('../model/rare-records.ts')).rareRecords,
    () =>
      warnOfMissing(
        'what follows the order of events, the sources of articles and articles in citations',
        'dates and sources are as written, and those articles are missing',
      ),
  );

  /** Loads it before a story is known to need it. Never rejects. */
  async loadAhead(): Promise<void> {
    await this.#part.load(false);
  }

  readonly get = (): Steps<RareRecords | undefined> => this.#get();

  *#get(): Steps<RareRecords | undefined> {
    if (!this.#part.now) yield this.#part.load();
    return this.#part.now;
  }
}
