import type { TimelineHost } from '../interaction/host.ts';
import { Part, warnOfMissing } from '../source/part.ts';
import type { EvidenceViews } from '../views/evidence-views.ts';
import type { StoryAsOf } from './as-known-on/story-as-of.ts';

/** Loads the views of what is behind events: after the first picture, which does without them, or when a reader chooses something. */
export class EvidencePart {
  readonly #part = new Part(
    () => import('./evidence-views.ts'),
    () => warnOfMissing('the panel', 'of an event only its articles are shown'),
  );
  readonly #host: TimelineHost;
  readonly #loaded: () => void;
  #storyAsOf: StoryAsOf | undefined;
  #wanted: Promise<void> | undefined;
  #isPrefetched = false;

  /** @param loaded called once they are there */
  constructor(host: TimelineHost, loaded: () => void) {
    this.#host = host;
    this.#loaded = loaded;
  }

  get views(): EvidenceViews | undefined {
    return this.#part.now?.evidenceViews;
  }

  /** Tells the story as of a day; undefined until it is there. */
  get storyAsOf(): StoryAsOf | undefined {
    const { now } = this.#part;
    return (this.#storyAsOf ??= now && new now.StoryAsOf(this.#host));
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
    const loaded = await this.#part.load(isWanted);
    if (loaded) this.#loaded();
  }
}
