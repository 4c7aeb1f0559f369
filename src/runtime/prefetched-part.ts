import { Part, warnOfMissing } from '../source/part.ts';

/** A part that the first picture does without: it is loaded after that, or as soon as it is wanted. */
export class PrefetchedPart<Module> {
  readonly #part: Part<Module>;
  readonly #use: (module: Module) => void;
  #isPlanned = false;
  #isInUse = false;
  #ahead: Promise<void> | undefined;
  #wanted: Promise<void> | undefined;

  /**
   * @param what what it is, and `instead` what happens without it: for the warning where it is wanted and missing.
   * @param use called once it is loaded.
   */
  constructor(load: () => Promise<Module>, what: string, instead: string, use: (module: Module) => void) {
    this.#part = new Part(load, () => warnOfMissing(what, instead));
    this.#use = use;
  }

  /** The part, where it is loaded. */
  get now(): Module | undefined {
    return this.#part.now;
  }

  /** Loads it once what is drawn now is on the screen. */
  prefetch(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    requestAnimationFrame(() => setTimeout(() => void this.loadAhead()));
  }

  /** Loads it before it is wanted, and settles when it is in use or is missing; tried once. Never rejects. */
  loadAhead(): Promise<void> {
    return (this.#ahead ??= this.#load(false));
  }

  /** Loads it now that it is wanted, and tells authors where it is missing; tried once. Never rejects. */
  load(): Promise<void> {
    return (this.#wanted ??= this.#load(true));
  }

  async #load(isWanted: boolean): Promise<void> {
    const module = await this.#part.load(isWanted);
    if (!module || this.#isInUse) return;
    this.#isInUse = true;
    this.#use(module);
  }
}
