import { Part, warnOfMissing } from '../source/part.ts';

/**
 * A part that is put to use as soon as it is loaded, and requested once. If it is missing, the element works without
 * it.
 */
export class PartOnce<Module> {
  readonly #part: Part<Module>;
  readonly #use: (module: Module | undefined) => void;
  #isBegun = false;
  #isWanted = false;
  #loading: Promise<void> | undefined;

  /**
   * @param what what it is, and `instead` what happens without it: for the warning about a missing part.
   * @param use called when it is loaded, or with undefined if it is missing.
   */
  constructor(load: () => Promise<Module>, what: string, instead: string, use: (module: Module | undefined) => void) {
    this.#part = new Part(load, () => warnOfMissing(what, instead));
    this.#use = use;
  }

  /** The part, if it is loaded. */
  get now(): Module | undefined {
    return this.#part.now;
  }

  /** Settles when it is in use or is missing; undefined if it is not being loaded. Never rejects. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  /**
   * Loads it; does nothing after the first call.
   * @param isWanted false for loading it in advance: if it is missing then, `use` is not called, and a later call tries again.
   */
  load(isWanted = true): void {
    this.#isWanted ||= isWanted;
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.#loading = this.#load(isWanted);
  }

  async #load(isWanted: boolean): Promise<void> {
    let module = await this.#part.load(isWanted);
    if (this.#isWanted && !isWanted) module ??= await this.#part.load();
    this.#loading = undefined;
    if (module || this.#isWanted) this.#use(module);
    else this.#isBegun = false;
  }
}
