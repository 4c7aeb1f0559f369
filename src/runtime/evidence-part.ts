import { Part, warnOfMissing } from '../source/part.ts';
import type { EvidenceViews } from '../views/evidence-views.ts';

/** Loads the views of what is behind events: after the first picture, which does without them, or when a reader chooses something. */
export class EvidencePart {
  readonly #part = new Part(
    async () => (await import('./evidence-views.ts')).createEvidenceViews(),
    () => warnOfMissing('the panel', 'of an event only its articles are shown'),
  );
  readonly #loaded: (views: EvidenceViews) => void;
  #wanted: Promise<void> | undefined;
  #isPrefetched = false;

  /** @param loaded called once they are there */
  constructor(loaded: (views: EvidenceViews) => void) {
    this.#loaded = loaded;
  }

  get views(): EvidenceViews | undefined {
    return this.#part.now;
  }

  /** Loads them once what is drawn now is on the screen. */
  prefetch(): void {
    if (this.#isPrefetched) return;
    this.#isPrefetched = true;
    requestAnimationFrame(() => setTimeout(() => void this.#load(false)));
  }

  /** Settles when they are there, or are known to be missing; tried once. Never rejects. */
  load(): Promise<void> {
    this.#isPrefetched = true;
    this.#wanted ??= this.#load(true);
    return this.#wanted;
  }

  async #load(isWanted: boolean): Promise<void> {
    if (this.#part.now) return;
    const views = await this.#part.load(isWanted);
    if (views) this.#loaded(views);
  }
}
