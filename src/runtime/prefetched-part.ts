import { Part, warnOfMissing } from '../source/part.ts';

/** A part that the first picture does not need: it is loaded afterwards, or as soon as it is needed. */
export class PrefetchedPart<Module> {
  readonly #part: Part<Module>;
  readonly #use: (module: Module) => void;
  #isPlanned = false;
  #isInUse = false;
  #ahead: Promise<void> | undefined;
  #wanted: Promise<void> | undefined;

  /**
   * @param what what it is, and `instead` what happens without it: for the warning if it is needed and missing.
   * @param use called once it is loaded.
   */
  constructor(load: () => Promise<Module>, what: string, instead: string, use: (module: Module) => void) {
    this.#part = new Part(load, () => warnOfMissing(what, instead));
    this.#use = use;
  }

  /** The part, if it is loaded. */
  get now(): Module | undefined {
    return this.#part.now;
  }

  /** Loads it as soon as the current drawing is on the screen. */
  prefetch(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    requestAnimationFrame(() => setTimeout(() => void this.loadAhead()));
  }

  /** Loads it before it is needed, and settles when it is in use or is missing; tried once. Never rejects. */
  loadAhead(): Promise<void> {
    return (this.#ahead ??= this.#load(false));
  }

  /** Loads it now that it is needed, and warns authors if it is missing; tried once. Never rejects. */
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
